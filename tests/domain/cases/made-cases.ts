import fc from 'fast-check'
import { createCaseIntake, type CaseIntakeResult } from '@/domain/cases/case-intake'
import { mappingOf } from '@/domain/cases/column-samples'
import { mapColumns, type ColumnMap } from '@/domain/cases/map-columns'

/** Rows of a small register and ways to make them up. */
export const madeHeaders = ['案件编号', '案件类型', '案由', '受理日期', '结案日期', '案件状态', '补贴(元)']

/** With 承办人 as one more column at the end where it is kept. */
export function columnsOfMade(isHandlerKept = false): ColumnMap {
  const known = mapColumns(madeHeaders, [])
  if (!known.ok) throw new Error(known.missing.join())
  if (!isHandlerKept) return known.columns
  const { columns, statusWords } = mappingOf(known.columns, madeHeaders)
  const byHand = { columns: { ...columns, handler: '承办人' }, statusWords }
  const kept = mapColumns([...madeHeaders, '承办人'], [], byHand)
  if (!kept.ok) throw new Error(kept.missing.join())
  return kept.columns
}

/** A key that is no hash: enough for telling numbers apart. */
export function plainKey(caseNumber: string, key: Uint32Array): void {
  key.fill(0)
  for (const [i, char] of [...caseNumber].entries())
    key[i % 4] = Math.imul(key[i % 4] ?? 0, 31) + (char.codePointAt(0) ?? 0)
  // The first word is the address in a table, which numbers that begin alike must not share.
  key[0] = key.reduce((sum, word) => Math.imul(sum, 0x9e3779b1) + word, 0)
}

export function takeIn(rows: readonly (readonly string[])[], isHandlerKept = false): CaseIntakeResult {
  const intake = createCaseIntake(columnsOfMade(isHandlerKept), plainKey, 2023)
  for (const [i, cells] of rows.entries()) intake.add(cells, i + 2)
  return intake.finish()
}

const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'))

/** A sound row whose number is one of a few, so that numbers meet again. */
export const soundRow = fc
  .tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom('民事', '刑事', '法律帮助'),
    fc.constantFrom('劳动争议', '𠮷祥', '"a",b'),
    fc.constantFrom('2021', '2022'),
    month,
    fc.constantFrom<[string, string]>(
      ['办结', '2022/12/31'],
      ['办结', '2023/1/5'],
      ['在办', ''],
      ['终止', ''],
      ['转出', '2022/12/1'],
    ),
    fc.constantFrom('', '500', '1,500'),
  )
  .map(([number, type, cause, year, accepted, [status, ended], subsidy]) => {
    const from = ended === '2022/12/1' ? `${year}/11/1` : `${year}/${accepted}/1`
    return [`〔2022〕${number}号`, type, cause, from, ended, status, subsidy]
  })

/** One more cell than `madeHeaders`: 承办人. */
export const namedRow = fc
  .tuple(soundRow, fc.constantFrom('', '张三', '李四'))
  .map(([cells, handler]) => [...cells, handler])

/** Also faulty ones. */
export const anyRow = fc.oneof(
  { weight: 4, arbitrary: soundRow },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom('', '2022/2/31', '办结', '1.23E+17', 'x'), { maxLength: 9 }),
  },
)
