import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { foldBatches } from '@/domain/cases/fold-batches'
import { computeCaseTotals } from '@/domain/cases/compute-case-totals'
import { fraction, HUNDRED, multiplyFractions, roundFraction } from '@/domain/exact'
import { createCaseNumberHash } from '@/io/case-key'
import { readCaseFile } from '@/io/read-case-file'
import { inPieces, sample } from './byte-pieces'
import { countCompletionRate, countServicesHandled } from '../fixtures/known-counts'

const readme = readFileSync('data/README.md', 'utf8')
/** Cells of the row of a table in data/README.md that begins with a text. */
function rowOf(start: string): string[] {
  const line = readme.split('\n').find((each) => each.startsWith(`| ${start}`))
  if (!line) throw new Error(`data/README.md has no row ${start}`)
  return line
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim())
}

describe.each(['case-register-2022-utf8.csv', 'case-register-2022-gb18030.csv'])(
  'what data/README.md says of %s is what the program reads',
  async (name) => {
    const hashCaseNumber = createCaseNumberHash(new Uint8Array(16))
    const result = await readCaseFile(inPieces(sample(name), 4096), { hashCaseNumber, latestYear: 2023 })
    if (!result.ok) throw new Error(JSON.stringify(result.issue))
    const { intake, columns } = result.reading
    const totals = computeCaseTotals(foldBatches([intake.chunks]))

    test('its rows', () => {
      expect([rowOf('数据行合计'), rowOf('接受'), rowOf('重复'), rowOf('拒绝')].flat()).toEqual(
        [intake.rows, intake.accepted, intake.duplicates, intake.refused.length].map(String),
      )
    })

    test('its refused rows, reason by reason', () => {
      const counts = new Map<string, number>()
      for (const row of intake.refused)
        for (const { code } of row.issues) counts.set(code, (counts.get(code) ?? 0) + 1)
      expect(Object.fromEntries(counts)).toEqual({
        'number-scientific': 2,
        'number-missing': 1,
        'number-repeated': 2,
        'accepted-missing': 1,
        'date-impossible': 2,
        'year-two-digits': 1,
        'year-out-of-range': 1,
        'date-unreadable': 1,
        'ended-before-accepted': 1,
        'closed-without-date': 1,
        'open-with-date': 1,
        'status-missing': 1,
        'status-unknown': 1,
        'amount-unreadable': 1,
        'amount-negative': 1,
        'too-many-cells': 1,
      })
      const listed = readme.match(/拒绝的 19 行：.*/)?.[0].match(/\d+(?=[，。])/g) ?? []
      expect(listed.map(Number).reduce((sum, count) => sum + count, 0)).toBe(intake.refused.length)
    })

    test('its columns: personal ones dropped, every other one read', () => {
      expect(columns.dropped.map(({ header }) => header)).toEqual([
        '受援人姓名',
        '身份证号',
        '联系电话',
        '住址',
        '承办人',
      ])
      expect(columns.unused).toEqual([])
    })

    test.each([3, 6, 9, 12])('its figures as of month %i', (asOf) => {
      const services = countServicesHandled(totals, 2022, asOf)
      const rate = countCompletionRate(totals, 2022, asOf)
      const percent = roundFraction(
        multiplyFractions(fraction(rate.numerator, rate.denominator ?? 1), HUNDRED),
      )
      const { numerator, legalHelp } = services
      const counts = [numerator, legalHelp, rate.numerator, rate.denominator, rate.carriedOver, rate.leftOut]
      expect(rowOf(`2022 年 ${asOf} 月`)).toEqual([...counts.map(String), `${percent}%`])
    })

    test('its figures meet both targets at the end of the year and neither in June', () => {
      const figures = (asOf: number) => {
        const { numerator, denominator } = countCompletionRate(totals, 2022, asOf)
        return {
          isOver400: countServicesHandled(totals, 2022, asOf).numerator > 400,
          isOver90: denominator !== null && numerator * 100 >= denominator * 90,
        }
      }
      expect(figures(12)).toEqual({ isOver400: true, isOver90: true })
      expect(figures(6)).toEqual({ isOver400: false, isOver90: false })
    })
  },
)
