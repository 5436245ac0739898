import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Indicator, PlanFacts, Target } from '@/domain/model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { factsFromTable } from '@/domain/targets/facts-from-table'
import { readTargetTable, readTargetTables } from '@/domain/targets/read-target-table'
import type { SheetGrid } from '@/domain/targets/sheet-grid'
import type { TargetTable } from '@/domain/targets/target-table'
import { writeTargetTable } from '@/domain/targets/write-target-table'
import { fixtureText } from '../../fixtures/table-lines'

const identity = { planId: 'p', sourceName: 'x.txt', isDemo: false, profile: profile2020No10 }

function factsOf(text: string): PlanFacts {
  const reading = readTargetTable(text)
  if (!reading.ok) throw new Error(reading.issue.code)
  return factsFromTable(reading.table, identity)
}

function readBack(grid: SheetGrid): TargetTable {
  const reading = readTargetTables([grid])
  if (!reading.ok) throw new Error(reading.issue.code)
  const [table] = reading.tables
  if (!table || reading.tables.length > 1) throw new Error('one table expected')
  return table
}

const seed = readFileSync(new URL('../../../data/2022/zhanjiang-justice-2022.txt', import.meta.url), 'utf8')

describe('a plan written as its form is read back as the same plan', () => {
  test.each([
    ['the real table of 2022', seed],
    ['points from level words', fixtureText('education-department.txt')],
    ['columns for unit and points', fixtureText('water-cost-level.txt')],
    ['one project', fixtureText('finance-two-terms.txt')],
    ['older words', fixtureText('civil-affairs-old-words.txt')],
  ])('%s', (_, text) => {
    const facts = factsOf(text)
    const table = readBack(writeTargetTable(facts, 1))
    expect(factsFromTable(table, identity)).toEqual(facts)
    expect(table.repairs.filter(({ code }) => code !== 'numbering-stripped')).toEqual([])
  })

  test('the same without its merged cells, as text', () => {
    const facts = factsOf(seed)
    const grid = { ...writeTargetTable(facts, 1), merges: [] }
    expect(factsFromTable(readBack(grid), identity)).toEqual(facts)
  })

  test('levels, labels and titles are merged cells', () => {
    const { rows, merges } = writeTargetTable(factsOf(seed), 1)
    expect(merges).toContainEqual({ row: 0, column: 0, rows: 1, columns: 5 })
    const levels = merges.filter(({ column }) => column === 1 && rows.length > 0)
    expect(levels.map(({ row, rows: height }) => `${rows[row]?.[1]} ${height}`)).toEqual([
      ...['湛江市司法局 1', '湛江市司法局 1'],
      expect.stringContaining('一是加强'),
      ...['产出指标 17', '效益指标 9'],
    ])
    expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([5]))
  })
})

test('an empty value stays empty beside a column that is filled', () => {
  const facts = factsOf(fixtureText('finance-two-terms.txt'))
  const [first, ...others] = facts.targets
  if (!first) throw new Error('a target expected')
  const written = { ...facts, targets: [{ ...first, rawText: '' }, ...others] }
  expect(factsFromTable(readBack(writeTargetTable(written, 1)), identity)).toEqual(written)
})

describe('adjusted targets', () => {
  const facts = factsOf(seed)
  const target = (indicatorId: string, change: Partial<Target>): Target => {
    const filed = facts.targets.find((each) => each.indicatorId === indicatorId)
    if (!filed) throw new Error(indicatorId)
    return { ...filed, version: 2, ...change }
  }
  const [first] = facts.targetVersions
  const adjusted: PlanFacts = {
    ...facts,
    targetVersions: [
      ...facts.targetVersions,
      ...(first ? [{ ...first, version: 2, effectiveFrom: '2022-07-01' }] : []),
    ],
    targets: [...facts.targets, target('I02', { rawText: '>450件' }), target('I03', { isWithdrawn: true })],
  }
  const values = (version: number) =>
    readBack(writeTargetTable(adjusted, version)).indicators.map(({ name, rawText }) => `${name} ${rawText}`)

  test('the first version stays as filed', () => {
    expect(values(1)).toHaveLength(27)
    expect(values(1)).toContain('办理法律援助事项数量 >400件')
  })

  test('the second has the new value, and no withdrawn row', () => {
    expect(values(2)).toHaveLength(26)
    expect(values(2)).toContain('办理法律援助事项数量 >450件')
    expect(values(2)).not.toContain('政府采购个数 10')
    expect(values(2)).toContain('培训次数 2')
  })
})

