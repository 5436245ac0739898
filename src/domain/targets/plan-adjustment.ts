import type { IsoDate, PlanFacts, Target, TargetVersion } from '../model'
import { lastDayOf, YEAR_END } from '../period'
import { unrecorded } from '../unrecorded'
import { isoDate } from './calendar'
import { readTarget } from './read-target'
import { recallReading } from './recall-reading'
import { targetInForce } from './target-in-force'

/** 绩效目标调整 as a person writes it. Targets that are not named stay as they are. */
export interface AdjustmentDraft {
  readonly effectiveFrom: IsoDate
  readonly reason: string
  /** May be empty: not every adjustment has a document. */
  readonly documentNumber: string
  readonly targets: readonly AdjustedTarget[]
}

export interface AdjustedTarget {
  readonly indicatorId: string
  readonly rawText: string
  readonly unitColumn: string
  readonly isWithdrawn: boolean
}

export interface AdjustmentIssue {
  readonly code: AdjustmentIssueCode
  /** null: of the adjustment as a whole. */
  readonly indicatorId: string | null
}

export type AdjustmentIssueCode =
  | 'date-invalid'
  | 'date-outside-year'
  /** Versions are dated in the order in which they are decided. */
  | 'date-before-newest'
  | 'reason-missing'
  | 'nothing-changes'
  | 'unknown-indicator'
  | 'named-twice'
  /** A target that stays in force needs a text. */
  | 'text-missing'

/** What a person should look at in an adjustment that can be saved all the same. */
export interface AdjustmentFlag {
  readonly indicatorId: string
  /** unread: nothing can be scored by this text. ask: the reading must be confirmed. */
  readonly code: 'unread' | 'ask'
}

export type AdjustmentPlan =
  | {
      readonly ok: true
      /** The plan with the adjustment in it: what its effect on the scores is computed from. */
      readonly facts: PlanFacts
      readonly version: TargetVersion
      /** Only those that change. */
      readonly targets: readonly Target[]
      readonly flags: readonly AdjustmentFlag[]
    }
  | { readonly ok: false; readonly issues: readonly AdjustmentIssue[] }

/**
 * Checks an adjustment and says what would be written: a new version with the targets that change. A text that cannot
 * be read is no obstacle, only flagged. Direction and unit that a person confirmed for the old text go on for the new
 * one where it says nothing else. Nothing of an actual changes.
 */
export function planAdjustment(facts: PlanFacts, draft: AdjustmentDraft): AdjustmentPlan {
  const { planId } = facts.plan
  const issues = [...headIssues(facts, draft), ...targetIssues(facts, draft)]
  const number = Math.max(...facts.targetVersions.map(({ version }) => version)) + 1
  const targets = draft.targets.flatMap((adjusted) => adjustTarget(facts, adjusted, number))
  if (issues.length === 0 && targets.length === 0) issues.push({ code: 'nothing-changes', indicatorId: null })
  if (issues.length > 0) return { ok: false, issues }
  const version: TargetVersion = {
    ...{ planId, version: number, effectiveFrom: draft.effectiveFrom, reason: draft.reason.trim() },
    ...{ ...unrecorded, documentNumber: draft.documentNumber.trim() },
  }
  const adjusted: PlanFacts = {
    ...facts,
    targetVersions: [...facts.targetVersions, version],
    targets: [...facts.targets, ...targets],
  }
  return { ok: true, facts: adjusted, version, targets, flags: flagsOf(facts, targets) }
}

function headIssues({ plan, targetVersions }: PlanFacts, draft: AdjustmentDraft): AdjustmentIssue[] {
  const { effectiveFrom: date } = draft
  const issue = (code: AdjustmentIssueCode): AdjustmentIssue => ({ code, indicatorId: null })
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date) && isoDate(year, month, day) === date
  const newest = targetVersions
    .filter(({ version }) => version > 1)
    .reduce((latest, { effectiveFrom }) => (effectiveFrom > latest ? effectiveFrom : latest), '')
  return [
    ...(isDay ? [] : [issue('date-invalid')]),
    ...(isDay && year !== plan.fiscalYear ? [issue('date-outside-year')] : []),
    ...(isDay && year === plan.fiscalYear && date < newest ? [issue('date-before-newest')] : []),
    ...(draft.reason.trim() === '' ? [issue('reason-missing')] : []),
  ]
}

