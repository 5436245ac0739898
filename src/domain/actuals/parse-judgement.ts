/**
 * Judgements as people write them: 达成 · 部分达成 70 · 未达成 30% · 85% · the keys 1 2 3 · 达成 3.2分.
 * The three bands and their edges are the profile's (财预〔2020〕10号, 条款未核; 80 % belongs to 达成, 60 % to 部分).
 */
import {
  compareDecimals,
  compareFractions,
  fraction,
  roundFraction,
  signOf,
  toPercent,
  trimDecimal,
  type Fraction,
} from '../exact'
import type { Decimal, JudgementBand } from '../model'
import type { JudgementBands } from '../profiles/rule-profile'
import { refuse, type Refused } from './entry-issue'
import { foldText, parsePlainNumber } from './normalise-number-text'

export interface Judgement {
  readonly kind: 'judgement'
  readonly band: JudgementBand
  readonly share: Decimal
}

const BAND_WORDS: Readonly<Record<JudgementBand, readonly string[]>> = {
  achieved: ['1', '达成', '已达成', '达标', '达成预期指标', 'achieved'],
  'partly-achieved': [
    ...['2', '部分', '部分达成', '部分达成并具有一定效果', '部分达成预期指标并具有一定效果'],
    ...['partly', 'partly achieved'],
  ],
  'not-achieved': [
    ...['3', '未达成', '未达标', '未达成且效果较差', '未达成预期指标且效果较差', 'not achieved', 'not met'],
  ],
}
const BANDS: readonly JudgementBand[] = ['achieved', 'partly-achieved', 'not-achieved']
const WORDS = new Map(BANDS.flatMap((band) => BAND_WORDS[band].map((word) => [word, band] as const)))
/** Shares are stored with this many places; the band is checked before rounding. */
const SHARE_PLACES = 6
const WHOLE_SHARE = '100'

/**
 * A band alone takes the profile's default point; a share alone (85, 85%) chooses its band. `weight` is the row's
 * points, needed only where points (分) are typed; null where the row has none.
 */
export function parseJudgement(
  text: string,
  bands: JudgementBands,
  weight: Decimal | null,
): Judgement | Refused {
  const folded = foldText(text).toLowerCase()
  const { word, figure } = splitJudgement(folded)
  const band = word === '' ? null : WORDS.get(word)
  if (band === undefined || (word === '' && figure === '')) return refuse('judgement-unread', { text })
  if (figure === '') {
    return band === null
      ? refuse('judgement-unread', { text })
      : { kind: 'judgement', band, share: bandDefault(band, bands) }
  }

  const share = readShare(figure, weight)
  if (share === null) return refuse('judgement-unread', { text })
  if ('kind' in share) return share
  const own = bandOf(share, bands)
  const printed = trimDecimal(roundFraction(share, SHARE_PLACES))
  if (own === null || (band !== null && band !== own)) {
    return refuse('judgement-outside-band', { share: printed, ...edges(band, bands) })
  }
  return { kind: 'judgement', band: own, share: printed }
}

/** Whether a share (per cent) lies inside its band; lower edges belong to the band above them. */
export function isInsideBand(share: Decimal, band: JudgementBand, bands: JudgementBands): boolean {
  return bandOf(fraction(share), bands) === band
}

/** 达成 90% → word 达成, figure 90%. A lone 1, 2 or 3 is the key of a band, not a share. */
function splitJudgement(text: string): { word: string; figure: string } {
  if (WORDS.has(text)) return { word: text, figure: '' }
  const key = /^([123]) (\S+)$/.exec(text)
  if (key) return { word: key[1] ?? '', figure: key[2] ?? '' }
  const match = /^([^\d+\-.(:,]*?) ?[(:,，：]? ?([+-]?[\d.]+ ?[%分]?)?\)?$/.exec(text)
  return match ? { word: (match[1] ?? '').trim(), figure: match[2] ?? '' } : { word: text, figure: '' }
}

function readShare(figure: string, weight: Decimal | null): Fraction | Refused | null {
  const number = parsePlainNumber(figure.replace(/ ?[%分]$/, ''))
  if (number === null) return null
  if (!figure.endsWith('分')) return fraction(number)
  if (weight === null || signOf(fraction(weight)) <= 0) return null
  if (compareDecimals(number, weight) > 0) return refuse('points-over-weight', { points: number, weight })
  return toPercent(fraction(number, weight))
}

function bandOf(share: Fraction, bands: JudgementBands): JudgementBand | null {
  if (compareFractions(share, fraction(0)) < 0 || compareFractions(share, fraction(WHOLE_SHARE)) > 0)
    return null
  if (compareFractions(share, fraction(bands.achievedFrom)) >= 0) return 'achieved'
  return compareFractions(share, fraction(bands.partlyFrom)) >= 0 ? 'partly-achieved' : 'not-achieved'
}

function bandDefault(band: JudgementBand, bands: JudgementBands): Decimal {
  if (band === 'achieved') return bands.defaults.achieved
  return band === 'partly-achieved' ? bands.defaults.partly : bands.defaults.not
}

/** The band's lower and upper edge for the sentence; the whole scale where no band was named. */
function edges(
  band: JudgementBand | null,
  bands: JudgementBands,
): { band: string; from: Decimal; to: Decimal } {
  if (band === 'achieved') return { band, from: bands.achievedFrom, to: WHOLE_SHARE }
  if (band === 'partly-achieved') return { band, from: bands.partlyFrom, to: bands.achievedFrom }
  if (band === 'not-achieved') return { band, from: '0', to: bands.partlyFrom }
  return { band: 'any', from: '0', to: WHOLE_SHARE }
}
