/** The rows of 目标管理: what was filed, how it is read, and whether a person still has to look. */
import type { Baseline, Confirmation, Indicator, PlanFacts, Target } from '../model'
import { lastDayOf, YEAR_END } from '../period'
import type { RuleProfile } from '../profiles/rule-profile'
import { computeSetups } from './compute-setups'
import type { IndicatorSetup } from './indicator-setup'
import type { TargetReading } from './reading'

/** ask: a person must look once. confirmed: somebody did. withdrawn: 撤销, kept and not scored. */
export type SettleState = 'ask' | 'implied' | 'stated' | 'confirmed' | 'withdrawn'

export interface SettleRow {
  /** indicatorId */
  readonly rowId: string
  readonly indicator: Indicator
  readonly setup: IndicatorSetup
  /** In force at the end of the year, with every adjustment in. */
  readonly target: Target
  readonly reading: TargetReading
  readonly state: SettleState
  /** Who settled the reading; null while nobody has. */
  readonly confirmation: Confirmation | null
  /** 年初指标值, where an adjustment took its place; else null. */
  readonly filedAtStart: string | null
  /** 上年实际; null where it is not known. */
  readonly baseline: Baseline | null
}

/** In filed order. No figure is looked at, so that a long table is settled as fast as a short one. */
export function computeSettleRows(facts: PlanFacts, profile: RuleProfile): SettleRow[] {
  const { inOrder, targets, readings, setups } = computeSetups(
    facts,
    profile,
    lastDayOf(facts.plan.fiscalYear, YEAR_END),
  )
  const first = firstTargets(facts.targets)
  const baselineOf = new Map(facts.baselines.map((baseline) => [baseline.indicatorId, baseline]))
  return inOrder.flatMap((indicator): SettleRow[] => {
    const { indicatorId: rowId } = indicator
    const [target, reading, setup] = [targets.get(rowId), readings.get(rowId), setups.get(rowId)]
    if (!target || !reading || !setup) return []
    const start = first.get(rowId)
    return [
      {
        ...{ rowId, indicator, setup, target, reading },
        state: stateOf(target, reading),
        confirmation: target.confirmedReading === null ? null : target.confirmation,
        filedAtStart: start && start.version < target.version ? start.rawText : null,
        baseline: baselineOf.get(rowId) ?? null,
      },
    ]
  })
}

function firstTargets(targets: readonly Target[]): ReadonlyMap<string, Target> {
  const first = new Map<string, Target>()
  for (const target of targets) {
    const known = first.get(target.indicatorId)
    if (!known || target.version < known.version) first.set(target.indicatorId, target)
  }
  return first
}

function stateOf(target: Target, reading: TargetReading): SettleState {
  if (target.isWithdrawn) return 'withdrawn'
  return target.confirmedReading === null ? reading.certainty : 'confirmed'
}

/** `first` before the others, each in filed order. */
export function orderRows(rows: readonly SettleRow[], first: ReadonlySet<string>): readonly SettleRow[] {
  const isFirst = ({ rowId }: SettleRow) => first.has(rowId)
  return first.size === 0 ? rows : [...rows.filter(isFirst), ...rows.filter((row) => !isFirst(row))]
}

/** The next row that is asked, after the given one and round to the first; null when none but it is left. */
export function findNextAsked(rows: readonly SettleRow[], afterRowId: string | null): string | null {
  const start = rows.findIndex(({ rowId }) => rowId === afterRowId)
  const inTurn = [...rows.slice(start + 1), ...rows.slice(0, Math.max(0, start))]
  return inTurn.find(({ state }) => state === 'ask')?.rowId ?? null
}

/** A reading that can be taken as it is: a damaged text and one without a value need a hand. */
export function isAcceptable({ reading }: Pick<SettleRow, 'reading'>): boolean {
  return reading.kind !== 'damaged' && reading.kind !== 'none'
}
