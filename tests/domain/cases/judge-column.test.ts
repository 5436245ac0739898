import { describe, expect, test } from 'vitest'
import { caseFields, dateFields, freeFields } from '@/domain/cases/case-fields'
import { judgeColumn } from '@/domain/cases/judge-column'

test('every field but 承办人 may be in any column', () => {
  expect(caseFields.filter((field) => !freeFields.includes(field))).toEqual(['handler'])
})

describe('what a column may be read as', () => {
  test.each<[string, string, string[], string | null, readonly string[]]>([
    ['any but 承办人', '阶段', ['审结', ''], null, freeFields],
    ['a known one with whatever cells', '案由', ['劳动争议'], null, freeFields],
    ['nothing by its header', '受援人姓名', ['某'], 'name', []],
    ['nothing by its header, without cells', '联系电话', [], 'contact', []],
    ['nothing by its content', '其他', ['13800138000', 'x'], 'contact', []],
    ['nothing where it holds names', '对象', ['张三', '李四'], 'name', []],
    ['dates where they are all it holds', '申请人受理日期', ['2022/1/1', '', '44625'], null, dateFields],
    ['nothing where one cell is no date', '申请人受理日期', ['2022/1/1', '张三'], 'name', []],
    ['nothing of a birthday', '出生日期', ['1990/1/1'], 'identity', []],
    ['a number of 18 digits the key, unseen', '流水', ['440801199001011234'], 'identity', ['caseNumber']],
    ['the known key too', '案件编号', ['440801199001011234'], 'identity', ['caseNumber']],
    ['no id by its header', '身份证号', ['440801199001011234'], 'identity', []],
    [
      'a known field with names in it is judged by its known kind',
      '案件来源',
      ['张三', '李四'],
      null,
      freeFields,
    ],
    ['承办人 as that alone, unseen', '承办人', ['张三', '李四'], 'handler', ['handler']],
    ['承办人 under another name of it, without cells', '承办律师', [], 'handler', ['handler']],
    ['nothing where 承办人 holds phone numbers', '承办人', ['张三 13800138000'], 'handler', []],
    ['nothing of the phone of 承办人', '承办人（电话）', ['见附件'], 'contact', []],
    ['nothing of who only approves', '审批人', ['张三'], 'handler', []],
    ['dates where 承办人 holds nothing else', '承办人', ['2022/1/1'], null, dateFields],
  ])('%s', (_, header, cells, personal, allowed) =>
    expect(judgeColumn(header, cells)).toEqual({ personal, allowed }),
  )
})
