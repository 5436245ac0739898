import { addAnalyses } from '@/domain/cases/add-analyses'
import { analyseCases } from '@/domain/cases/analyse-cases'
import type { CaseAnalysis } from '@/domain/cases/case-analysis'
import type { CaseListing, CaseQuery } from '@/domain/cases/case-query'
import { computeTotalsUnder } from '@/domain/cases/compute-case-totals'
import type { CountingRule } from '@/domain/cases/counting-rule'
import { isCountedByMonths } from '@/domain/cases/count-by-rule'
import { foldBatches } from '@/domain/cases/fold-batches'
import { isSameRule } from '@/domain/cases/known-rules'
import { listCases, type CaseList, type CaseSelection } from '@/domain/cases/list-cases'
import type { PackedCases } from '@/domain/cases/packed-cases'
import { countOpen, planClearing } from '@/domain/cases/plan-clearing'
import type { ClearingPlan, FieldWords, RegisterCases, RuleTrial } from '@/domain/cases/register-cases'
import { sampleCases } from '@/domain/cases/sample-cases'
import { tallyWords } from '@/domain/cases/tally-words'
import type { PeriodEnd } from '@/domain/model'
import { rulesInForce } from '@/domain/targets/rules-in-force'
import { commitClearing } from '@/storage/cleared-cases'
import type { CaseSaveResult } from '@/storage/commit-to-register'
import { commitRule, commitTotals, type RuleSaveResult } from '@/storage/register-rules'
import {
  readCaseState,
  readRegisterHead,
  stampOf,
  termsOf,
  type CaseState,
  type RegisterHead,
} from '@/storage/register-state'
import type { RegisterAnswers, RegisterIssue, RegisterRequest } from './register-messages'

/** A register as it was read, and what was already found out about it. */
interface OpenRegister {
  readonly planId: string
  /** What it stands for: read again once this is another. */
  readonly sign: string
  readonly state: CaseState
  readonly register: RegisterCases
  readonly lists: Map<string, CaseList>
}

/** Lists of one register that are kept: the parts of one figure, and back. */
const MOST_LISTS = 6

/** The one asked for last stays open: a million rows take a while to read. */
let opened: OpenRegister | null = null
let opening: Promise<OpenRegister | null> = Promise.resolve(null)

/** null: there is no such plan, or nothing was imported into it. One after the other, so that it is read once. */
function open(planId: string): Promise<OpenRegister | null> {
  opening = opening.catch(() => null).then(() => openNow(planId))
  return opening
}

async function openNow(planId: string): Promise<OpenRegister | null> {
  const head = await readRegisterHead(planId)
  if (!head || head.batches.length === 0) return (opened = null)
  if (opened?.planId === planId && opened.sign === signOf(head)) {
    // The rows are the same; rules and closings may not be.
    return (opened = { ...opened, state: { ...opened.state, ...head } })
  }
  // Not both at once in memory.
  opened = null
  const state = await readCaseState(planId)
  if (!state || state.batches.length === 0) return null
  const names = new Map<PackedCases, string>()
  state.rows.forEach((chunks, index) => {
    for (const chunk of chunks) names.set(chunk, state.batches[index]?.fileName ?? '')
  })
  const register: RegisterCases = {
    cases: foldBatches(state.rows),
    fiscalYear: state.fiscalYear,
    fileNameOf: (chunk) => names.get(chunk) ?? '',
    cleared: state.cleared,
  }
  opened = { planId, sign: signOf(state), state, register, lists: new Map() }
  return opened
}

/** Batches never change, but that their rows may be cleared. */
function signOf({ batches, fiscalYear }: RegisterHead): string {
  return JSON.stringify([fiscalYear, batches.map(({ batchId, isCleared }) => [batchId, isCleared])])
}

/** One page of the cases behind a figure. null: there is no register. */
export async function listRegister(planId: string, query: CaseQuery): Promise<CaseListing | null> {
  const found = await open(planId)
  if (!found) return null
  const { page, pageSize, ...selection } = query
  const { total, partCounts, rowsOf } = listOf(found, selection)
  const cleared = found.register.cleared?.cases ?? 0
  return { total, partCounts, rows: rowsOf(page, pageSize), cleared }
}

function listOf({ register, lists }: OpenRegister, selection: CaseSelection): CaseList {
  const key = JSON.stringify(selection)
  const known = lists.get(key)
  if (known) return known
  const list = listCases(register, selection)
  const [oldest] = lists.keys()
  if (lists.size >= MOST_LISTS && oldest !== undefined) lists.delete(oldest)
  lists.set(key, list)
  return list
}

