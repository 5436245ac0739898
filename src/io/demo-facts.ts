/**
 * The made-up facts that come with the program (data/2022/demo-*.tsv), read as if they were typed: the rows name
 * indicators, tasks and budget lines by their filed names, and every figure goes through the parser of its cell. Tabs
 * between the cells, like the filed table beside them, and checked by hand: the very first visit would load a CSV
 * library for commas and a schema library for the checks.
 */
import { entryContextOf } from '@/domain/actuals/entry-context'
import { executionContextOf } from '@/domain/actuals/execution-context'
import { parseActualText } from '@/domain/actuals/parse-actual'
import { parseExecutionText } from '@/domain/actuals/parse-execution'
import { parseJudgement } from '@/domain/actuals/parse-judgement'
import type {
  Actual,
  EntryBasis,
  Execution,
  GoalJudgement,
  PeriodEnd,
  PlanFacts,
  Recorded,
  SetupChoice,
} from '@/domain/model'
import { computeScoreboard } from '@/domain/scoreboard'
import type { IndicatorResult } from '@/domain/scoreboard-model'
import { readTableRows } from '@/domain/targets/table-text'

/** The files as text. */
export interface DemoTexts {
  readonly actuals: string
  readonly executions: string
  readonly goalJudgements: string
  readonly owners: string
}

export interface DemoFacts {
  readonly actuals: readonly Omit<Actual, keyof Recorded>[]
  readonly executions: readonly Omit<Execution, keyof Recorded>[]
  readonly goalJudgements: readonly Omit<GoalJudgement, keyof Recorded>[]
  readonly setupChoices: readonly Omit<SetupChoice, keyof Recorded>[]
}

/** A row that does not belong to the plan or cannot be read: the file and the plan do not fit. */
export class DemoRowError extends Error {}

type Cell<Column extends string> = (column: Column) => string

const bases: Readonly<Record<string, EntryBasis>> = { 本季: 'period', 累计: 'cumulative' }
const actualColumns = ['指标', '季度', '口径', '完成值', '说明'] as const
const executionColumns = ['预算项目', '季度', '口径', '执行数', '说明'] as const
const ownerColumns = ['指标', '责任科室'] as const
const goalColumns = ['任务', '季度', '判断', '比例', '说明'] as const

/** `facts`: the plan as its table was read, without any figure. Throws a DemoRowError on the first bad row. */
export function readDemoFacts(texts: DemoTexts, facts: PlanFacts): DemoFacts {
  const { indicators } = computeScoreboard(facts, facts.plan.profile, 12)
  return {
    actuals: readRows(texts.actuals, actualColumns).map((cell) => readActual(cell, facts, indicators)),
    executions: readRows(texts.executions, executionColumns).map((cell) => readExecution(cell, facts)),
    goalJudgements: readRows(texts.goalJudgements, goalColumns).map((cell) => readGoal(cell, facts)),
    setupChoices: readRows(texts.owners, ownerColumns).map((cell) => readOwner(cell, facts)),
  }
}

/** Each row by the names of its columns, of which none is missing and none too many. */
function readRows<Column extends string>(text: string, columns: readonly Column[]): Cell<Column>[] {
  const [head, ...rows] = readTableRows(text).filter(({ cells }) => !cells[0]?.startsWith('#'))
  const places = columns.map((column) => head?.cells.indexOf(column) ?? -1)
  return rows.map(({ cells }) => {
    if (places.includes(-1) || cells.length !== columns.length) throw new DemoRowError(cells.join('|'))
    return (column) => cells[places[columns.indexOf(column)] ?? -1] ?? ''
  })
}

function readActual(
  cell: Cell<(typeof actualColumns)[number]>,
  facts: PlanFacts,
  indicators: readonly IndicatorResult[],
): DemoFacts['actuals'][number] {
  const name = cell('指标')
  const rawText = cell('完成值')
  const periodEnd = readQuarter(cell('季度'))
  const basis = readBasis(cell('口径'))
  const note = cell('说明')
  const result = indicators.find(({ indicator }) => indicator.filedName === name)
  if (!result) throw new DemoRowError(name)
  const parsed = parseActualText(rawText, entryContextOf(facts, result, periodEnd, basis, note))
  if (parsed.kind !== 'value') throw new DemoRowError(`${name} ${periodEnd} ${rawText}`)
  const { planId } = facts.plan
  const { indicatorId } = result.indicator
  return { planId, indicatorId, periodEnd, basis, value: parsed.value, rawText, note }
}

function readExecution(
  cell: Cell<(typeof executionColumns)[number]>,
  facts: PlanFacts,
): DemoFacts['executions'][number] {
  const name = cell('预算项目')
  const rawText = cell('执行数')
  const periodEnd = readQuarter(cell('季度'))
  const basis = readBasis(cell('口径'))
  const lineId = lineIdOf(name, facts)
  const line = facts.budgetLines.find((each) => each.lineId === lineId)
  if (!line) throw new DemoRowError(name)
  const parsed = parseExecutionText(rawText, executionContextOf(facts, line, periodEnd, basis))
  if (parsed.kind !== 'value') throw new DemoRowError(`${name} ${periodEnd} ${rawText}`)
  const { planId } = facts.plan
  return { planId, lineId: line.lineId, periodEnd, basis, amount: parsed.amount, rawText, note: cell('说明') }
}

function readGoal(
  cell: Cell<(typeof goalColumns)[number]>,
  facts: PlanFacts,
): DemoFacts['goalJudgements'][number] {
  const name = cell('任务')
  const periodEnd = readQuarter(cell('季度'))
  const task = facts.tasks.find(({ filedName }) => filedName === name)
  const parsed = parseJudgement(`${cell('判断')} ${cell('比例')}%`, facts.plan.profile.judgementBands, null)
  if (!task || parsed.kind === 'refused') throw new DemoRowError(`${name} ${periodEnd}`)
  const { planId } = facts.plan
  const { taskId } = task
  const { band, share } = parsed
  return { planId, taskId, periodEnd, band, share, sentence: cell('说明') }
}

/** 责任科室 of an indicator; nothing else of it is settled by that. */
function readOwner(
  cell: Cell<(typeof ownerColumns)[number]>,
  { plan, indicators }: PlanFacts,
): DemoFacts['setupChoices'][number] {
  const [name, ownerSection] = [cell('指标'), cell('责任科室')]
  const indicator = indicators.find(({ filedName }) => filedName === name)
  if (!indicator || ownerSection === '') throw new DemoRowError(`${name} ${ownerSection}`)
  const asProposed = { measureKind: null, source: null, taskIds: null, weight: null, quarterShares: null }
  return { planId: plan.planId, indicatorId: indicator.indicatorId, ...asProposed, ownerSection }
}

function lineIdOf(name: string, { tasks }: PlanFacts): string | undefined {
  if (name === '基本支出') return 'basic'
  if (name === '项目支出') return 'project'
  return tasks.find(({ filedName }) => filedName === name)?.taskId
}

function readQuarter(text: string): PeriodEnd {
  if (!/^[1-4]$/.test(text)) throw new DemoRowError(text)
  return Number(text) * 3
}

function readBasis(text: string): EntryBasis {
  const basis = bases[text]
  if (!basis) throw new DemoRowError(text)
  return basis
}
