import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { EntryIssue } from '@/domain/actuals/entry-issue'
import { planCountedEntry, type TypedCountedEntry } from '@/domain/actuals/plan-counted-entry'
import type { PeriodEnd, PlanFacts } from '@/domain/model'
import type { Draft, StatedDraftSubject } from '@/domain/record-model'
import { YEAR_END } from '@/domain/period'
import { computeScoreboard } from '@/domain/scoreboard'
import { needsFiledReason } from '@/domain/scoring/needs-filed-reason'
import { deleteDraft, saveDraft } from '@/storage/drafts'
import type { NewFiledScore } from '@/storage/filed-scores'
import type { NewReduction } from '@/storage/reductions'
import { isSameData } from '@/storage/same-data'
import type { SettleIssue, SettleResult } from '@/storage/settle'
import type { NewStatement } from '@/storage/statements'
import { whenFactsDiffer } from './facts-shown'
import { usePlanStore } from './plan'
import { useScoreboardStore } from './scoreboard'
import {
  readStatedRow,
  readStatement,
  saveStatedRow,
  whatIsLeft,
  type StatedRow,
  type StatedStep,
} from './stated-step'
import { useStepHistory } from './step-history'

/** The fields of a statement that a person changed; those left out stay as they are. */
export type StatementChange = Pick<NewStatement, 'indicatorId'> &
  Partial<Pick<NewStatement, 'forecast' | 'likelihood' | 'deviations' | 'explanation'>>

/** A text field of a statement. */
export type StatedTextPlace = Pick<Draft, 'rowId' | 'periodEnd'> & { readonly subject: StatedDraftSubject }

/** Beside the usual issues: a text that is no figure for its place, with what was read and what is taken. */
export type CountedEntryResult =
  SettleResult | { readonly ok: false; readonly issue: 'entry-refused'; readonly refusal: EntryIssue }

