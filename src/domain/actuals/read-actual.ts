/** Which value a text is, by the kind of measure. Whether the value can be true is check-actual.ts's question. */
import type { ActualValue } from '../model'
import { isRateKind } from '../targets/rate-kinds'
import { isUnclearBlank, saysNotReported } from './blank-words'
import type { EntryContext } from './entry-context'
import { refuse, type Refused } from './entry-issue'
import { foldText, parseNumberText } from './normalise-number-text'
import { parseEntryDate } from './parse-entry-date'
import { parseJudgement } from './parse-judgement'
import { parseParts } from './parse-parts'

const NOT_APPLICABLE = new Set(['不适用', 'n/a', 'na', 'not applicable'])
/** 未开展 of a planned survey and 未完成 of a milestone are reports; 未报 is none. */
const NOT_DONE = new Set(['未完成', '未开展', '尚未完成', '没有完成', 'not done'])
const YES = new Set(['是', '有', '√', '✓', 'y', 'yes'])
const NO = new Set(['否', '无', '没有', '×', '✗', 'n', 'no'])

export type ActualRead =
  { readonly kind: 'read'; readonly value: ActualValue } | { readonly kind: 'cleared' } | Refused

export function readActualText(text: string, context: EntryContext): ActualRead {
  const word = foldText(text).toLowerCase()
  if (saysNotReported(text)) return { kind: 'cleared' }
  if (isUnclearBlank(text)) return refuse('unclear-blank', { text })
  if (NOT_APPLICABLE.has(word)) return { kind: 'read', value: { kind: 'not-applicable' } }
  if (NOT_DONE.has(word) && takesNotDone(context)) return { kind: 'read', value: { kind: 'not-done' } }
  switch (context.measureKind) {
    case 'qualitative':
      return asRead(parseJudgement(text, context.bands, context.weight))
    case 'milestone':
      return asRead(parseEntryDate(text, context.fiscalYear))
    case 'yes-no':
      if (YES.has(word) || NO.has(word))
        return { kind: 'read', value: { kind: 'yes-no', value: YES.has(word) } }
      return refuse('yes-no-needed', { text })
    default:
      return readFigure(text, context)
  }
}

/** Measures whose figure is a quotient, or is read as one. */
function takesParts({ measureKind }: EntryContext): boolean {
  return isRateKind(measureKind) || measureKind === 'mean-duration'
}

function takesNotDone(context: EntryContext): boolean {
  return context.measureKind === 'milestone' || context.measureKind === 'satisfaction'
}

function readFigure(text: string, context: EntryContext): ActualRead {
  const parts = parseParts(text)
  if (parts !== null) {
    if (parts.kind === 'refused') return parts
    return takesParts(context) ? asRead(parts) : refuse('parts-not-taken', { text })
  }
  const isRate = takesParts(context) && context.measureKind !== 'mean-duration'
  const number = parseNumberText(text, context.unit === '' && isRate ? '%' : context.unit)
  if (number.kind === 'refused') return number
  if (context.measureKind === 'carry-over-rate') return refuse('parts-needed', { text })
  return { kind: 'read', value: { kind: 'number', value: number.value } }
}

function asRead(value: ActualValue | Refused): ActualRead {
  return value.kind === 'refused' ? value : { kind: 'read', value }
}
