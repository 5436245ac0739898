import { describe, expect, it } from 'vitest'
import type { Finding } from '@/domain/finding'
import type { Actual } from '@/domain/model'
import type { Statement } from '@/domain/evaluation-model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { computeScoreboard } from '@/domain/scoreboard'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import {
  judgement,
  makeActual,
  makeFacts,
  makeIndicator,
  makeSetup,
  makeTarget,
  number,
  parts,
  settle,
} from '../../fixtures/plan-facts'

function codes(
  target: string,
  measureKind: MeasureKind,
  actuals: readonly Actual[],
  statements: readonly Statement[] = [],
): string[] {
  return findings(target, measureKind, actuals, statements).map((finding) => finding.code)
}

function findings(
  target: string,
  measureKind: MeasureKind,
  actuals: readonly Actual[],
  statements: readonly Statement[] = [],
): readonly Finding[] {
  const facts = makeFacts({
    indicators: [makeIndicator('I01', { filedName: '某指标' })],
    targets: [makeTarget('I01', target)],
    actuals,
    statements,
    setupChoices: settle([makeSetup('I01', { measureKind, weight: '90' })]),
  })
  return computeScoreboard(facts, profile2020No10, 12).indicators[0]?.findings ?? []
}
const at = (periodEnd: number, value: Parameters<typeof makeActual>[3], note = '') =>
  makeActual('I01', periodEnd, 'cumulative', value, note)

describe('rule 10: over-achievement is flagged at 120 %, a reason is asked at 130 %', () => {
  it.each([
    ['119', '', []],
    ['120', '', ['over-achieved']],
    ['129', '', ['over-achieved']],
    ['130', '', ['over-achieved-needs-reason']],
    ['130', '受疫情影响改为线上', ['over-achieved']],
  ])('%s of 100件 with note %j', (amount, note, expected) => {
    expect(codes('≥100件', 'flow', [at(12, number(amount), note)])).toEqual(expected)
  })
  it.each([
    ['I01', 12, '受疫情影响改为线上', ['over-achieved']],
    ['I01', 12, ' ', ['over-achieved-needs-reason']],
    ['I01', 3, '一季度人员不足', ['over-achieved-needs-reason']],
    ['I02', 12, '别的指标的原因', ['over-achieved-needs-reason']],
  ])('a reason may stand in the statement of the row and period: %s %s %j', (...given) => {
    const [indicatorId, periodEnd, explanation, expected] = given
    const stated: Statement = {
      ...{ planId: 'p', indicatorId, periodEnd, forecast: null, likelihood: null, deviations: [] },
      ...{ explanation, recordedAt: '2022-12-31T00:00:00.000Z', recordedBy: '' },
    }
    expect(codes('≥100件', 'flow', [at(12, number('130'))], [stated])).toEqual(expected)
  })
  it('a target of 1, so low that it is passed at once, is flagged as well', () =>
    expect(codes('≥1件', 'flow', [at(12, number('2'))])).toEqual(['over-achieved-needs-reason']))
  it('a target of 0 cannot be over-achieved', () =>
    expect(codes('≥0件', 'flow', [at(12, number('5'))])).toEqual([]))
  it('lower is better cannot either', () =>
    expect(codes('≤2日', 'mean-duration', [at(12, number('1'))])).toEqual([]))
})

describe('rule 4: a count marked = is met above its number, with a flag', () => {
  it.each([
    ['=100件', '99', '', []],
    ['=100件', '100', '', []],
    ['=100件', '101', '', ['exact-deviates']],
    ['=100件', '101', '追加一场', []],
    ['=100件', '120', '', ['over-achieved']],
    ['≥100件', '101', '', []],
  ])('%s, %s with note %j', (target, amount, note, expected) =>
    expect(codes(target, 'flow', [at(12, number(amount), note)])).toEqual(expected),
  )
})

describe('what else a person should look at', () => {
  it.each<[string, string, MeasureKind, Actual[], string[]]>([
    ['400 of >400件 is short by one', '>400件', 'flow', [at(12, number('400'))], ['short-by-one']],
    ['399 is simply short', '>400件', 'flow', [at(12, number('399'))], []],
    ['29 answers are few', '≥90%', 'satisfaction', [at(12, parts('28', '29'))], ['few-answers']],
    ['a rate over 100 %', '≥95%', 'rate', [at(12, number('101'))], ['rate-over-100']],
    ['a rate of 100 % is fine', '≥95%', 'rate', [at(12, number('100'))], []],
    [
      '70 % without a sentence',
      '明显改善',
      'qualitative',
      [at(12, judgement('70', 'partly-achieved'))],
      ['judgement-needs-reason'],
    ],
    [
      '70 % with a sentence',
      '明显改善',
      'qualitative',
      [at(12, judgement('70', 'partly-achieved'), '尚有差距')],
      [],
    ],
    ['100 % needs none', '明显改善', 'qualitative', [at(12, judgement('100', 'achieved'))], []],
    [
      'a cumulative figure that falls',
      '≥100件',
      'flow',
      [at(9, number('100')), at(12, number('99'))],
      ['falling-cumulative'],
    ],
    ['one that stands still', '≥100件', 'flow', [at(9, number('100')), at(12, number('100'))], []],
    ['a standard missed by a little', '标准2000元/人', 'stock', [], []],
  ])('%s', (_title, target, measureKind, actuals, expected) =>
    expect(codes(target, measureKind, actuals)).toEqual(expected),
  )

  it('few answers are said with their number', () =>
    expect(findings('≥90%', 'satisfaction', [at(12, parts('28', '29'))])[0]?.params).toEqual({
      answers: '29',
      line: '30',
    }))
  it('a reading that nobody confirmed', () =>
    expect(codes('若干', 'qualitative', [])).toEqual(['reading-unconfirmed']))
})
