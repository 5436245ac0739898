import { describe, expect, test } from 'vitest'
import { normaliseTargetText } from '@/domain/targets/target-text'

describe('one spelling for what is written in many', () => {
  test.each([
    ['≥９５％', '>=95%'],
    ['≧ 735', '>=735'],
    ['═ 100', '=100'],
    ['》=90%', '>=90%'],
    ['=>90', '>=90'],
    ['＞＝９０', '>=90'],
    ['反向 小于等于 1', '反向小于等于1'],
    ['3,500人次以上', '3500人次以上'],
    ['３，５００人次', '3500人次'],
    ['百分之九十', '90%'],
    ['百分之九十五点五以上', '95.5%以上'],
    ['百分百', '100%'],
    ['≥98百分比', '>=98%'],
    ['千分之五', '5‰'],
    ['九成以上', '90%以上'],
    ['九成五', '95%'],
    ['30～50人', '30~50人'],
    ['30—50人', '30-50人'],
    ['{元/村(社区)}', '(元/村(社区))'],
    ['≥95%。', '>=95%'],
    ['……', '……'],
  ])('%s → %s', (raw, text) => {
    expect(normaliseTargetText(raw)).toBe(text)
  })

  test('a blank between two digits stays: two figures may have run together', () => {
    expect(normaliseTargetText('100 98')).toBe('100 98')
  })

  test('the marks of a title are no signs', () => {
    expect(normaliseTargetText('印发《方案》3份')).toBe('印发《方案》3份')
  })

  test('一成不变 holds no share', () => {
    expect(normaliseTargetText('一成不变')).toBe('一成不变')
  })
})
