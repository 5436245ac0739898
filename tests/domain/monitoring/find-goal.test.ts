import { describe, expect, it } from 'vitest'
import { fraction, roundFraction } from '@/domain/exact'
import { findGoal, nextWhole } from '@/domain/monitoring/find-goal'
import { parseTarget } from '@/domain/targets/parse-target'

function goal(rawText: string, figure: string): string {
  const name = rawText.includes('元/村') ? '市级补贴标准' : '某指标'
  const reading = parseTarget(rawText, { name, unit: '', year: 2022 })
  const found = findGoal(fraction(figure), reading)
  if (!found) return 'none'
  return found.kind === 'beyond'
    ? `beyond ${roundFraction(found.figure)}`
    : `${found.kind} to ${roundFraction(found.to)}`
}

describe('where a figure must go to meet its target as written', () => {
  it.each([
    ['≥100件', '99', 'raise to 100.00'],
    ['≥100件', '100', 'none'],
    ['>400件', '399', 'raise to 401.00'],
    ['>400件', '400', 'raise to 401.00'],
    ['>400件', '401', 'none'],
    ['大于90%', '89', 'beyond 90.00'],
    ['大于90%', '90', 'beyond 90.00'],
    ['大于90%', '90.01', 'none'],
    ['≥90%', '88', 'raise to 90.00'],
    ['≤2日', '3', 'lower to 2.00'],
    ['≤2日', '2', 'none'],
    ['<3起', '3', 'lower to 2.00'],
    ['<3起', '2', 'none'],
    ['小于5%', '5', 'beyond 5.00'],
    ['≤0起', '1', 'lower to 0.00'],
    ['<1起', '1', 'lower to 0.00'],
    ['=2000元/村', '1800', 'raise to 2000.00'],
    ['=2000元/村', '2200', 'lower to 2000.00'],
    ['=2000元/村', '2000', 'none'],
    ['30-50人', '29', 'raise to 30.00'],
    ['30-50人', '51', 'lower to 50.00'],
    ['30-50人', '30', 'none'],
    ['30-50人', '50', 'none'],
    ['全覆盖', '99', 'raise to 100.00'],
    ['全覆盖', '100', 'none'],
    ['≥85%，且≤95%', '80', 'raise to 85.00'],
    ['≥85%，且≤95%', '97', 'lower to 95.00'],
    ['≥85%，且≤95%', '90', 'none'],
    ['≥85%，且≥90%', '80', 'raise to 90.00'],
    ['≥95%，且≤85%', '90', 'none'],
    ['明显改善', '90', 'none'],
  ])('%s with %s: %s', (raw, figure, expected) => expect(goal(raw, figure)).toBe(expected))

  it('the next whole number is itself for a whole one, also below zero', () => {
    const next = (value: string) => roundFraction(nextWhole(fraction(value)), 0)
    expect(['2', '2.01', '0', '-1.5', '-2'].map(next)).toEqual(['2', '3', '0', '-1', '-2'])
  })
})
