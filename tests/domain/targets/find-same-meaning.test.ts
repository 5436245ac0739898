import { describe, expect, test } from 'vitest'
import { findSameMeaning, meaningOf } from '@/domain/targets/find-same-meaning'
import { tableIndicator } from '../../fixtures/table-indicator'

describe('the same name, the same thing', () => {
  test.each([
    ['系统正常使用年限', '平台正常使用年限', true],
    ['群众满意度', '服务对象满意率', true],
    ['资金拨付及时率', '及时拨付率', false],
    ['项目完成及时率', '项目按期完成率', true],
    ['举办培训次数', '培训场次', true],
    ['案件办结率', '案件结案率', true],
    ['小学生均补助标准', '初中生均补助标准', false],
    ['培训人数', '培训次数', false],
    ['教师满意度', '学生满意度', false],
  ])('%s and %s: %s', (one, other, isSame) => expect(meaningOf(one) === meaningOf(other)).toBe(isSame))

  test('of a plan that is stored, where no row of a file is known, the name alone', () => {
    const rows = [tableIndicator('培训次数', { row: 0 }), tableIndicator('培训次数', { row: 0 })]
    expect(findSameMeaning(rows)[1]).toMatchObject([{ code: 'name-repeated', params: { name: '培训次数' } }])
    expect(findSameMeaning(rows)[1]?.[0]?.params).not.toHaveProperty('other')
  })

  test('a warning for the same name in one level, a hint for other words, nothing between two tasks', () => {
    const rows = [
      tableIndicator('培训次数', { row: 1 }),
      tableIndicator('培训次数', { row: 2 }),
      tableIndicator('培训场次', { row: 3 }),
      tableIndicator('培训次数', { row: 4, filedTaskId: 'T2' }),
      tableIndicator('满意度', { row: 5 }),
      tableIndicator('满意度', { row: 6, category: 'satisfaction' }),
    ]
    expect(
      findSameMeaning(rows).map((found) =>
        found.map(({ code, params }) => `${code} ${params.other ?? params.otherName}`),
      ),
    ).toEqual([...[[], ['name-repeated 1'], ['same-meaning 培训次数'], [], []], ['same-meaning 满意度']])
  })
})