/** With what the cases held that were cleared. null: there is no register. */
export async function analyseRegister(planId: string, asOf: PeriodEnd): Promise<CaseAnalysis | null> {
  const found = await open(planId)
  if (!found) return null
  const { cases, fiscalYear, cleared } = found.register
  const own = analyseCases(cases, fiscalYear, asOf)
  const before = cleared?.analyses[asOf - 1]
  return before ? addAnalyses(before, own) : own
}

/** Of the cases that are stored, not of those cleared. null: there is no register. */
export async function listFieldWords(planId: string): Promise<FieldWords | null> {
  const found = await open(planId)
  return found && tallyWords(found.register.cases)
}

/** What a rule would count, writing nothing; without a register it counts nothing. */
export async function tryRule(
  planId: string,
  rule: CountingRule,
  asOf: PeriodEnd,
): Promise<RegisterAnswers['try-rule']> {
  const found = await open(planId)
  if (!found) return { totals: null, counted: [], notCounted: [] }
  const { state, register } = found
  if (!isCountable(rule, state)) return { issue: 'details-cleared' }
  const totals = computeTotalsUnder(register.cases, { ...termsOf(state), rules: [...state.rules, rule] })
  const trial: RuleTrial = { totals, ...sampleCases(register, { rule, asOf }) }
  return trial
}

/** A rule that looks at the rows cannot be counted where they were deleted, unless it was before. */
function isCountable(rule: CountingRule, { cleared }: CaseState): boolean {
  if (cleared === null || isCountedByMonths(rule)) return true
  return cleared.totals.rules?.some((each) => isSameRule(each.rule, rule)) ?? false
}

/** Writes a choice of rule with the totals under it. null: done. */
export async function saveRule(
  request: Extract<RegisterRequest, { type: 'save-rule' }>,
): Promise<RegisterIssue | null> {
  const { planId, choice, changedPeriods, reason } = request
  const found = await open(planId)
  const state = found?.state ?? (await readCaseState(planId))
  if (!state) return 'register-changed'
  const { source } = choice
  if (source?.kind === 'cases' && !isCountable(source.rule, state)) return 'details-cleared'
  const rules = rulesInForce(replaceChoice(state.choices, choice), state.freeze)
  const foldTotals = found && computeTotalsUnder(found.register.cases, { ...termsOf(state), rules })
  const basedOn = stampOf(state)
  return issueOf(await commitRule({ planId, basedOn, choice, foldTotals, changedPeriods, reason }))
}

function replaceChoice<Choice extends { readonly indicatorId: string }>(
  choices: readonly Choice[],
  choice: Choice,
): readonly Choice[] {
  return [...choices.filter(({ indicatorId }) => indicatorId !== choice.indicatorId), choice]
}

/** Rules that came with a table, or were taken back with other settings, are counted here. */
export async function recountRegister(planId: string): Promise<RegisterIssue | null> {
  const found = await open(planId)
  if (!found) return null
  const { state, register } = found
  const totals = computeTotalsUnder(register.cases, termsOf(state))
  return issueOf(await commitTotals(planId, stampOf(state), totals))
}

/** What clearing would delete and what stands already without rows. null: there is no register. */
export async function planRegisterClearing(planId: string): Promise<ClearingPlan | null> {
  const found = await open(planId)
  if (!found) return null
  const { state, register } = found
  return {
    cases: register.cases.size(),
    open: countOpen(register.cases),
    batches: state.batches.filter(({ isCleared }) => !isCleared).length,
    cleared: state.cleared?.cases ?? 0,
  }
}

/** Deletes all rows and keeps their totals. null: done. */
export async function clearRegister(planId: string, reason: string): Promise<RegisterIssue | null> {
  const found = await open(planId)
  const totals = found?.state.batches.at(-1)?.foldTotals
  if (!found || !totals || found.register.cases.size() === 0) return 'nothing-to-clear'
  const { state, register } = found
  const { cases, fiscalYear } = register
  const kept = planClearing(cases, computeTotalsUnder(cases, termsOf(state)), fiscalYear, state.cleared)
  const basedOn = stampOf(state)
  return issueOf(await commitClearing({ planId, basedOn, kept, cases: cases.size(), reason }))
}

function issueOf(result: CaseSaveResult | RuleSaveResult): RegisterIssue | null {
  if (result.ok) return null
  switch (result.issue) {
    case 'year-closed':
    case 'period-closed':
    case 'register-changed':
    case 'storage-full':
      return result.issue
    default:
      return 'storage-failed'
  }
}
