import { describe, expect, test } from 'vitest'
import {
  describeCaseField,
  describeCountNotes,
  describeImportIssue,
  describePeriods,
  describeRefusal,
  describeRowIssue,
  describeSheetNote,
} from '@/components/cases/case-words'
import { completionRateRule, servicesHandledRule } from '@/domain/cases/known-rules'
import type { RowIssueCode } from '@/domain/cases/case-issue'
import type { CompletedCase } from '@/domain/cases/completed-case'
import type { ImportIssue } from '@/domain/cases/import-batch'
import type { SheetNote } from '@/domain/cases/register-sheet'
import { translateTo } from '../../fixtures/translate'

/** Every code of a refused row; the type leaves none out. */
const rowCodes: Record<RowIssueCode, true> = {
  'number-missing': true,
  'number-scientific': true,
  'number-too-long': true,
  'accepted-missing': true,
  'date-unreadable': true,
  'date-impossible': true,
  'year-two-digits': true,
  'year-out-of-range': true,
  'date-order-unclear': true,
  'ended-before-accepted': true,
  'closed-without-date': true,
  'open-with-date': true,
  'status-missing': true,
  'status-unknown': true,
  'amount-unreadable': true,
  'amount-negative': true,
  'cell-error': true,
  'character-lost': true,
  'too-many-cells': true,
  'quote-broken': true,
  'lines-swallowed': true,
  'number-repeated': true,
  'repeated-header': true,
  'no-case-row': true,
}
/** One issue of every code of a file or a step. */
const issues: { [Code in ImportIssue['code']]: Extract<ImportIssue, { code: Code }> } = {
  'empty-file': { code: 'empty-file' },
  'binary-file': { code: 'binary-file' },
  'workbook-broken': { code: 'workbook-broken' },
  'workbook-password': { code: 'workbook-password' },
  'workbook-too-large': { code: 'workbook-too-large' },
  'workbook-other': { code: 'workbook-other' },
  'document-file': { code: 'document-file' },
  'bom-lies': { code: 'bom-lies', encoding: 'utf-8', byte: 4, line: 1 },
  undecodable: { code: 'undecodable', encoding: 'gb18030', byte: 99, line: 7 },
  'encoding-unknown': { code: 'encoding-unknown' },
  'mixed-encodings': { code: 'mixed-encodings', line: 3 },
  'header-not-found': { code: 'header-not-found', found: ['姓名', '部门'] },
  'columns-missing': { code: 'columns-missing', missing: ['accepted', 'ended'], found: ['案件编号'] },
  'no-rows': { code: 'no-rows' },
  'record-too-long': { code: 'record-too-long', line: 3 },
  'quote-unclosed': { code: 'quote-unclosed', line: 3 },
  unreadable: { code: 'unreadable' },
  'period-closed': { code: 'period-closed' },
  'details-cleared': { code: 'details-cleared' },
  'register-changed': { code: 'register-changed' },
  'storage-full': { code: 'storage-full' },
  'storage-failed': { code: 'storage-failed' },
  'import-failed': { code: 'import-failed' },
}

const notes: { [Code in SheetNote['code']]: Extract<SheetNote, { code: Code }> } = {
  'hidden-rows': { code: 'hidden-rows', lines: [5, 9] },
  'hidden-columns': { code: 'hidden-columns', headers: ['案由', '补贴'] },
  'hidden-sheet': { code: 'hidden-sheet' },
  'formula-without-value': { code: 'formula-without-value', cells: ['C3'] },
  'other-sheets': { code: 'other-sheets', sheets: ['说明'] },
}
const manyLines = Array.from({ length: 300 }, (_, i) => i + 5)

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const t = translateTo(language)

  test.each(Object.keys(rowCodes) as RowIssueCode[])(
    '%s has a reason and advice, with its numbers filled in',
    (code) => {
      const issue = { code, column: '列', text: '12' }
      const words = [
        describeRowIssue(issue, { line: 9, issues: [issue], cells: [] }, t),
        t(`cases.advice.${code}`, {}),
      ]
      for (const text of words) expect(text).not.toMatch(/^$|cases\.|[{}]/)
    },
  )

  test.each(Object.values(issues))('$code has a sentence, with its names and numbers filled in', (issue) => {
    expect(describeImportIssue(issue, '甲.csv', t)).not.toMatch(/^$|refusal\.|[{}]/)
  })

  test.each([
    ...Object.values(notes),
    { code: 'hidden-rows', lines: manyLines } as const,
    { code: 'formula-without-value', cells: manyLines.map((line) => `C${line}`) } as const,
  ])('the note $code of a sheet, with its names and numbers filled in', (note) => {
    expect(describeSheetNote(note, t)).not.toMatch(/^$|cases\.|[{}]/)
  })
})

