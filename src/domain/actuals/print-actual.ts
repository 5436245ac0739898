import type { ActualValue } from '../model'

/**
 * A figure as its cell shows it and as it could be typed again: 1234.5, 374/410, 2022-11-30. null for values that
 * are words (judgements, 是/否, 不适用), which the locale prints.
 */
export function printActualValue(value: ActualValue): string | null {
  switch (value.kind) {
    case 'number':
      return value.value
    case 'parts':
      return `${value.numerator}/${value.denominator}`
    case 'date':
      return value.date
    case 'judgement':
    case 'yes-no':
    case 'not-done':
    case 'not-applicable':
      return null
  }
}
