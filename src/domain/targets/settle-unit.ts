/** Which unit a number is in, and the number in that unit. */
import { movePoint } from '../exact'
import type { Decimal } from '../model'
import { isMoneyUnit, isShareName, parseUnit, type UnitMatch } from './parse-unit'
import { NO_UNIT, SCALES } from './unit-words'

export interface WrittenNumber {
  readonly number: Decimal
  readonly scale: string
  /** '' where none stands beside the number. */
  readonly unit: string
}

export interface UnitSources {
  /** The table's own unit column, normalised; '' for none. */
  readonly column: string
  /** The unit in the bracket at the end of the name. */
  readonly bracket: UnitMatch | null
  /** The name without that bracket. */
  readonly name: string
}

export interface SettledNumber {
  readonly value: Decimal
  readonly unit: string | undefined
  /** False when two units were given that do not go together. */
  readonly isClear: boolean
}

const MONEY_NAME = /经费|成本|费用|支出|投资|资金|金额|补贴|补助|预算|收入|造价/

/** Money keeps 万 and 亿 as part of its unit; everything else is multiplied out. */
function writeOut(
  number: Decimal,
  scale: string,
  unit: string,
): { readonly value: Decimal; readonly unit: string } {
  if (!isMoneyUnit(unit)) return { value: movePoint(number, placesOfScale(scale)), unit }
  const kept = scale.endsWith('亿') ? '亿' : scale.endsWith('万') ? '万' : ''
  return { value: movePoint(number, placesOfScale(scale) - placesOfScale(kept)), unit: kept + unit }
}

/** By how many places a scale moves the point; none for '' and for a word that is no scale. */
function placesOfScale(scale: string): number {
  return SCALES[scale] ?? 0
}

/** 万元/年 → 4 places and 元/年. */
function splitMoney(unit: string): { readonly places: number; readonly base: string } {
  const kept = /^[万亿]/.exec(unit)?.[0] ?? ''
  return { places: placesOfScale(kept), base: unit.slice(kept.length) }
}

function convertMoney(value: Decimal, from: string, to: string): Decimal {
  return movePoint(value, splitMoney(from).places - splitMoney(to).places)
}

/** The declared unit in full: 万 and 元 → 万元; a counted unit keeps its scale apart. */
function declaredUnit(match: UnitMatch): { readonly unit: string; readonly scale: string } {
  if (!isMoneyUnit(match.unit)) return { unit: match.unit, scale: match.scale }
  const kept = match.scale === '万' || match.scale === '亿' ? match.scale : ''
  return { unit: kept + match.unit, scale: kept === '' ? match.scale : '' }
}

/**
 * Unit, first that exists: unit column, value, bracket in the name, a name that asks for per cent. A bracket that
 * extends the value's unit wins (2000元 with 元/村(社区)); money is brought to the column's unit.
 */
export function settleUnit(written: WrittenNumber, sources: UnitSources): SettledNumber {
  const column = NO_UNIT.has(sources.column) ? null : (parseUnit(sources.column) ?? asUnit(sources.column))
  const match = column ?? sources.bracket
  const own = writeOut(written.number, written.scale, written.unit)
  if (match === null || (match.unit === '' && match.scale === '')) {
    if (written.unit !== '') return settled(own.value, own.unit, true)
    if (written.scale !== '' && MONEY_NAME.test(sources.name)) {
      // 经费 5万: yuan are meant.
      const money = writeOut(written.number, written.scale, '元')
      return settled(money.value, money.unit, true)
    }
    return settled(own.value, isShareName(sources.name) ? '%' : '', true)
  }
  const declared = declaredUnit(match)
  if (written.unit === '') return settleBare(written, declared)
  if (own.unit === declared.unit) return settled(own.value, own.unit, true)
  if (isMoneyUnit(own.unit) && isMoneyUnit(declared.unit))
    return settleMoney(own, declared.unit, column !== null)
  if (declared.unit.startsWith(own.unit)) return settled(own.value, declared.unit, true)
  if (own.unit.startsWith(declared.unit)) return settled(own.value, own.unit, true)
  return settled(own.value, column === null ? own.unit : declared.unit, false)
}

function settleBare(
  written: WrittenNumber,
  declared: { readonly unit: string; readonly scale: string },
): SettledNumber {
  if (written.scale !== '' && isMoneyUnit(declared.unit)) {
    // 390万 beside 万元 or 元: the number is in yuan.
    const places = placesOfScale(written.scale) - splitMoney(declared.unit).places
    return settled(movePoint(written.number, places), declared.unit, true)
  }
  const scale = written.scale === '' ? declared.scale : written.scale
  const out = writeOut(written.number, scale, declared.unit)
  return settled(out.value, out.unit, true)
}

function settleMoney(
  own: { readonly value: Decimal; readonly unit: string },
  declared: string,
  isColumn: boolean,
): SettledNumber {
  const [mine, theirs] = [splitMoney(own.unit), splitMoney(declared)]
  const extendsMine = theirs.base.startsWith(mine.base) && theirs.base !== mine.base
  if (extendsMine && !isColumn && mine.places === theirs.places) return settled(own.value, declared, true)
  if (!isColumn) return settled(own.value, own.unit, true)
  const isSame = theirs.base.startsWith(mine.base) || mine.base.startsWith(theirs.base)
  return isSame
    ? settled(convertMoney(own.value, own.unit, declared), declared, true)
    : settled(own.value, declared, false)
}

function settled(value: Decimal, unit: string, isClear: boolean): SettledNumber {
  return { value, unit: unit === '' ? undefined : unit, isClear }
}

/** An unknown word in the unit column is still the unit. */
function asUnit(text: string): UnitMatch {
  return { unit: text, scale: '', rest: '' }
}
