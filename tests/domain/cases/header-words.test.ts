import { describe, expect, test } from 'vitest'
import {
  fieldOfHeader,
  hasHeaderWord,
  headerWords,
  isOwnName,
  normaliseHeader,
} from '@/domain/cases/header-words'

describe('a header is read whatever stands around its name', () => {
  test.each([
    ['案件编号', 'caseNumber'],
    ['\uFEFF案件编号', 'caseNumber'],
    [' 案件 编号 ', 'caseNumber'],
    ['="案件编号"', 'caseNumber'],
    ['*结案日期', 'ended'],
    ['结案日期：', 'ended'],
    ['11.受理日期', 'accepted'],
    ['挽回损失(元)', 'recovered'],
    ['挽回损失（万元）', 'recovered'],
    ['受援人类别【可多选】', 'recipientCategory'],
    ['办结时间', 'ended'],
    ['承办律师（执业证号）', 'handler'],
    ['业务类别', 'caseType'],
    ['援助类型', 'caseType'],
    ['服务类型', 'serviceForm'],
    ['承办人电话', null],
    // 侦查, 审判: the stage of the proceedings, which is no 案件状态.
    ['办理阶段', null],
    ['审批人', null],
    ['受援人姓名', null],
    ['申请事项', null],
    ['', null],
  ])('%s: %s', (text, field) => expect(fieldOfHeader(text)).toBe(field))

  test('no name stands for two fields', () => {
    const words = Object.values(headerWords).flat()
    expect(new Set(words).size).toBe(words.length)
  })

  test('every name of the table is found as it stands', () => {
    for (const [field, words] of Object.entries(headerWords))
      for (const word of words) expect([word, fieldOfHeader(word)]).toEqual([word, field])
  })

  test('its own name goes before another', () => {
    expect(isOwnName('结案日期')).toBe(true)
    expect(isOwnName('办结日期')).toBe(false)
  })

  test('full-width brackets go with their contents', () => expect(normaliseHeader('补贴（元）')).toBe('补贴'))
})

describe('a text that speaks of a register', () => {
  test.each([
    ['某县登记表\n案件编号,受理日期', true],
    ['姓名,电话', false],
    // 案号 and 状态 are too short to tell rightly decoded text from a chance hit.
    ['状态', false],
    ['鍙楃悊鏃ユ湡', false],
  ])('%s: %s', (text, expected) => expect(hasHeaderWord(text)).toBe(expected))
})
