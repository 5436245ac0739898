import { isUnclearBlank } from './blank-words'

/** What stands in a cell for a reason and gives none: a reviewer sends it back like an empty one. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  '无',
  '暂无',
  '没有',
  '略',
  '同上',
  '正常',
  '已完成',
  '完成',
  '无偏差',
  '见附件',
  '详见附件',
])

/** Whether a text says anything at all; what it says is for a person to judge. */
export function hasSentence(text: string): boolean {
  const said = text.trim().replace(/[。.！!；;，,]+$/, '')
  return said !== '' && !isUnclearBlank(said) && !EMPTY_WORDS.has(said)
}
