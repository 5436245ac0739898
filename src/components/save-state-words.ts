/** The head of 季度填报 in words. Pure: the language comes in as `t`. */
import type { Instant } from '@/domain/model'
import type { Translate } from './target-words'

export interface SaveProgress {
  /** When the database last had what was typed; null: nothing was typed yet. */
  readonly savedAt: Instant | null
  readonly isSaving: boolean
  /** Cells whose text the database did not take. */
  readonly failed: number
  /** Cells whose text is kept and not counted. */
  readonly refused: number
}

/** 已保存 stands alone only where nothing waits: a refused cell is kept, but no figure of it counts. */
export function describeSaveState(progress: SaveProgress, t: Translate): string {
  const { failed, refused, isSaving, savedAt } = progress
  if (failed === 0 && isSaving) return t('entry.save.saving', {})
  const notCounted = refused === 0 ? '' : t('entry.save.refused', { count: refused })
  const first = failed > 0 ? t('entry.save.failed', { count: failed }) : describeSaved(savedAt, t)
  if (first === '' && notCounted === '') return t('entry.save.idle', {})
  if (first === '' || notCounted === '') return first + notCounted
  return t('entry.save.besides', { first, second: notCounted })
}

/** The clock on the wall, in 24 hours whatever the language. Made once: making one costs a person 1 ms a figure. */
const clock = new Intl.DateTimeFormat('zh-CN', { timeStyle: 'medium', hourCycle: 'h23' })

function describeSaved(savedAt: Instant | null, t: Translate): string {
  if (savedAt === null) return ''
  return t('entry.save.saved', { time: clock.format(new Date(savedAt)) })
}
