import { describe, expect, test } from 'vitest'
import { describeCarried } from '@/components/cases/carried-words'
import type { CarriedFields } from '@/domain/cases/carry-over'
import { translateTo } from '../../fixtures/translate'

const t = translateTo('zh-CN')

describe('what known cases keep because the file has no column for it', () => {
  test.each<[string, CarriedFields, string[]]>([
    ['nothing: nothing is said', {}, []],
    ['none of them had any', { cause: 0 }, []],
    ['one field', { satisfaction: 9 }, ['没有读到“满意度”列：已有的 9 件的满意度保留不变。']],
    [
      'status and 法律帮助 are said in their own words, and first',
      { caseType: 4, isLegalHelp: 1, status: 2 },
      [
        '没有读到“案件状态”列：已有的 2 件结案日期没有变，案件状态保留不变。',
        '文件没有说明是不是法律帮助：已有的 1 件仍按法律帮助计。',
        '没有读到“案件类型”列：已有的 4 件的案件类型保留不变。',
      ],
    ],
  ])('%s', (_, carried, sentences) => expect(describeCarried(carried, t)).toEqual(sentences))

  test('in English, with every name filled in', () => {
    const told = describeCarried({ status: 1, isLegalHelp: 2, cause: 3 }, translateTo('en')).join(' ')
    expect(told).toContain('3 known cases keep what they have')
    expect(told).not.toMatch(/[{}|]/)
  })
})
