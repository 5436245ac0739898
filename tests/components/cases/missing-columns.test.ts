import { describe, expect, test } from 'vitest'
import { describeMissingColumns, isWorthMapping } from '@/components/cases/missing-columns'
import { translateTo } from '../../fixtures/translate'

const t = translateTo('zh-CN')
const all = { hasStatusColumn: true, tellsLegalHelp: true, unusedHeaders: ['备注'] }
const noStatus =
  '没有“案件状态”列：新增的案件，有结案日期的都按办结计，终止、撤销的也在内；没有结案日期的按在办计。'
const noType = '没有“案件类型”列，分不出法律帮助：新增的全部按案件计。'

describe('a file without 案件状态 or 案件类型', () => {
  test.each<[string, Partial<typeof all>, string[]]>([
    ['has both: nothing is said', {}, []],
    ['no status, nothing unused', { hasStatusColumn: false, unusedHeaders: [] }, [noStatus]],
    [
      'no status, unused columns are named',
      { hasStatusColumn: false, unusedHeaders: ['办理阶段', '备注'] },
      [`${noStatus}如果状态在“办理阶段”“备注”等未使用的列里，请先在“调整列的对应”里选出来。`],
    ],
    ['no kind of case, nothing unused', { tellsLegalHelp: false, unusedHeaders: [] }, [noType]],
    [
      'no kind of case, of many unused columns the first five are named',
      { tellsLegalHelp: false, unusedHeaders: ['甲', '乙', '丙', '丁', '戊', '己'] },
      [`${noType}如果类型在“甲”“乙”“丙”“丁”“戊”等未使用的列里，请先在“调整列的对应”里选出来。`],
    ],
    ['neither', { hasStatusColumn: false, tellsLegalHelp: false, unusedHeaders: [] }, [noStatus, noType]],
  ])('%s', (_, found, sentences) =>
    expect(describeMissingColumns({ ...all, ...found }, t)).toEqual(sentences),
  )

  test('in English, with every name filled in', () => {
    const found = { hasStatusColumn: false, tellsLegalHelp: false, unusedHeaders: ['办理阶段'] }
    for (const text of describeMissingColumns(found, translateTo('en'))) {
      expect(text).toContain('办理阶段')
      expect(text).not.toMatch(/ask\.|[{}]/)
    }
  })

  const byNobody = { choices: { mapping: null }, mapping: { rememberedAt: null } }
  const lacking = { ...all, ...byNobody, tellsLegalHelp: false }
  const columns = (count: number) => Array.from({ length: count }, (_, i) => `列${i}`)
  test.each<[string, Parameters<typeof isWorthMapping>[0], boolean]>([
    ['nothing is lacking', { ...all, ...byNobody }, false],
    ['no 案件状态', { ...all, ...byNobody, hasStatusColumn: false }, true],
    ['no 案件类型', lacking, true],
    ['no column is unused', { ...lacking, unusedHeaders: [] }, false],
    ['thirty are', { ...lacking, unusedHeaders: columns(30) }, true],
    ['more than thirty are', { ...lacking, unusedHeaders: columns(31) }, false],
    ['settled now', { ...lacking, choices: { mapping: { columns: {}, statusWords: {} } } }, false],
    ['settled before', { ...lacking, mapping: { rememberedAt: '2022-03-05T00:00:00Z' } }, false],
  ])('%s: whether its columns are opened', (_, found, expected) =>
    expect(isWorthMapping(found)).toBe(expected),
  )
})
