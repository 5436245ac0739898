/** Two demands in one cell: ≥85%，且较上年提高2个百分点. Both must hold. */
import { compareDecimals } from '../exact'
import type { Certainty, TargetReading } from './reading'

type Compound = Omit<TargetReading, 'rawText'>
type ReadPart = (text: string) => TargetReading

const JOINTS =
  /[,;。\n]+(?:且|并且|并|同时|其中)?|(?<=[\d%‰\p{Script=Han}])(?:、)(?=[^\d]*[<>=\d])|并且|(?<=[\d%‰人次件个万元日内上下])(?:且|同时)/u
const ORDER: readonly Certainty[] = ['stated', 'implied', 'ask']

const HOLDS_FIGURE: ReadonlySet<TargetReading['kind']> = new Set([
  'threshold',
  'range',
  'deadline',
  'period',
  'frequency',
  'relative',
])

/** Null when the text is one demand. Words beside words are one demand too: 严格执行制度，规范使用资金. */
export function parseCompound(text: string, readPart: ReadPart): Compound | null {
  // ≥90%，力争95%: what is hoped for does not bind.
  const pieces = splitOutsideBrackets(text).filter((piece) => !/^(?:力争|争取|努力)/.test(piece))
  if (pieces.length === 1 && pieces[0] !== undefined && pieces[0] !== text)
    return settleHope(pieces[0], readPart)
  if (pieces.length < 2 || pieces.length > 4) return null
  const parts = pieces.map(readPart)
  if (!parts.some((part) => HOLDS_FIGURE.has(part.kind)) || parts.some((part) => part.kind === 'none'))
    return null
  return asRange(parts) ?? { kind: 'compound', parts, certainty: worst(parts) }
}

/** The binding part alone, asked for: the rest was left out of the reading. */
function settleHope(text: string, readPart: ReadPart): Compound | null {
  const { rawText: _, ...reading } = readPart(text)
  return HOLDS_FIGURE.has(reading.kind) ? { ...reading, certainty: 'ask' } : null
}

function splitOutsideBrackets(text: string): readonly string[] {
  const inside: string[] = []
  const masked = text.replace(
    /\([^()]*\)/g,
    (bracket) => `\ue002${String.fromCharCode(0xe010 + inside.push(bracket) - 1)}`,
  )
  const restore = (piece: string) =>
    piece.replace(/\ue002(.)/g, (_, mark: string) => inside[mark.charCodeAt(0) - 0xe010] ?? '')
  return masked
    .split(JOINTS)
    .filter((piece) => piece !== undefined && piece !== '')
    .map(restore)
}

function worst(parts: readonly TargetReading[]): Certainty {
  return parts.reduce<Certainty>(
    (sofar, part) => (ORDER.indexOf(part.certainty) > ORDER.indexOf(sofar) ? part.certainty : sofar),
    'stated',
  )
}

/** ≥30且≤50 is a range. */
function asRange(parts: readonly TargetReading[]): Compound | null {
  const [low, high] = parts[0]?.comparator === '>=' ? parts : [...parts].reverse()
  if (parts.length !== 2 || low?.comparator !== '>=' || high?.comparator !== '<=') return null
  if (
    low.kind !== 'threshold' ||
    high.kind !== 'threshold' ||
    low.value === undefined ||
    high.value === undefined
  )
    return null
  const unit = low.unit ?? high.unit
  if (
    (low.unit !== undefined && high.unit !== undefined && low.unit !== high.unit) ||
    compareDecimals(low.value, high.value) >= 0
  )
    return null
  return { kind: 'range', value: low.value, high: high.value, unit, certainty: worst(parts) }
}
