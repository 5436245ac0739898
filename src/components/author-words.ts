/** Who recorded something, in words. Pure: the language comes in as `t`. */
import { isDemoAuthor } from '@/domain/demo-author'
import type { Translate } from './target-words'

/** 本机用户 until a name was typed; the made-up facts are nobody's, in any language. */
export function describeAuthor(recordedBy: string, t: Translate): string {
  if (recordedBy === '') return t('frame.localUser', {})
  return isDemoAuthor(recordedBy) ? t('frame.demo', {}) : recordedBy
}
