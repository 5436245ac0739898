import { readFileSync } from 'node:fs'

const COLUMNS = ['kind', 'comparator', 'value', 'high', 'unit', 'due', 'direction', 'certainty'] as const

/** Rows of the corpus: empty means undefined, `*` is not judged, `a_or_b` allows either. */
export function readCorpus(file = 'target-values.tsv') {
  const path = new URL(`../../fixtures/${file}`, import.meta.url)
  const [header = '', ...lines] = readFileSync(path, 'utf8').replace(/\n$/, '').split('\n')
  const names = header.split('\t')
  return lines.map((text, index) => {
    const cells = text.split('\t')
    const fields: Record<string, string> = Object.fromEntries(
      names.map((name, at) => [name, cells[at] ?? '']),
    )
    const judged = COLUMNS.filter((column) => fields[column] !== '*')
    const expected = judged.map((column) => [column, allowed(fields[column] ?? '')] as const)
    return { line: index + 2, fields, expected }
  })
}

function allowed(cell: string): readonly (string | undefined)[] {
  return cell === '' ? [undefined] : cell.split('_or_')
}
