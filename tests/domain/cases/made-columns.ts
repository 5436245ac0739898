import { absentFieldsOf } from '@/domain/cases/carry-over'
import { createCaseIntake, type CaseIntakeResult } from '@/domain/cases/case-intake'
import type { CompletedCase } from '@/domain/cases/completed-case'
import { takeAll, type ConflictDecisions } from '@/domain/cases/conflict-decisions'
import { foldBatches } from '@/domain/cases/fold-batches'
import { mapColumns, type ColumnMap } from '@/domain/cases/map-columns'
import { readCase, type PackedCases } from '@/domain/cases/packed-cases'
import { planImport } from '@/domain/cases/plan-import'
import { plainKey } from './made-cases'

/** A register with every column, and files that lack some of them. */
export const full = {
  ...{ 案件编号: '〔2022〕1号', 受理日期: '2022/1/5', 结案日期: '2022/3/1', 案件状态: '办结' },
  ...{ 申请日期: '2022/1/2', 指派日期: '2022/1/9', 案件类型: '法律帮助', 服务形式: '法律帮助' },
  ...{ 案由: '劳动争议', 案件来源: '来访', 受援人类别: '农民工', 承办结果: '调解' },
  ...{ 挽回损失: '5000', 补贴: '800', 满意度: '满意' },
}
export type Header = keyof typeof full
export type Row = Readonly<Record<Header, string>>
export interface MadeFile {
  readonly rows: readonly Row[]
  readonly lacks: readonly Header[]
}
export type Batches = readonly (readonly PackedCases[])[]
export const keepAll: ConflictDecisions = { all: 'keep', except: [] }
// The keys are the headers; Object.keys forgets it.
export const headers = Object.keys(full) as Header[]

export function takeFile({ rows, lacks }: MadeFile): CaseIntakeResult & { columns: ColumnMap } {
  const there = headers.filter((header) => !lacks.includes(header))
  const known = mapColumns(there, [])
  if (!known.ok) throw new Error(known.missing.join())
  const intake = createCaseIntake(known.columns, plainKey, 2023)
  rows.forEach((row, i) =>
    intake.add(
      there.map((header) => row[header]),
      i + 2,
    ),
  )
  return { ...intake.finish(), columns: known.columns }
}
export function decideOn(batches: Batches, file: MadeFile, decisions = takeAll) {
  const read = takeFile(file)
  return planImport(batches, read, absentFieldsOf(read.columns)).decide(decisions)
}
export const taken = (batches: Batches, file: MadeFile, decisions = takeAll): Batches => [
  ...batches,
  decideOn(batches, file, decisions).rows,
]
/** Every case that stands, by its key. */
export function casesOf(batches: Batches): ReadonlyMap<string, CompletedCase> {
  const found = new Map<string, CompletedCase>()
  foldBatches(batches).forEach((chunk, row) => {
    found.set(chunk.keys.slice(row * 4, row * 4 + 4).join(), readCase(chunk, row))
  })
  return new Map([...found].sort(([a], [b]) => a.localeCompare(b)))
}
