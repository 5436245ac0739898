/** What stands in a cell that says no figure: the same words for a figure, an amount and a judgement. */
import { foldText } from './normalise-number-text'

const NOT_REPORTED = new Set(['', '未报', '未填报', 'not reported'])
const UNCLEAR = new Set(['/', '-', '--', '—', '——', '…', '……', '无数据', '\\', '*'])

/** 未报 or nothing at all: the cell is cleared, which is not 0. */
export function saysNotReported(text: string): boolean {
  return NOT_REPORTED.has(foldText(text).toLowerCase())
}

/** Could mean 0, 未报 or 不适用, which are three different things: refused. */
export function isUnclearBlank(text: string): boolean {
  return UNCLEAR.has(foldText(text))
}