function targetIssues({ indicators }: PlanFacts, { targets }: AdjustmentDraft): AdjustmentIssue[] {
  const known = new Set(indicators.map(({ indicatorId }) => indicatorId))
  const named = new Set<string>()
  return targets.flatMap(({ indicatorId, rawText, isWithdrawn }): AdjustmentIssue[] => {
    const isRepeated = named.has(indicatorId)
    named.add(indicatorId)
    if (!known.has(indicatorId)) return [{ code: 'unknown-indicator', indicatorId }]
    if (isRepeated) return [{ code: 'named-twice', indicatorId }]
    return rawText.trim() === '' && !isWithdrawn ? [{ code: 'text-missing', indicatorId }] : []
  })
}

/** Empty where nothing changes. The newest version is in force on the last day of the year, whatever it is dated. */
function adjustTarget(facts: PlanFacts, adjusted: AdjustedTarget, version: number): Target[] {
  const { planId, fiscalYear } = facts.plan
  const { indicatorId, isWithdrawn } = adjusted
  const before = targetInForce(facts, indicatorId, lastDayOf(fiscalYear, YEAR_END))
  // The text of a withdrawn target is what it was: nothing new is set for it.
  const isTextKept = isWithdrawn && adjusted.rawText.trim() === '' && before !== undefined
  const rawText = isTextKept ? before.rawText : adjusted.rawText.trim()
  const unitColumn = isTextKept ? before.unitColumn : adjusted.unitColumn.trim()
  const isSameText = before?.rawText.trim() === rawText && before.unitColumn.trim() === unitColumn
  if (before && isSameText && before.isWithdrawn === isWithdrawn) return []
  const target: Target = {
    ...{ planId, indicatorId, version, rawText, unitColumn },
    ...{ confirmedReading: null, confirmation: null, isWithdrawn },
  }
  if (!before) return [target]
  if (isSameText) return [{ ...before, version, isWithdrawn }]
  return [keepAnswer(facts, before, target)]
}

function keepAnswer({ plan, indicators }: PlanFacts, before: Target, target: Target): Target {
  const { confirmedReading: reading, confirmation } = before
  const filedName = indicators.find(({ indicatorId }) => indicatorId === target.indicatorId)?.filedName ?? ''
  if (reading === null || target.isWithdrawn) return target
  const { fiscalYear, departmentName } = plan
  const known = { filedName, fiscalYear }
  const confirmedReading = recallReading({ ...target, ...known }, { ...before, ...known, reading })
  if (confirmedReading === null) return target
  const { recordedAt = '', recordedBy = '' } = confirmation ?? {}
  const recalledFrom = { fiscalYear, departmentName }
  return { ...target, confirmedReading, confirmation: { recordedAt, recordedBy, recalledFrom } }
}

function flagsOf({ plan, indicators }: PlanFacts, targets: readonly Target[]): AdjustmentFlag[] {
  return targets.flatMap((target): AdjustmentFlag[] => {
    const { indicatorId, isWithdrawn, confirmedReading } = target
    const indicator = indicators.find((each) => each.indicatorId === indicatorId)
    if (!indicator || isWithdrawn || confirmedReading !== null) return []
    const reading = readTarget(target, indicator.filedName, plan.fiscalYear)
    if (reading.kind === 'none' || reading.kind === 'damaged') return [{ indicatorId, code: 'unread' }]
    return reading.certainty === 'ask' ? [{ indicatorId, code: 'ask' }] : []
  })
}
