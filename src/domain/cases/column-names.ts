import { normaliseHeader } from './header-words'

/** What tells columns with the same header apart: their number among them. */
const NUMBER = / #\d+$/

/**
 * The headers of a row as names, by which a person chooses a column: on one line, and the second 受理日期 is 受理日期 #2.
 * '' for a column without a header.
 */
export function columnNames(headerRow: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headerRow.map((cell) => {
    const text = cell.replace(/\s+/g, ' ').trim()
    if (text === '') return ''
    const same = normaliseHeader(text) || text
    const count = (seen.get(same) ?? 0) + 1
    seen.set(same, count)
    return count === 1 ? text : `${text} #${count}`
  })
}

/** The place of the column that a name means, also in another spelling; -1 where there is none. */
export function placeOfColumn(names: readonly string[], name: string): number {
  if (name === '') return -1
  const exact = names.indexOf(name)
  return exact >= 0 ? exact : names.map(normaliseName).indexOf(normaliseName(name))
}

/**
 * What is the same for all files with the same headers. Their order is no part of it, unless two have one name, which
 * only their order tells apart.
 */
export function headerSetOf(names: readonly string[]): string {
  const all = names.filter((name) => name !== '').map(normaliseName)
  const isNumbered = names.some((name) => NUMBER.test(name))
  return (isNumbered ? all : all.sort()).join('\n')
}

function normaliseName(name: string): string {
  const number = NUMBER.exec(name)?.[0] ?? ''
  const text = name.slice(0, name.length - number.length)
  return (normaliseHeader(text) || text) + number
}
