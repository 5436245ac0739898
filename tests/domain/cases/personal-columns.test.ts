import { describe, expect, test } from 'vitest'
import { headerWords } from '@/domain/cases/header-words'
import {
  personalKindOfCells,
  personalKindOfHeader,
  personalKindOfText,
} from '@/domain/cases/personal-columns'

describe('by header', () => {
  test.each([
    ['受援人姓名', 'name'],
    ['受援人', 'name'],
    ['对方当事人', 'name'],
    ['身份证号', 'identity'],
    ['证件号码', 'identity'],
    ['出生日期', 'identity'],
    ['联系电话', 'contact'],
    ['承办人电话', 'contact'],
    ['手机', 'contact'],
    ['住 址', 'address'],
    ['户籍所在地', 'address'],
    ['案情简介', 'story'],
    ['备注', 'story'],
    ['承办人', 'handler'],
    ['承办律师', 'handler'],
    ['序号', null],
    ['性别', null],
    ['', null],
  ])('%s: %s', (header, kind) => expect(personalKindOfHeader(header)).toBe(kind))
})

test('every name of 承办人 is known as personal: it is dropped unless somebody keeps it', () => {
  for (const header of headerWords.handler)
    expect([header, personalKindOfHeader(header)]).toEqual([header, 'handler'])
})

describe('by content', () => {
  test.each([
    ['440801199001011234', 'identity'],
    ['证件44080119900101123X。', 'identity'],
    ['13800138000', 'contact'],
    ['电话13800138000，本人', 'contact'],
    ['４４０８０１１９９００１０１１２３４', 'identity'],
    ['440801 19900101 123x', 'identity'],
    ['440801900101123', 'identity'],
    ['１３８００１３８０００', 'contact'],
    ['138 0013 8000', 'contact'],
    ['138-0013-8000', 'contact'],
    ['+8613800138000', 'contact'],
    ['2022-03-05 13800138000', 'contact'],
    ['0759-3381234', 'contact'],
    ['（0759）3381234', 'contact'],
    ['zhangsan@qq.com', 'contact'],
    ['zhangs@qq.cn', 'contact'],
    ['zhang@qq.cn', 'contact'],
    ['zhan@qq.cn', 'contact'],
    ['li@163.com', 'contact'],
    ['a@b.cn', 'contact'],
    ['ａ＠ｂ．ｃｎ', 'contact'],
    ['a﹫b.cn', 'contact'],
    ['甲@乙', null],
    ['3件@2022', null],
    ['@', null],
    ['字'.repeat(61), 'story'],
    ['字'.repeat(60), null],
    ['138001380001', null],
    ['23800138000', null],
    ['4408011990010112345', null],
    ['2022-03-05 10:20', null],
    ['2022-03-05 2022-06-30', null],
    ['2022年3月5日至2022年6月30日', null],
    ['（2022）粤0803民援0123号', null],
    ['4408019001011234', null],
    ['1234567.89元 / 100', null],
    ['追索劳动报酬纠纷', null],
    ['', null],
  ])('%s: %s', (text, kind) => expect(personalKindOfText(text)).toBe(kind))
})

describe('a column goes when a tenth of its filled cells look personal', () => {
  const cells = (personal: number, others: number) => [
    ...Array<string>(personal).fill('13800138000'),
    ...Array<string>(others).fill('劳动争议'),
    ...Array<string>(50).fill(' '),
  ]
  test.each([
    [1, 9, 'contact'],
    [1, 10, null],
    [0, 10, null],
    [0, 0, null],
    [3, 0, 'contact'],
  ])('%i of %i more: %s', (personal, others, kind) =>
    expect(personalKindOfCells(cells(personal, others))).toBe(kind),
  )
})