/** What the unit states for the official forms, what an officer takes off, and what is typed beside counted figures. */
export const useStatementsStore = defineStore('statements', () => {
  const planStore = usePlanStore()
  const scoreboardStore = useScoreboardStore()
  const history = useStepHistory<StatedStep>()
  const saving = ref(0)
  watch(() => planStore.planId, history.forget)

  // One after another: each step is planned on what the step before it has stored.
  let tail: Promise<unknown> = Promise.resolve()
  function inTurn<Result>(
    work: (facts: PlanFacts) => Promise<Result | SettleResult>,
  ): Promise<Result | SettleResult> {
    saving.value += 1
    const run = tail
      .then(() => (planStore.facts ? work(planStore.facts) : refuse('facts-changed')))
      .finally(() => (saving.value -= 1))
    tail = run.catch(() => null)
    return run
  }

  async function write(stated: StatedRow, correctionReason: string): Promise<SettleResult> {
    const before = planStore.facts
    const result = await saveStatedRow(stated, correctionReason)
    if (result.ok) await whenFactsDiffer(before)
    return result
  }

  async function record(facts: PlanFacts, after: StatedRow, correctionReason = ''): Promise<SettleResult> {
    const before = readStatedRow(facts, after)
    const left = whatIsLeft(after)
    if (isSameData(before, left)) return { ok: true, savedAt: new Date().toISOString() }
    const result = await write(after, correctionReason)
    if (result.ok) history.record({ before, after: left })
    return result
  }

  /** 全年预计, 完成目标可能性, 偏差原因 of an indicator at a period's end: the fields that a person changed. */
  function saveStatement(
    row: StatementChange & Pick<NewStatement, 'periodEnd'>,
    correctionReason = '',
  ): Promise<SettleResult> {
    const { periodEnd, ...change } = row
    return changeStatements(periodEnd, [change], correctionReason)
  }

  /** What changes in the statements of a period's end, as one step; the rest of each stays as it is stored then. */
  function changeStatements(
    periodEnd: PeriodEnd,
    changes: readonly StatementChange[],
    correctionReason = '',
  ): Promise<SettleResult> {
    return inTurn((facts) => {
      const rows = changes.map((change) => {
        const { indicatorId } = change
        const stored = readStatement(facts, { planId: facts.plan.planId, indicatorId, periodEnd })
        const next = { ...stored, ...change }
        // Lists of the page may be watched ones, which no database takes.
        return { ...next, deviations: [...next.deviations], explanation: next.explanation.trim() }
      })
      return record(facts, { kind: 'statements', rows }, correctionReason)
    })
  }

  /** Keeps what is being typed, so that it is there again after the browser was closed. Nothing counts it. */
  async function keepText(place: StatedTextPlace, text: string): Promise<void> {
    const { planId } = planStore
    const why = { basis: 'cumulative', issue: { code: 'unsaved', params: {} } } as const
    if (planId !== null) await saveDraft({ planId, ...place, text, ...why })
  }

  async function dropText(place: StatedTextPlace): Promise<void> {
    const { planId } = planStore
    if (planId !== null) await deleteDraft({ planId, ...place })
  }

  function keptText({ subject, rowId, periodEnd }: StatedTextPlace): string | null {
    const kept = planStore.drafts.find(
      (each) => each.subject === subject && each.rowId === rowId && each.periodEnd === periodEnd,
    )
    return kept?.text ?? null
  }

  /** 填报得分; without a reason only what was computed for the year's end. */
  function saveFiledScore(row: Omit<NewFiledScore, 'planId'>): Promise<SettleResult> {
    return inTurn(async (facts) => {
      const { plan } = facts
      const filed = { ...row, planId: plan.planId, reason: row.reason.trim() }
      if (filed.points !== null && filed.reason === '') {
        const board = computeScoreboard(facts, plan.profile, YEAR_END)
        if (needsFiledReason(board, filed.rowId, filed.points)) return refuse('needs-reason')
      }
      return record(facts, { kind: 'filed-score', row: filed })
    })
  }

  /** 手工扣减 with its reason; null gives the points back. */
  function saveReduction(row: Omit<NewReduction, 'planId'>): Promise<SettleResult> {
    return inTurn((facts) => {
      const { planId } = facts.plan
      return record(facts, { kind: 'reduction', row: { ...row, planId, reason: row.reason.trim() } })
    })
  }

  /** A supplement to a counted figure, or one in its place with a reason; a blank text takes it back. */
  function saveCountedEntry(typed: TypedCountedEntry, correctionReason = ''): Promise<CountedEntryResult> {
    return inTurn<CountedEntryResult>(async (facts) => {
      const plan = planCountedEntry(facts, scoreboardStore.scoreboard?.indicators ?? [], typed)
      if (plan.kind === 'save')
        return record(facts, { kind: 'counted-entry', row: plan.fact }, correctionReason)
      if (plan.kind === 'refused') return { ok: false, issue: 'entry-refused', refusal: plan.issue }
      return refuse(plan.kind)
    })
  }

  /**
   * The last step back, or again. What somebody changed since is left as it is; in a closed period it is a correction
   * with a reason.
   */
  function travel(direction: 'back' | 'forward', correctionReason = ''): Promise<SettleResult> {
    return inTurn(async (facts) => {
      const step = direction === 'back' ? history.lastDone.value : history.lastUndone.value
      if (!step) return refuse('facts-changed')
      const [from, to] = direction === 'back' ? [step.after, step.before] : [step.before, step.after]
      if (!isSameData(readStatedRow(facts, from), from)) return refuse('facts-changed')
      const result = await write(to, correctionReason)
      if (result.ok && direction === 'back') history.moveBack(step)
      if (result.ok && direction === 'forward') history.moveForward(step)
      return result
    })
  }

  return {
    ...{ saveStatement, changeStatements, saveFiledScore, saveReduction, saveCountedEntry },
    ...{ keepText, dropText, keptText },
    undo: (correctionReason = '') => travel('back', correctionReason),
    redo: (correctionReason = '') => travel('forward', correctionReason),
    isSaving: computed(() => saving.value > 0),
    canUndo: computed(() => history.lastDone.value !== null),
    canRedo: computed(() => history.lastUndone.value !== null),
  }
})

const refuse = (issue: SettleIssue): SettleResult => ({ ok: false, issue })
