/** A plan as the form it was filed in: 市级部门整体预算绩效目标表, with its merged cells. Reading it back gives the same plan. */
import type { Indicator, PlanFacts, Target, Task } from '../model'
import type { MergedArea, SheetGrid } from './sheet-grid'
import { targetInForce } from './target-in-force'

/** Columns of the form itself; further ones only where the plan has something to say in them. */
const FORM_WIDTH = 5
/** No plan lasts as long: every version dated so far counts. */
const LAST_DAY = '9999-12-31'

interface WrittenRow {
  readonly indicator: Indicator
  readonly target: Target
}

interface ExtraColumn {
  readonly heading: string
  readonly textOf: (row: WrittenRow) => string
}

/**
 * The targets as of a version: what it does not name stands as before. A withdrawn indicator is not on the form any more.
 * Amounts in 万元, as filed; an empty cell stays empty.
 */
export function writeTargetTable(facts: PlanFacts, version: number): SheetGrid {
  const { plan } = facts
  const tasks = [...facts.tasks].sort((a, b) => a.order - b.order)
  const rows = rowsAsOf(facts, version)
  const extras = extraColumns(rows, tasks)
  const sheet = new FormSheet(FORM_WIDTH + extras.length)
  sheet.addTitle(plan.title || `${plan.fiscalYear}年部门整体预算绩效目标表`)
  if (!plan.title.includes(`${plan.fiscalYear}年`)) sheet.addTitle(`（${plan.fiscalYear}年度）`)
  sheet.addLabelled('预算单位名称', plan.departmentName)
  sheet.addLabelled('主管部门名称', plan.supervisingDepartment)
  sheet.add(['财政供养人员数', '在职人数', count(plan.staffInPost), '离退休人数', count(plan.staffRetired)])
  addBudget(sheet, plan.budget)
  sheet.addLabelled('总体绩效目标', plan.overallGoal)
  sheet.addBlock('年度重点工作任务', [
    ['名称', '主要实施内容', '拟投入的资金（万元）', '期望达到的目标（概述）'],
    ...tasks.map(({ filedName, content, plannedAmount, goal }) => [
      ...[filedName, content, plannedAmount ?? '', goal],
    ]),
  ])
  addIndicators(sheet, rows, extras)
  return sheet.toGrid(plan.departmentName)
}

function rowsAsOf(facts: PlanFacts, version: number): readonly WrittenRow[] {
  const asOf = {
    ...facts,
    targetVersions: facts.targetVersions.filter((each) => each.version <= version),
    targets: facts.targets.filter((each) => each.version <= version),
  }
  return [...facts.indicators]
    .sort((a, b) => a.order - b.order)
    .flatMap((indicator) => {
      const target = targetInForce(asOf, indicator.indicatorId, LAST_DAY)
      return target === undefined || target.isWithdrawn ? [] : [{ indicator, target }]
    })
}

/** 度量单位, 分值 and 所属任务 where the table it was read from had such columns. */
function extraColumns(rows: readonly WrittenRow[], tasks: readonly Task[]): readonly ExtraColumn[] {
  const names = tasks.map(({ filedName }) => filedName)
  const taskWord = (taskId: string | null) => {
    const task = tasks.find((each) => each.taskId === taskId)
    if (task === undefined) return ''
    const isUnique = names.filter((name) => name === task.filedName).length === 1
    return isUnique ? task.filedName : `任务${task.order}`
  }
  const columns: readonly ExtraColumn[] = [
    { heading: '度量单位', textOf: ({ target }) => target.unitColumn },
    { heading: '分值', textOf: ({ indicator }) => indicator.filedWeight ?? '' },
    { heading: '所属任务', textOf: ({ indicator }) => taskWord(indicator.filedTaskId) },
  ]
  return columns.filter(({ textOf }) => rows.some((row) => textOf(row) !== ''))
}

function count(staff: number | null): string {
  return staff === null ? '' : String(staff)
}

