// @ts-check
import { closeSync, openSync, writeSync } from 'node:fs'
import { encodeGb18030 } from '../scripts/encode-gb18030.mjs'

const head = '案件编号,案件类型,案由,受援人姓名,受援人类别,受理日期,结案日期,案件状态,补贴(元)\r\n'
const causes = ['追索劳动报酬纠纷', '工伤保险待遇纠纷', '故意伤害', '交通事故责任纠纷']
/** Written at a time: a text of a million rows would be longer than some tools can hold. */
const PART = 20_000

/** A row of about 120 bytes of UTF-8. */
function lineOf(/** @type {number} */ number) {
  const month = 1 + (number % 9)
  const day = 1 + (number % 28)
  const isOpen = number % 10 === 0
  const end = isOpen ? '' : `2022/${month + 3}/${day}`
  return `〔2022〕虚法援民字第${number}号,民事,${causes[number % 4]},某某某,农民工,2022/${month}/${day},${end},${isOpen ? '在办' : '办结'},${isOpen ? '' : '1500'}\r\n`
}

/**
 * Writes a register of `count` cases, each once, numbered from `first`.
 * @param {string} path
 * @param {number} count
 * @param {'utf-8' | 'gb18030'} encoding
 */
export function writeRegister(path, count, encoding, first = 0) {
  const file = openSync(path, 'w')
  for (let at = 0; at < count; at += PART) {
    const numbers = Array.from({ length: Math.min(PART, count - at) }, (_, i) => first + at + i)
    const text = (at === 0 ? head : '') + numbers.map(lineOf).join('')
    writeSync(file, encoding === 'utf-8' ? Buffer.from(text) : encodeGb18030(text))
  }
  closeSync(file)
}

/** How many of the first cases are closed by the end of a month of 2022. */
export function countClosed(/** @type {number} */ count, /** @type {number} */ month) {
  let closed = 0
  for (let number = 0; number < count; number += 1)
    if (number % 10 !== 0 && 4 + (number % 9) <= month) closed += 1
  return closed
}
