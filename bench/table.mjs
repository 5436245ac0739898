// @ts-check

/**
 * @typedef {object} Row
 * @property {string} name what was measured
 * @property {number} figure
 * @property {string} unit of figure and floor: kB, ms, µs
 * @property {number} [floor] the least it could be, measured in the same run; left out where there is none
 * @property {string} [aim] what we want of it, in words
 */

const number = (/** @type {number} */ value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)

/** @param {Row} row */
function cells({ name, figure, unit, floor, aim }) {
  const ratio = floor ? `${number(figure / floor)} ×` : '—'
  return [
    name,
    `${number(figure)} ${unit}`,
    floor === undefined ? '—' : `${number(floor)} ${unit}`,
    ratio,
    aim ?? '',
  ]
}

/**
 * As Markdown: to be read as it is, and to be put into the README.
 * @param {Row[]} rows
 */
export function formatTable(rows) {
  const lines = [['measure', 'figure', 'floor', 'ratio', 'aim'], ...rows.map(cells)]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const isText = (/** @type {number} */ column) => column === 0 || column === 4
  const pad = (/** @type {string} */ text, /** @type {number} */ column) => {
    const width = widths[column] ?? 0
    return isText(column) ? text.padEnd(width) : text.padStart(width)
  }
  const rule = widths.map((width, column) =>
    isText(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  const [head = [], ...body] = lines.map((line) => line.map(pad))
  return [head, rule, ...body].map((line) => `| ${line.join(' | ')} |`).join('\n')
}
