/** Values without a number: yes or no, trends, standards, words to be judged, nothing at all. */
import { ASKS_FOR_FIGURE, BAD_NOUNS } from './direction-words'
import type { TargetReading } from './reading'
import {
  FULL_COVERAGE,
  NAMED_CEILING,
  NAMED_FLOOR,
  NO_VALUE,
  NO_WORDS,
  NOTHING_BEFORE,
  NOTHING_WORDS,
  TREND_DOWN,
  TREND_UP,
  YES_NO_NAME,
  YES_WORDS,
} from './state-words'
import { includesAny } from './word-table'

type State = Omit<TargetReading, 'rawText'>

/** 无 and its kin for an event to avoid: the one case where a number appears that is not written as one. */
function parseNothing(text: string, name: string): State | null {
  const isWord = NOTHING_WORDS.includes(text)
  const names = isWord ? name : text
  const isAvoided = includesAny(names, BAD_NOUNS) || /事件/.test(names)
  if (!isAvoided || (!isWord && !NOTHING_BEFORE.test(text))) return null
  if (!isWord && includesAny(text.replace(NOTHING_BEFORE, ''), ['率', '满意'])) return null
  return { kind: 'threshold', comparator: '<=', value: '0', direction: 'lower', certainty: 'ask' }
}

function parseYesNo(text: string, name: string): State | null {
  const certainty = YES_NO_NAME.test(name) ? 'stated' : 'implied'
  const isPlain = ['是', '否', '√', '×'].includes(text)
  if (!isPlain && certainty === 'implied') return null
  // 是否公开 → 公开
  if (YES_WORDS.includes(text) || name.includes(`是否${text}`))
    return { kind: 'yes-no', expected: true, certainty }
  const denies = NO_WORDS.includes(text) || (/^[不未]/.test(text) && name.includes(`是否${text.slice(1)}`))
  return denies ? { kind: 'yes-no', expected: false, certainty } : null
}

function parseTrend(text: string): State | null {
  const lastOf = (words: readonly string[]) => Math.max(...words.map((word) => text.lastIndexOf(word)))
  const [up, down] = [lastOf(TREND_UP), lastOf(TREND_DOWN)]
  if (up < 0 && down < 0) return null
  // 促进成本降低, 降幅扩大: the later word says what happens, 加快下降 falls.
  return { kind: 'trend', direction: down > up ? 'lower' : 'higher', certainty: 'implied' }
}

function parseStandard(text: string): State | null {
  if (FULL_COVERAGE.test(text)) return { kind: 'standard', direction: 'higher', certainty: 'implied' }
  if (NAMED_CEILING.test(text))
    return { kind: 'standard', comparator: '<=', direction: 'lower', certainty: 'implied' }
  if (NAMED_FLOOR.test(text)) return { kind: 'standard', direction: 'higher', certainty: 'implied' }
  return null
}

/** Reads a normalised text that holds no number. Never null: words nobody knows are a judgement. */
export function parseState(text: string, name: string): State {
  const word = parseYesNo(text, name) ?? parseNothing(text, name)
  if (word) return word
  if (text === '无' || NO_VALUE.test(text)) return { kind: 'none', certainty: 'ask' }
  const standard = parseStandard(text)
  if (standard) return standard
  const trend = parseTrend(text)
  if (trend) return trend
  // 年限 → 长期, 时效 → 现场, 若干: a figure or a time is asked for and a word stands there.
  // So does a value without a single Chinese word: a lone sign, 1e5.
  const asks =
    !/\p{Script=Han}/u.test(text) ||
    ASKS_FOR_FIGURE.test(name) ||
    /^(?:零$|有$|若干|多次|多个|多场|一批|部分|适量|大量|少量)/.test(text)
  return { kind: 'qualitative', certainty: asks ? 'ask' : 'implied' }
}