const levels = [
  ['output', 'quantity', '产出指标', '数量指标'],
  ['output', 'quality', '产出指标', '质量指标'],
  ['output', 'other', '产出指标', '履职效果'],
  ['benefit', 'social-benefit', '效益指标', '社会效益指标'],
  ['benefit', 'sustainability', '效益指标', '可持续影响指标'],
  ['satisfaction', 'service-satisfaction', '满意度指标', '服务对象满意度指标'],
] as const
const word = (parts: readonly string[]) => fc.constantFrom(...parts)
const name = fc
  .tuple(
    word(['', '★', '指标1：', '其中：', '3.']),
    word(['培训', '检查', '村组', '救助']),
    word(['次数(次)', '率(%)', '人数', '机制', '标准{元/人}']),
  )
  .map((parts) => parts.join(''))
const value = word(['', '≥90%', '2000元', '明显改善', '>400件', '/', '2024年6月底前', '10', '“长期”'])
const amount = fc.option(
  fc
    .integer({ min: 0, max: 99_999 })
    .map((cents) => `${Math.floor(cents / 100)}.${cents % 100 || 5}`.replace(/0$/, '')),
  { nil: null },
)
const text = word(['', '一是改造。', '第一行\n第二行', '12', '含"引号"和\t制表'])

const generated = fc.record({
  tasks: fc.array(
    fc.record({
      filedName: word(['任务1：改造', '培训', '救助']),
      content: text,
      plannedAmount: amount,
      goal: text,
    }),
    { maxLength: 3 },
  ),
  rows: fc.array(
    fc.record({
      level: fc.integer({ min: 0, max: levels.length - 1 }),
      name,
      value,
      unit: word(['', '%', '人次']),
      weight: word(['', '5', '2.5']),
      task: fc.nat(3),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  budget: fc.record({
    basicExpenditure: amount,
    projectExpenditure: amount,
    fiscalAppropriation: amount,
    otherFunds: amount,
    ownLevelFunds: amount,
    transferredFunds: amount,
  }),
  overallGoal: text,
  staffInPost: fc.option(fc.nat(999), { nil: null }),
})

test('whatever the plan: units, points, links, sub-rows, empty cells', { timeout: 60_000 }, () => {
  const facts = factsOf(seed)
  fc.assert(
    fc.property(generated, ({ tasks, rows, budget, overallGoal, staffInPost }) => {
      const plan = { ...facts.plan, budget, overallGoal: overallGoal.trim(), staffInPost }
      const filed = tasks.map((task, index) => ({
        ...task,
        planId: 'p',
        taskId: `T${index + 1}`,
        order: index + 1,
        name: task.filedName.replace(/^任务1：/, ''),
      }))
      const sorted = [...rows].sort((a, b) => a.level - b.level)
      const ids = sorted.map((_, index) => `I${String(index + 1).padStart(2, '0')}`)
      const indicators = sorted.map((row, index): Indicator => {
        const [category, subcategory, filedCategory, filedSubcategory] = levels[row.level] ?? levels[0]
        return {
          ...{
            planId: 'p',
            indicatorId: ids[index] ?? '',
            order: index + 1,
            category,
            subcategory,
            filedCategory,
            filedSubcategory,
          },
          ...{ filedName: row.name, name: row.name, filedWeight: row.weight || null },
          ...{ isSubRow: row.name.startsWith('其中'), filedTaskId: filed[row.task]?.taskId ?? null },
        }
      })
      const targets = sorted.map((row, index) => ({
        ...{
          planId: 'p',
          indicatorId: ids[index] ?? '',
          version: 1,
          rawText: row.value,
          unitColumn: row.unit,
        },
        ...{ confirmedReading: null, confirmation: null, isWithdrawn: false },
      }))
      const written = { ...facts, plan, tasks: filed, indicators, targets }
      const back = factsFromTable(readBack(writeTargetTable(written, 1)), identity)
      expect(back.plan).toEqual({ ...plan, recordedAt: '', recordedBy: '' })
      expect(back.tasks).toEqual(filed)
      expect(back.targets).toEqual(targets)
      expect(back.indicators.map((indicator) => ({ ...indicator, name: '' }))).toEqual(
        indicators.map((indicator) => ({ ...indicator, name: '' })),
      )
    }),
    { numRuns: 150 },
  )
})
