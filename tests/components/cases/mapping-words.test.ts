import { describe, expect, test } from 'vitest'
import { describeColumns, describeNotFollowed, describeStatusWords } from '@/components/cases/mapping-words'
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

  test('says of a column that is dropped this time why it is', () => {
    expect(describeNotFollowed([{ header: '承办人', kind: 'identity' }], t)).toEqual([
      '“承办人”这次没有照上次读取：前面的行里有一成以上是证件信息，按个人信息整列丢弃，不保存。',
    ])
    expect(describeNotFollowed([{ header: '承办人', kind: 'contact' }], translateTo('en'))[0]).toContain(
      'contact',
    )
  })
})