function addBudget(sheet: FormSheet, budget: PlanFacts['plan']['budget']): void {
  const amount = '预算金额（万元）'
  sheet.addBlock('预算整体情况', [
    ['按支出类型划分', amount, '按收入来源划分', amount],
    ...[
      ['其中：基本支出', budget.basicExpenditure, '其中：财政拨款', budget.fiscalAppropriation],
      ['项目支出', budget.projectExpenditure, '其他资金', budget.otherFunds],
    ].map((cells) => cells.map((cell) => cell ?? '')),
    ['按预算级次划分', amount],
    ['其中：市本级使用资金', budget.ownLevelFunds ?? ''],
    ['拟转移支付市县资金', budget.transferredFunds ?? ''],
  ])
}

function addIndicators(sheet: FormSheet, rows: readonly WrittenRow[], extras: readonly ExtraColumn[]): void {
  const start = sheet.height
  sheet.addBlock('绩效指标', [
    ['一级指标', '二级指标', '三级指标', '指标值', ...extras.map(({ heading }) => heading)],
    ...rows.map((row, index) => {
      const before = rows[index - 1]?.indicator
      const { filedCategory, filedSubcategory, filedName } = row.indicator
      const isNew = !isSameLevel1(row.indicator, before)
      const level1 = isNew ? filedCategory : ''
      // A level without groups of its own has its word once.
      const group = filedSubcategory === filedCategory ? '' : filedSubcategory
      const level2 = isNew || !isSameLevel2(row.indicator, before) ? group : ''
      return [level1, level2, filedName, row.target.rawText, ...extras.map(({ textOf }) => textOf(row))]
    }),
  ])
  const indicators = rows.map(({ indicator }) => indicator)
  sheet.mergeRuns(indicators, start + 1, 1, isSameLevel1)
  sheet.mergeRuns(indicators, start + 1, 2, (a, b) => isSameLevel1(a, b) && isSameLevel2(a, b))
}

function isSameLevel1(a: Indicator, b: Indicator | undefined): boolean {
  return b !== undefined && a.filedCategory === b.filedCategory && a.category === b.category
}

function isSameLevel2(a: Indicator, b: Indicator | undefined): boolean {
  return b !== undefined && a.filedSubcategory === b.filedSubcategory && a.subcategory === b.subcategory
}

/** Rows as they are added, all of one width, and the areas that are merged. */
class FormSheet {
  private readonly rows: string[][] = []
  private readonly merges: MergedArea[] = []

  constructor(private readonly width: number) {}

  get height(): number {
    return this.rows.length
  }

  add(cells: readonly string[]): void {
    this.rows.push(Array.from({ length: this.width }, (_, column) => cells[column] ?? ''))
  }

  addTitle(text: string): void {
    this.merge(this.height, 0, 1, this.width)
    this.add([text])
  }

  /** A label, and its text over the rest of the row. */
  addLabelled(label: string, text: string): void {
    this.merge(this.height, 1, 1, this.width - 1)
    this.add([label, text])
  }

  /** Rows with one label before all of them. */
  addBlock(label: string, rows: readonly (readonly string[])[]): void {
    this.merge(this.height, 0, rows.length, 1)
    rows.forEach((cells, index) => this.add([index === 0 ? label : '', ...cells]))
  }

  /** Merges the cells of rows that belong together, from `top` on. */
  mergeRuns<T>(items: readonly T[], top: number, column: number, isSame: (a: T, b: T) => boolean): void {
    let start = 0
    items.forEach((item, index) => {
      const next = items[index + 1]
      if (next !== undefined && isSame(next, item)) return
      this.merge(top + start, column, index - start + 1, 1)
      start = index + 1
    })
  }

  toGrid(name: string): SheetGrid {
    return { name, rows: this.rows, merges: this.merges, hiddenRows: [] }
  }

  private merge(row: number, column: number, rows: number, columns: number): void {
    if (rows * columns > 1) this.merges.push({ row, column, rows, columns })
  }
}
