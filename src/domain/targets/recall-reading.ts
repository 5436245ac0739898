import type { Direction, Comparator, TargetReading } from './reading'
import {
  APPROXIMATE_AFTER,
  APPROXIMATE_BEFORE,
  COMPARATORS_AFTER,
  COMPARATORS_BEFORE,
  DIRECTION_COLUMN,
} from './comparator-words'
import { moveReading } from './move-reading'
import { parseTarget } from './parse-target'
import { splitNameUnit } from './parse-unit'
import { normaliseTargetText } from './target-text'
import { includesAny } from './word-table'

/** A target as it is read: its text, the unit column, the name with its bracket, and the year. */
export interface TargetText {
  readonly rawText: string
  readonly unitColumn: string
  readonly filedName: string
  readonly fiscalYear: number
}

/** An answer a person gave for a target of the same name. */
export interface GivenReading extends TargetText {
  readonly reading: TargetReading
}

const SIGN: Readonly<Record<Direction, Comparator>> = { higher: '>=', lower: '<=', exact: '=' }
const WRITTEN = [...COMPARATORS_BEFORE, ...COMPARATORS_AFTER, ...DIRECTION_COLUMN].map(([word]) => word)
const APPROXIMATE = [...APPROXIMATE_BEFORE, ...APPROXIMATE_AFTER]

/**
 * How a target is read after an answer that was given for the same name; null where it says nothing of this one. The
 * same text means the same. Of another text of the same kind only direction and unit are known: its number is its own,
 * and where anything but those two is in doubt, a person is asked.
 */
export function recallReading(target: TargetText, given: GivenReading): TargetReading | null {
  if (isSameText(target, given)) {
    const moved = moveReading(given.reading, target.fiscalYear - given.fiscalYear)
    return moved && { ...moved, rawText: target.rawText }
  }
  const read = parseTarget(target.rawText, contextOf(target))
  if (read.kind !== given.reading.kind || read.certainty === 'stated' || read.value === undefined) return null
  switch (read.kind) {
    case 'threshold':
      return recallThreshold(target, read, given.reading)
    case 'range':
      return recallUnit(target, read, given.reading)
    case 'relative':
      return recallChange(target, read, given.reading)
    default:
      return null
  }
}

/** The same words with the same unit beside them, in whatever width and with whatever blanks they are written. */
export function isSameText(a: TargetText, b: TargetText): boolean {
  const bracket = ({ filedName }: TargetText) => splitNameUnit(normaliseTargetText(filedName)).unit
  const [left, right] = [bracket(a), bracket(b)]
  return (
    normaliseTargetText(a.rawText) === normaliseTargetText(b.rawText) &&
    normaliseTargetText(a.unitColumn) === normaliseTargetText(b.unitColumn) &&
    left?.unit === right?.unit &&
    left?.scale === right?.scale
  )
}

function contextOf({ filedName, unitColumn, fiscalYear }: TargetText) {
  return { name: filedName, unit: unitColumn, year: fiscalYear }
}

/** Read again with the known sign before it and the known unit beside it: nothing else may be in doubt then. */
function recallThreshold(
  target: TargetText,
  read: TargetReading,
  given: TargetReading,
): TargetReading | null {
  const direction = given.direction ?? read.direction
  if (direction === undefined) return null
  const isWritten = includesAny(normaliseTargetText(target.rawText), WRITTEN)
  const isAgainst = isWritten && read.direction !== direction && read.comparator !== '='
  if (isAgainst) return null
  const sign = isWritten ? '' : SIGN[direction]
  const signed = readWithUnit({ ...target, rawText: `${sign}${target.rawText}` }, read, given)
  if (signed === null || signed.kind !== 'threshold' || signed.certainty === 'ask') return null
  return accept(target, read, { ...signed, direction })
}

function recallUnit(target: TargetText, read: TargetReading, given: TargetReading): TargetReading | null {
  const again = readWithUnit(target, read, given)
  return again && again.certainty !== 'ask' ? accept(target, read, again) : null
}

/** 提高5% of a rate: of last year's figure, or 5 百分点? The one thing that was asked, and answered. */
function recallChange(target: TargetText, read: TargetReading, given: TargetReading): TargetReading | null {
  const isShare = (unit: string | undefined) => unit === '%' || unit === '百分点'
  const isClear = !includesAny(normaliseTargetText(target.rawText), APPROXIMATE)
  const isAnswer = isShare(read.unit) && isShare(given.unit) && read.direction === given.direction && isClear
  return isAnswer ? { ...read, unit: given.unit, certainty: 'implied' } : null
}

/** null where the units differ: then it is not the same figure that is asked for, or the number would change. */
function readWithUnit(target: TargetText, read: TargetReading, given: TargetReading): TargetReading | null {
  const unit = read.unit ?? given.unit
  if (unit !== given.unit) return null
  const unitColumn = read.unit === undefined && unit !== undefined ? unit : target.unitColumn
  const again = parseTarget(target.rawText, contextOf({ ...target, unitColumn }))
  const isSameNumber = again.value === read.value && again.high === read.high && again.unit === unit
  return isSameNumber ? again : null
}

/** An answer that says no more than what is read anyway is none. */
function accept(target: TargetText, read: TargetReading, answer: TargetReading): TargetReading | null {
  const isNews =
    read.certainty === 'ask' ||
    answer.unit !== read.unit ||
    answer.direction !== read.direction ||
    answer.comparator !== read.comparator
  return isNews ? { ...answer, rawText: target.rawText, certainty: 'implied' } : null
}
