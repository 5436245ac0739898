import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTargetTables } from '@/domain/targets/read-target-table'
import { gridFromText, type MergedArea, type SheetGrid } from '@/domain/targets/sheet-grid'
import { fixtureText } from '../../fixtures/table-lines'

const SEEDS = [
  readFileSync(new URL('../../../data/2022/zhanjiang-justice-2022.txt', import.meta.url), 'utf8'),
  ...[
    ...['education-department.txt', 'water-cost-level.txt', 'health-project-list.txt'],
    ...['transport-projects.txt', 'finance-two-terms.txt', 'civil-affairs-old-words.txt'],
  ].map(fixtureText),
].map((text) => gridFromText(text, '').rows.map((cells) => [...cells]))

/** One thing that goes wrong with a table on its way. */
type Change = (rows: string[][]) => string[][]
const at = (rows: readonly unknown[], seed: number) => (rows.length === 0 ? 0 : seed % rows.length)

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.nat().map(
    (n): Change =>
      (rows) =>
        rows.filter((_, index) => index !== at(rows, n)),
  ),
  fc.nat().map(
    (n): Change =>
      (rows) =>
        rows.flatMap((row, index) => (index === at(rows, n) ? [row, row] : [row])),
  ),
  fc.nat().map(
    (n): Change =>
      (rows) =>
        rows.map((row, index) => (index === at(rows, n) ? ['', ...row] : row)),
  ),
  fc.nat().map(
    (n): Change =>
      (rows) =>
        rows.map((row, index) => (index === at(rows, n) ? row.slice(1) : row)),
  ),
  // From here on a column off, as after a page break.
  fc.nat().map(
    (n): Change =>
      (rows) =>
        rows.map((row, index) => (index >= at(rows, n) ? ['', ...row] : row)),
  ),
  fc.tuple(fc.nat(), fc.nat(), fc.string({ maxLength: 12, unit: 'binary' })).map(
    ([n, m, text]): Change =>
      (rows) =>
        rows.map((row, index) =>
          index === at(rows, n) ? row.map((cell, column) => (column === at(row, m) ? text : cell)) : row,
        ),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(([n, m]): Change => (rows) => {
    const [a, b] = [at(rows, n), at(rows, m)]
    return rows.map((row, index) => (index === a ? (rows[b] ?? row) : index === b ? (rows[a] ?? row) : row))
  }),
)

const areas: fc.Arbitrary<MergedArea> = fc.record({
  row: fc.integer({ min: -2, max: 60 }),
  column: fc.integer({ min: -2, max: 12 }),
  rows: fc.integer({ min: -1, max: 40 }),
  columns: fc.integer({ min: -1, max: 9 }),
})

const mutated: fc.Arbitrary<SheetGrid> = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(changes, { minLength: 1, maxLength: 8 }),
    fc.oneof(fc.constant([]), fc.array(areas, { maxLength: 6 })),
    fc.array(fc.nat(60), { maxLength: 3 }),
  )
  .map(([rows, all, merges, hiddenRows]) => ({
    rows: all.reduce((changed, change) => change(changed), rows),
    ...{ name: '', merges, hiddenRows },
  }))

/** Every text of an answer that was filed stands in the sheet; value cells may be put together of two or three. */
function holds(grid: SheetGrid): boolean {
  const reading = readTargetTables([grid])
  if (!reading.ok) return typeof reading.issue.code === 'string'
  const cells = grid.rows
    .flat()
    .join('\n')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/\s/g, '')
  const digits = new Set(cells.match(/\d+/g))
  return reading.tables.every(({ indicators, tasks }) => {
    const isFiled = (text: string) =>
      cells.includes(text.replace(/\s/g, '').replace(/<\/?[a-z][^<>]{0,200}>/gi, ''))
    const rows = indicators.map(({ row }) => row)
    return (
      indicators.length > 0 &&
      new Set(indicators.map(({ indicatorId }) => indicatorId)).size === indicators.length &&
      indicators.every(({ filedName, rawText, row }) => {
        const written = rawText.match(/\d+/g) ?? []
        return (
          isFiled(filedName) &&
          row >= 1 &&
          written.every((figure) => digits.has(figure) || cells.includes(figure))
        )
      }) &&
      tasks.every(({ filedName }) => isFiled(filedName)) &&
      rows.every((row) => Number.isInteger(row))
    )
  })
}

// A mutated table is a whole table to read: seconds on a machine that is busy.
describe('laws of reading a table', { timeout: 60_000 }, () => {
  test('whatever happens to a table on its way: an answer or a reason, and nothing that was not in it', () => {
    fc.assert(fc.property(mutated, holds), { numRuns: 600 })
  })

  test('sheets of anything', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '一级指标',
        '三级指标',
        '指标值',
        '项目名称',
        '预算单位',
        '产出指标',
        '数量指标',
        '权重',
        '≥',
        '90',
        '2024年绩效目标表',
        '',
      ),
      fc.string({ maxLength: 8 }),
    )
    const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 })
    const sheet = fc.tuple(rows, fc.array(areas, { maxLength: 4 })).map(([filled, merges]) => ({
      rows: filled.map((row) => row.map((text) => text.trim())),
      ...{ name: 'x', merges, hiddenRows: [] },
    }))
    fc.assert(
      fc.property(
        fc.array(sheet, { maxLength: 3 }),
        (sheets) => typeof readTargetTables(sheets).ok === 'boolean',
      ),
      { numRuns: 1500 },
    )
  })

  test('the same table is read the same again, whatever else was read between', () => {
    const [first, second] = SEEDS.map((rows): SheetGrid => ({ rows, name: '', merges: [], hiddenRows: [] }))
    if (!first || !second) throw new Error('two seeds expected')
    const once = readTargetTables([first])
    readTargetTables([second])
    expect(readTargetTables([first])).toEqual(once)
  })
})

test('a table of 2 000 rows is read in one go', () => {
  const head = ['2024年绩效目标表', '单位名称\t甲局', '一级指标\t二级指标\t三级指标\t指标值']
  const rows = Array.from(
    { length: 2000 },
    (_, n) => `${n === 0 ? '产出指标\t数量指标' : '\t'}\t办理事项${n}(件)\t≥${n}件`,
  )
  const grid = gridFromText([...head, ...rows].join('\n'), '')
  const before = performance.now()
  const reading = readTargetTables([grid])
  expect(reading.ok && reading.tables[0]?.indicators.length).toBe(2000)
  // A quadratic reader takes many seconds; the limit is far above what a busy machine needs.
  expect(performance.now() - before).toBeLessThan(3000)
})
