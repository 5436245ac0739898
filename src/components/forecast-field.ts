import { computed } from 'vue'
import { hasSentence } from '@/domain/actuals/has-sentence'
import { parseForecast } from '@/domain/actuals/parse-forecast'
import { figureOf } from '@/domain/figure-of'
import type { Decimal } from '@/domain/model'
import type { IndicatorResult } from '@/domain/scoreboard-model'
import { describeEntryIssue } from './entry-words'
import { useKeptText, type TextPlace } from './kept-texts'
import type { Translate } from './target-words'

/** The field of 全年预计: its text is kept while it is typed, and read like a figure of the row. */
export function useForecastField(
  place: Omit<TextPlace, 'subject'>,
  result: () => IndicatorResult,
  explanation: () => string,
  t: Translate,
) {
  const stored = () => result().statement?.forecast ?? null
  const kept = useKeptText({ subject: 'forecast', ...place }, () => stored() ?? '')
  const read = computed(() => {
    const { setup, judgedBy, yearToDate } = result()
    return parseForecast(kept.text.value, {
      ...{ measureKind: setup.measureKind, judgedBy, isExplained: hasSentence(explanation()) },
      toDate: figureOf(yearToDate.measurement),
    })
  })
  const isRefused = computed(() => read.value.kind === 'refused')
  /** Why it is no such figure, or what is odd in it; '' for nothing. */
  const issue = computed(() => {
    const parsed = read.value
    const found =
      parsed.kind === 'refused' ? parsed.issue : parsed.kind === 'value' ? parsed.warnings[0] : null
    return found ? describeEntryIssue(found, t) : ''
  })
  /** A text that is refused changes nothing. */
  const stated = computed<Decimal | null>(() => {
    if (read.value.kind === 'refused') return stored()
    return read.value.kind === 'value' ? read.value.value : null
  })
  function settle(): void {
    if (isRefused.value) kept.keepNow()
    else kept.settle(stated.value ?? '')
  }
  return { ...kept, isRefused, issue, stated, settle }
}
