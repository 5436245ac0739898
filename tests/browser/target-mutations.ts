/** Target tables as accidents and malice leave them. The same number gives the same input, today and next year. */
import type { SheetGrid } from '@/domain/targets/sheet-grid'

export interface Chance {
  /** 0 ≤ n < below. */
  readonly below: (below: number) => number
  readonly pick: <T>(from: readonly T[]) => T
}

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  return {
    below,
    pick: (from) => {
      const chosen = from[below(from.length)]
      if (chosen === undefined) throw new RangeError('nothing to pick from')
      return chosen
    },
  }
}

/** What nobody should write into a cell, and somebody did. */
const HOSTILE: readonly string[] = [
  ...["=cmd|' /C calc'!A0", '@SUM(1+1)*cmd', '=HYPERLINK("http://x","y")', "'=1+1", '-1+1|x!y'],
  ...[
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '</td></table>',
    '<table><tr><td>',
    '<!--',
  ],
  ...['9'.repeat(400), `0.${'0'.repeat(300)}1`, '1e999', '-0', 'NaN', 'Infinity', '00', '1/0', '-1', '²³'],
  ...['\ud800', '\udfff绩效', '\0', '\u0007\u001b[2J', '\u202e倒过来', '\ufffd\ufffe', '٣٤٥', '👩‍👩‍👧‍👦', '\ue005'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '&valueOf;',
    '&#x110000;',
    '&#55296;',
    '&#0;',
    '${x}',
    '%s%n',
    '$&$1',
  ],
  ...[
    '(',
    ')',
    '（（（（',
    '((%',
    '{',
    '"',
    '""',
    '"a"b',
    "'",
    '\\',
    '|',
    ':',
    '：',
    '/',
    '//',
    '\t',
    '\n',
    '\r',
    ' ',
  ],
  ...[
    '指标1：',
    '指标：',
    '其中：',
    '★',
    '★★',
    '（50分）',
    '产出指标(9999分)',
    '成本指标',
    '一级指标',
    '三级指标',
  ],
  ...[
    '指标值',
    '绩效指标',
    '2022年',
    '2022-02-30',
    '20229999',
    '99月99日前',
    '每每月',
    '无',
    '-',
    '≥',
    '≥≥≥',
    '<=<=',
  ],
  ...[
    '三五个',
    '百分之百分之',
    '十万亿万',
    '二'.repeat(300),
    '1,'.repeat(200),
    '2022年绩效目标表',
    '预算单位',
    '总计',
  ],
]
/** Long runs: a pattern that begins anew at each sign of one would take minutes. */
const RUNS: readonly string[] = [
  '=',
  ' ',
  '\u3000',
  '《',
  '，',
  '。',
  '(',
  '）',
  '<',
  '"',
  '1',
  '九',
  '绩效',
  '≥ ',
  '、',
]
const LONGEST_RUN = 60_000

/** Mostly short; now and then a run of some ten thousand signs. */
export function hostileText(chance: Chance): string {
  if (chance.below(60) > 0) return chance.pick(HOSTILE)
  const run = chance.pick(RUNS)
  return `x${run.repeat(chance.below(LONGEST_RUN / run.length))}x`
}

/** Bytes turned over, cut off, doubled, overwritten. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array<ArrayBuffer> {
  const changed = Uint8Array.from(bytes)
  const at = chance.below(bytes.length)
  const length = 1 + chance.below(chance.pick([4, 64, 2048]))
  switch (chance.below(6)) {
    case 0:
      return changed.slice(0, at)
    case 1:
      return changed.slice(at)
    case 2:
      return joinBytes(changed.subarray(0, at + length), changed.subarray(at))
    case 3:
      return joinBytes(changed.subarray(0, at), changed.subarray(at + length))
    case 4:
      // Lengths and places inside of a file are such words.
      return changed.fill(chance.pick([0, 0xff, 0x7f]), at, at + chance.pick([1, 2, 4, 8]))
    default:
      for (let turn = chance.pick([1, 2, 8, 64]); turn > 0; turn -= 1)
        changed[chance.below(changed.length)] = chance.below(256)
      return changed
  }
}

/** Bytes of no file at all, some with the first bytes of one. */
export function randomBytes(chance: Chance): Uint8Array<ArrayBuffer> {
  const heads = [
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [0xff, 0xfe],
    [0x3c],
  ]
  const tail = Uint8Array.from({ length: chance.below(chance.pick([8, 600, 3000])) }, () => chance.below(256))
  return joinBytes(Uint8Array.from(chance.pick(heads)), tail)
}

