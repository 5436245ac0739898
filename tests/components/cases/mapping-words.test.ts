import { describe, expect, test } from 'vitest'
import { describeColumns, describeStatusWords } from '@/components/cases/mapping-words'
import type { RegisterMapping } from '@/domain/cases/import-choices'
import { translateTo } from '../../fixtures/translate'

const t = translateTo('zh-CN')
const mapping: RegisterMapping = {
  columns: { ended: '结束', caseNumber: '登记号', accepted: '收案' },
  statusWords: { 审结: 'closed', 承办中: 'open' },
}

describe('a remembered mapping', () => {
  test('names its columns in the order of the fields', () => {
    expect(describeColumns(mapping, t)).toBe('“登记号”= 案件编号；“收案”= 受理日期；“结束”= 结案日期')
    expect(describeColumns(mapping, translateTo('en'))).toContain('“登记号” = ')
  })

  test('names the words that were settled, or says that none was', () => {
    expect(describeStatusWords(mapping, t)).toBe('“审结”= 办结；“承办中”= 在办')
    expect(describeStatusWords({ ...mapping, statusWords: {} }, t)).toBe('没有')
  })
})