describe('the parts of a sentence', () => {
  const t = translateTo('zh-CN')

  test('missing columns by the name staff know', () => {
    expect(describeImportIssue(issues['columns-missing'], '甲.csv', t)).toContain('受理日期、结案日期')
  })

  test('a preview that no longer holds names all that may have changed, counting rules too', () => {
    const words = ['导入', '撤销', '清除', '恢复', '统计口径']
    const text = describeImportIssue({ code: 'register-changed' }, '甲.csv', t)
    expect(words.filter((word) => text.includes(word))).toEqual(words)
  })

  test('hidden rows are named, of many the first twenty and how many', () => {
    expect(describeSheetNote(notes['hidden-rows'], t)).toBe('第 5、9 行在工作表里是隐藏的，已照常读取。')
    expect(describeSheetNote({ code: 'hidden-rows', lines: manyLines }, t)).toMatch(/^第 5、.*、24 等 300 行/)
  })

  test('a header without any text', () => {
    expect(describeImportIssue({ code: 'header-not-found', found: [] }, '甲.csv', t)).toContain(
      '（没有文字）',
    )
  })

  test('all reasons of a row in one cell of the list', () => {
    const row = {
      line: 9,
      cells: [],
      issues: [
        { code: 'date-impossible', column: '结案日期', text: '2022/2/31' },
        { code: 'number-repeated', column: '案件编号', text: '4' },
        { code: 'quote-broken', column: '', text: '12' },
      ] as const,
    }
    expect(describeRefusal(row, t)).toBe(
      '结案日期: 没有这一天 (2022/2/31); 案件编号: 第 4 行编号相同，导入的是那一行；本行内容与它不同，没有导入 (删去本行；如果本行才对，确认后以本行为准再导入); 引号没有成对，第 9 行到第 12 行连在了一起',
    )
  })

  test('a field of a case', () => {
    const [texts, days] = [
      { caseType: '', cause: '', source: '', recipientCategory: '' },
      { applied: null, assigned: null },
    ]
    const each: CompletedCase = {
      ...{ ...texts, ...days, status: 'closed', isLegalHelp: true, accepted: 19056, ended: null },
      ...{ result: '', recovered: null, subsidy: '0', satisfaction: '', handler: '' },
    }
    expect(describeCaseField(each, 'status', t)).toBe('办结')
    expect(describeCaseField(each, 'isLegalHelp', t)).toBe('是')
    expect(describeCaseField(each, 'accepted', t)).toBe('2022-03-05')
    expect(describeCaseField(each, 'subsidy', t)).toBe('0')
    expect(describeCaseField(each, 'recovered', t)).toBe('（空）')
    expect(describeCaseField(each, 'recipientCategory', t)).toBe('（空）')
    const several = { ...each, recipientCategory: '农民工、妇女' }
    expect(describeCaseField(several, 'recipientCategory', t)).toBe('农民工、妇女')
    expect(describeCaseField(several, 'recipientCategory', translateTo('en'))).toBe('农民工, 妇女')
  })

  test('closed periods', () => expect(describePeriods([3, 6], t)).toBe('1–3 月、1–6 月'))
})

describe('what else is to be known of a counted figure', () => {
  const t = translateTo('zh-CN')
  const notes = { legalHelp: 76, leftOut: 13, carriedOver: 33 }

  test('of 办结 cases: those of the year before are closed, and 法律帮助 is among them', () => {
    expect(describeCountNotes(servicesHandledRule, notes, t)).toBe(
      '其中法律帮助 76 件；其中上年受理的 33 件；终止、撤销、转出 13 件不计（含法律帮助）',
    )
  })

  test('of a rate: those of the year before may still be open, and 法律帮助 is outside', () => {
    expect(describeCountNotes(completionRateRule, notes, t)).toBe(
      '法律帮助 76 件不在内；其中上年结转 33 件（含还没有办结的）；终止、撤销、转出 13 件不计（法律帮助除外）',
    )
  })

  test('where a file could not tell 法律帮助, none is no fact', () => {
    const [none, some] = [0, 5].map((legalHelp) =>
      describeCountNotes(completionRateRule, { ...notes, legalHelp }, t, String, false),
    )
    expect(none).toMatch(/^法律帮助分不出，按案件计；其中上年结转 33 件/)
    expect(some).toMatch(/^法律帮助 5 件不在内；/)
  })
})
