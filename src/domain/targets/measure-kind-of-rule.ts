import type { CountingRule } from '../cases/counting-rule'
import type { MeasureKind } from './indicator-setup'

/**
 * What a figure is that a rule counts. Rates of what was accepted or carried over know cumulative parts only; 按期办结率
 * has cases of one year on both sides, each once.
 */
export function measureKindOfRule({ measure }: CountingRule): MeasureKind {
  switch (measure.kind) {
    case 'count':
      return 'flow'
    case 'closed-of-accepted':
    case 'closed-of-due':
    case 'handled-of-quota':
      return 'carry-over-rate'
    case 'closed-in-time':
      return 'rate'
    case 'mean-days':
      return 'mean-duration'
    case 'satisfaction':
      return 'satisfaction'
  }
}
