/** A reading as an editor holds it, field by field as text, and the way back. */
import { compareDecimals, isDecimal, trimDecimal } from '../exact'
import type { IsoDate } from '../model'
import { isoDate } from './calendar'
import type { Comparator, Direction, TargetKind, TargetReading } from './reading'
import { normaliseTargetText } from './target-text'

export interface ReadingDraft {
  readonly kind: TargetKind
  readonly comparator: Comparator
  readonly value: string
  readonly high: string
  readonly unit: string
  readonly direction: Direction
  readonly due: string
  readonly per: NonNullable<TargetReading['per']>
  readonly expected: boolean
}

export type ReadingField = keyof ReadingDraft

export interface ReadingIssue {
  readonly field: ReadingField
  readonly code:
    | 'number-missing'
    | 'not-a-number'
    | 'range-reversed'
    | 'not-a-date'
    | 'sign-against-direction'
    /** A damaged text must be settled as something else. */
    | 'still-damaged'
    /** Saved all the same: hardly what was meant. */
    | 'rate-over-100'
    | 'unit-missing'
}

export type ReadingPlan =
  | { readonly ok: true; readonly reading: TargetReading; readonly hints: readonly ReadingIssue[] }
  | { readonly ok: false; readonly issues: readonly ReadingIssue[] }

/** Kinds a person can make out of any text; compound, period and damaged only stay what they were read as. */
export const EDITABLE_KINDS: readonly TargetKind[] = [
  ...(['threshold', 'range', 'deadline', 'frequency', 'relative'] as const),
  ...(['qualitative', 'trend', 'standard', 'yes-no', 'none'] as const),
]

/** Which fields a kind has; the others of a draft are kept for a change of mind and written nowhere. */
export const FIELDS_OF_KIND: Readonly<Record<TargetKind, readonly ReadingField[]>> = {
  threshold: ['comparator', 'value', 'unit', 'direction'],
  range: ['value', 'high', 'unit'],
  deadline: ['due'],
  period: ['due'],
  frequency: ['per', 'comparator', 'value', 'unit'],
  relative: ['direction', 'value', 'unit'],
  trend: ['direction'],
  'yes-no': ['expected'],
  ...{ qualitative: [], standard: [], none: [], compound: [], damaged: [] },
}

export function draftReading(reading: TargetReading): ReadingDraft {
  const direction = reading.direction ?? directionOfSign(reading.comparator ?? '>=')
  return {
    kind: reading.kind,
    comparator: reading.comparator ?? (direction === 'lower' ? '<=' : direction === 'exact' ? '=' : '>='),
    value: reading.value ?? '',
    high: reading.high ?? '',
    unit: reading.unit ?? '',
    direction,
    due: reading.due ?? '',
    per: reading.per ?? 'year',
    expected: reading.expected ?? true,
  }
}

/** ≥ and > want more, ≤ and < want less; = says neither and is exact until somebody says otherwise. */
export function directionOfSign(comparator: Comparator): Direction {
  if (comparator === '=') return 'exact'
  return comparator === '<' || comparator === '<=' ? 'lower' : 'higher'
}

/**
 * What the draft says of the target whose text was read as `before`: its raw text and parts stay. All issues at once;
 * hints stand in nobody's way. What a person has settled is stated.
 */
export function planReading(draft: ReadingDraft, before: TargetReading): ReadingPlan {
  const has = (field: ReadingField) => FIELDS_OF_KIND[draft.kind].includes(field)
  const value = readNumber(draft.value)
  const high = readNumber(draft.high)
  const unit = normaliseTargetText(draft.unit)
  const due = readDay(draft.due)
  // 不低于上年 has no figure of its own.
  const isValueFree = draft.kind === 'relative' && draft.value.trim() === ''
  const issues: ReadingIssue[] = [
    ...(draft.kind === 'damaged' ? [issue('kind', 'still-damaged')] : []),
    ...(has('value') && !isValueFree ? numberIssues('value', draft.value, value) : []),
    ...(has('high') ? numberIssues('high', draft.high, high) : []),
    ...(has('high') && value !== null && high !== null && compareDecimals(value, high) > 0
      ? [issue('high', 'range-reversed')]
      : []),
    ...(has('due') && due === null ? [issue('due', 'not-a-date')] : []),
    ...(draft.kind === 'threshold' && isAgainst(draft.comparator, draft.direction)
      ? [issue('direction', 'sign-against-direction')]
      : []),
  ]
  if (issues.length > 0) return { ok: false, issues }
  const keptParts = draft.kind === 'compound' && before.parts ? { parts: before.parts } : {}
  const keptPeriod = draft.kind === 'period' ? { from: before.from, to: before.to } : {}
  const reading: TargetReading = {
    kind: draft.kind,
    rawText: before.rawText,
    certainty: 'stated',
    ...(has('value') && value !== null ? { value } : {}),
    ...(has('high') && high !== null ? { high } : {}),
    ...(has('unit') && unit !== '' ? { unit } : {}),
    ...(has('due') && due !== null ? { due } : {}),
    ...(has('per') ? { per: draft.per } : {}),
    ...(has('expected') ? { expected: draft.expected } : {}),
    ...signOfDraft(draft),
    ...keptPeriod,
    ...keptParts,
  }
  return { ok: true, reading, hints: hintsOf(reading) }
}

function signOfDraft({ kind, comparator, direction }: ReadingDraft): Partial<TargetReading> {
  switch (kind) {
    case 'threshold':
      return { comparator, direction }
    case 'frequency':
      return { comparator, direction: directionOfSign(comparator) }
    case 'relative':
      return { comparator: direction === 'lower' ? '<=' : '>=', direction }
    case 'trend':
      return { direction }
    default:
      return {}
  }
}

/** = goes with every direction: a plain count marked = is met by more of it. */
function isAgainst(comparator: Comparator, direction: Direction): boolean {
  return comparator !== '=' && directionOfSign(comparator) !== direction
}

function hintsOf({ kind, value, unit, direction }: TargetReading): ReadingIssue[] {
  if (kind !== 'threshold' || value === undefined) return []
  const isOver = unit === '%' && direction !== 'lower' && compareDecimals(value, '100') > 0
  return [
    ...(isOver ? [issue('value', 'rate-over-100')] : []),
    ...(unit === undefined ? [issue('unit', 'unit-missing')] : []),
  ]
}

function issue(field: ReadingField, code: ReadingIssue['code']): ReadingIssue {
  return { field, code }
}

function numberIssues(field: ReadingField, text: string, value: string | null): ReadingIssue[] {
  if (value !== null) return []
  return [issue(field, text.trim() === '' ? 'number-missing' : 'not-a-number')]
}

/** `１,２００` → `1200`; null for anything that is no plain number. */
function readNumber(text: string): string | null {
  const plain = normaliseTargetText(text)
  return isDecimal(plain) ? trimDecimal(plain) : null
}

/** 2022-11-30, 2022.11.30, 2022/11/30, 2022年11月30日; null for a day that does not exist. */
function readDay(text: string): IsoDate | null {
  const match = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text.replace(/\s/g, ''))
  return match && isoDate(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** Whether two readings say the same, however certain they are and in whatever order their fields stand. */
export function isSameReading(a: TargetReading, b: TargetReading): boolean {
  const said = ({ certainty: _certainty, ...reading }: TargetReading) =>
    JSON.stringify(
      Object.entries(reading)
        .filter(([, each]) => each !== undefined)
        .sort(),
    )
  return said(a) === said(b)
}