/** Rows and cells dropped, doubled, moved, filled with what should not be there. */
export function mutateRows(rows: readonly (readonly string[])[], chance: Chance): string[][] {
  const changed = rows.map((row) => [...row])
  for (let turn = 1 + chance.below(6); turn > 0 && changed.length > 0; turn -= 1) {
    const at = chance.below(changed.length)
    const row = changed[at] ?? []
    const column = chance.below(row.length + 1)
    switch (chance.below(9)) {
      case 0:
        changed.splice(at, 1 + chance.below(4))
        break
      case 1:
        changed.splice(at, 0, ...Array.from({ length: 1 + chance.below(9) }, () => [...row]))
        break
      case 2:
        changed.push(...changed.splice(at, 1 + chance.below(9)))
        break
      case 3:
        row.splice(column, 1)
        break
      case 4:
        row.splice(column, 0, ...Array.from({ length: 1 + chance.below(3) }, () => ''))
        break
      case 5:
        row.reverse()
        break
      case 6:
        row[column] = chance.pick([...chance.pick(changed), ''])
        break
      case 7:
        row[column] = `${row[column] ?? ''}${hostileText(chance)}`
        break
      default:
        row[column] = hostileText(chance)
    }
  }
  return changed
}

/** A text with pieces cut out, doubled or put in. */
export function mutateText(text: string, chance: Chance): string {
  let changed = text
  for (let turn = 1 + chance.below(4); turn > 0; turn -= 1) {
    const at = chance.below(changed.length + 1)
    const length = chance.below(chance.pick([3, 40, 400]))
    const piece = changed.slice(at, at + length)
    const put = chance.pick(['', piece + piece, hostileText(chance), piece.split('').reverse().join('')])
    changed = changed.slice(0, at) + put + changed.slice(at + length)
  }
  return changed
}

/** The same with tags: spans of any size, tables that are not closed, one inside of another. */
export function mutateHtml(html: string, chance: Chance): string {
  const span = chance.pick(['0', '-1', '2', '99999', '1e9', 'x', ''])
  const [from, to] = chance.pick([
    ['<td', `<td rowspan=${span}`],
    ['<td', `<td colspan="${span}" style="display:none"`],
    ['</td>', ''],
    ['</tr>', ''],
    ['<tr', '<table><tr'],
    ['>', ''],
    ['="', '='],
    ['<td', '<td><!--'],
    ['</td>', '<script></td>'],
  ] as const)
  const parts = html.split(from)
  const at = 1 + chance.below(Math.max(1, parts.length - 1))
  const tagged = parts.slice(0, at).join(from) + to + parts.slice(at).join(from)
  return chance.below(2) === 0 ? tagged : mutateText(tagged, chance)
}

/** A grid whose merged cells have come loose, too. */
export function mutateGrid(grid: SheetGrid, chance: Chance): SheetGrid {
  const area = () => ({
    ...{ row: chance.below(40), column: chance.below(8) },
    ...{ rows: 1 + chance.below(20), columns: 1 + chance.below(4) },
  })
  return {
    name: chance.below(9) === 0 ? hostileText(chance) : grid.name,
    rows: mutateRows(grid.rows, chance),
    merges: chance.below(3) === 0 ? [area(), ...grid.merges.slice(chance.below(5))] : grid.merges,
    hiddenRows: [chance.below(9)],
  }
}

/** As a spreadsheet puts it on the clipboard; nothing is escaped. */
export function htmlOfRows(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${cell}</td>`).join('')
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</table>`
}

function joinBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
