/**
 * The made-up facts that come with the program (data/2022/demo-*.tsv), read as if they were typed: the rows name
 * indicators, tasks and budget lines by their filed names, and every figure goes through the parser of its cell. Tabs
 * between the cells, like the filed table beside them: for commas the very first visit would load a CSV library.
 */
import * as v from 'valibot'
import { entryContextOf } from '@/domain/actuals/compute-entry-rows'
import { executionContextOf } from '@/domain/actuals/compute-execution-rows'
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
} from '@/domain/model'
import { computeScoreboard } from '@/domain/scoreboard'
import type { IndicatorResult } from '@/domain/scoreboard-model'
import { readTableRows } from '@/domain/targets/table-text'

/** The three files as text. */
export interface DemoTexts {
  readonly actuals: string
  readonly executions: string
  readonly goalJudgements: string
}

export interface DemoFacts {
  readonly actuals: readonly Omit<Actual, keyof Recorded>[]
  readonly executions: readonly Omit<Execution, keyof Recorded>[]
  readonly goalJudgements: readonly Omit<GoalJudgement, keyof Recorded>[]
}

/** A row that does not belong to the plan or cannot be read: the file and the plan do not fit. */
export class DemoRowError extends Error {}

const quarter = v.picklist(['1', '2', '3', '4'])
const bases: Readonly<Record<string, EntryBasis>> = { 本季: 'period', 累计: 'cumulative' }
const basis = v.pipe(
  v.picklist(['本季', '累计']),
  v.transform((word) => bases[word] ?? 'period'),
)
const figureRow = { 季度: quarter, 口径: basis, 说明: v.string() }
const actualRow = v.strictObject({ 指标: v.string(), 完成值: v.string(), ...figureRow })
const executionRow = v.strictObject({ 预算项目: v.string(), 执行数: v.string(), ...figureRow })
const goalRow = v.strictObject({
  任务: v.string(),
  季度: quarter,
  判断: v.string(),
  比例: v.string(),
  说明: v.string(),
})

/** `facts`: the plan as its table was read, without any figure. Throws a DemoRowError on the first bad row. */
export function readDemoFacts(texts: DemoTexts, facts: PlanFacts): DemoFacts {
  const { indicators } = computeScoreboard(facts, facts.plan.profile, 12)
  return {
    actuals: readRows(texts.actuals, actualRow).map((row) => readActual(row, facts, indicators)),
    executions: readRows(texts.executions, executionRow).map((row) => readExecution(row, facts)),
    goalJudgements: readRows(texts.goalJudgements, goalRow).map((row) => readGoal(row, facts)),
  }
}

function readRows<Row>(text: string, schema: v.GenericSchema<unknown, Row>): Row[] {
  const [head, ...rows] = readTableRows(text).filter(({ cells }) => !cells[0]?.startsWith('#'))
  return rows.map(({ cells }) => {
    const row = Object.fromEntries((head?.cells ?? []).map((name, column) => [name, cells[column]]))
    const checked = v.safeParse(schema, row)
    if (!checked.success) throw new DemoRowError(JSON.stringify(row))
    return checked.output
  })
}

function readActual(
  row: v.InferOutput<typeof actualRow>,
  facts: PlanFacts,
  indicators: readonly IndicatorResult[],
): DemoFacts['actuals'][number] {
  const { 指标: name, 完成值: text, 口径: stated, 说明: note } = row
  const periodEnd = periodEndOf(row.季度)
  const result = indicators.find(({ indicator }) => indicator.filedName === name)
  if (!result) throw new DemoRowError(name)
  const parsed = parseActualText(text, entryContextOf(facts, result, periodEnd, stated, note))
  if (parsed.kind !== 'value') throw new DemoRowError(`${name} ${row.季度} ${text}`)
  const { planId } = facts.plan
  const { indicatorId } = result.indicator
  return { planId, indicatorId, periodEnd, basis: stated, value: parsed.value, rawText: text, note }
}

function readExecution(
  row: v.InferOutput<typeof executionRow>,
  facts: PlanFacts,
): DemoFacts['executions'][number] {
  const { 预算项目: name, 执行数: text, 口径: stated, 说明: note } = row
  const periodEnd = periodEndOf(row.季度)
  const lineId = lineIdOf(name, facts)
  const line = facts.budgetLines.find((each) => each.lineId === lineId)
  if (!line) throw new DemoRowError(name)
  const parsed = parseExecutionText(text, executionContextOf(facts, line, periodEnd, stated))
  if (parsed.kind !== 'value') throw new DemoRowError(`${name} ${row.季度} ${text}`)
  const { planId } = facts.plan
  return { planId, lineId: line.lineId, periodEnd, basis: stated, amount: parsed.amount, rawText: text, note }
}

function readGoal(row: v.InferOutput<typeof goalRow>, facts: PlanFacts): DemoFacts['goalJudgements'][number] {
  const task = facts.tasks.find(({ filedName }) => filedName === row.任务)
  const parsed = parseJudgement(`${row.判断} ${row.比例}%`, facts.plan.profile.judgementBands, null)
  if (!task || parsed.kind === 'refused') throw new DemoRowError(`${row.任务} ${row.季度}`)
  const { planId } = facts.plan
  const { taskId } = task
  const { band, share } = parsed
  return { planId, taskId, periodEnd: periodEndOf(row.季度), band, share, sentence: row.说明 }
}

function lineIdOf(name: string, { tasks }: PlanFacts): string | undefined {
  if (name === '基本支出') return 'basic'
  if (name === '项目支出') return 'project'
  return tasks.find(({ filedName }) => filedName === name)?.taskId
}

function periodEndOf(quarterNumber: string): PeriodEnd {
  return Number(quarterNumber) * 3
}
