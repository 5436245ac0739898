import { beforeAll, expect, test } from 'vitest'
import demoTable from '/data/2022/zhanjiang-justice-2022.txt?raw'
import { gridFromText, type SheetGrid } from '@/domain/targets/sheet-grid'
import { readTargetFile } from '@/io/read-target-file'
import { writeTargetWorkbook } from '@/io/write-target-file'
import { clearAllRows, readAllRows } from '@/storage/backup'
import { db } from '@/storage/database'
import { loadDemoPlan } from '@/stores/first-run'
import { createTableJob } from '@/workers/table-job'
import type { TableReply, TableSource } from '@/workers/table-messages'
import {
  chanceOf,
  htmlOfRows,
  hostileText,
  mutateBytes,
  mutateGrid,
  mutateHtml,
  mutateRows,
  mutateText,
  randomBytes,
  type Chance,
} from './target-mutations'

// Loaded as files: the fixtures are read as an office would hand them over.
const files = import.meta.glob<string>('../fixtures/target-files/*.{xlsx,xls,csv,html}', {
  ...{ query: '?url', import: 'default', eager: true },
})
const texts = Object.values(
  import.meta.glob<string>('../fixtures/{target-tables/*,target-table-*}.txt', {
    ...{ query: '?raw', import: 'default', eager: true },
  }),
)

const INPUTS = 10_000
/** A usual one takes milliseconds; a pattern gone wrong takes minutes. */
const MOST_MILLISECONDS = 3000

interface Seeds {
  readonly bytes: readonly Uint8Array[]
  readonly html: readonly string[]
  readonly grids: readonly SheetGrid[]
}
type Door = readonly [
  name: string,
  make: (seeds: Seeds, chance: Chance) => TableSource | Promise<TableSource>,
]

const fileOf = (content: BlobPart, name = '目标表'): TableSource => ({
  type: 'file',
  file: new File([content], name),
})
const pasted = (html: string | null, text: string): TableSource => ({
  type: 'pasted',
  html,
  text,
  name: '剪贴板',
})
const linesOf = (rows: readonly (readonly string[])[], delimiter = '\t') =>
  rows.map((row) => row.join(delimiter)).join('\n')
const rowsOf = (text: string) => text.split(/\r?\n/).map((line) => line.split('\t'))
const anyText = (chance: Chance) => chance.pick([demoTable, ...texts])

/** Of every forty inputs; the costly doors are opened less often. */
const doors: readonly Door[] = [
  ...times(6, [
    'rows pasted as text',
    (_, chance) => pasted(null, linesOf(mutateRows(rowsOf(anyText(chance)), chance))),
  ]),
  ...times(4, ['text pasted', (_, chance) => pasted(null, mutateText(anyText(chance), chance))]),
  ...times(4, [
    'rows pasted as HTML',
    ({ grids }, chance) => {
      const { rows } = chance.pick(grids)
      return pasted(htmlOfRows(mutateRows(rows, chance)), hostileText(chance))
    },
  ]),
  ...times(2, ['HTML pasted', ({ html }, chance) => pasted(mutateHtml(chance.pick(html), chance), '')]),
  ...times(2, [
    'HTML as a file',
    ({ html }, chance) => fileOf(mutateHtml(chance.pick(html), chance), '页.html'),
  ]),
  ...times(3, [
    'rows as a file',
    (_, chance) => {
      const rows = mutateRows(rowsOf(anyText(chance)), chance)
      return fileOf(linesOf(rows, chance.pick(['\t', ',', ';'])), hostileText(chance).slice(0, 200))
    },
  ]),
  ...times(9, ['bytes of a file', ({ bytes }, chance) => fileOf(mutateBytes(chance.pick(bytes), chance))]),
  ...times(5, [
    'bytes of a text',
    (_, chance) => fileOf(mutateBytes(new TextEncoder().encode(anyText(chance)), chance)),
  ]),
  ...times(4, ['random bytes', (_, chance) => fileOf(randomBytes(chance))]),
  ...times(1, [
    'a workbook of rows',
    async ({ grids }, chance) => {
      const workbook = await writeTargetWorkbook(mutateGrid(chance.pick(grids), chance)).catch(() => null)
      return fileOf(workbook === null ? '' : Uint8Array.from(workbook), '表.xlsx')
    },
  ]),
]

function times(count: number, door: Door): Door[] {
  return Array.from({ length: count }, () => door)
}

async function readSeeds(): Promise<Seeds> {
  const bytes = await Promise.all(
    Object.values(files).map(async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer())),
  )
  const readings = await Promise.all(bytes.map((each) => readTargetFile(each, '')))
  const sheets = readings.flatMap((reading) => (reading.ok ? reading.sheets : []))
  const grids = [...sheets, ...[demoTable, ...texts].map((text) => gridFromText(text, ''))]
  const pages = bytes.map((each) => new TextDecoder().decode(each)).filter((text) => text.includes('<table'))
  return { bytes, grids, html: [...pages, ...grids.map(({ rows }) => htmlOfRows(rows))] }
}

/** What the page is told is one of its own sentences, never an exception. */
function isAnswer(reply: TableReply): boolean {
  if (reply.type === 'refused') return /^[a-z]+(?:-[a-z0-9]+)*$/.test(reply.refusal.code)
  return reply.type === 'planned' && reply.previews.length > 0
}

let seeds: Seeds
beforeAll(async () => {
  await db.open()
  await clearAllRows()
  expect(await loadDemoPlan()).toMatchObject({ ok: true })
  seeds = await readSeeds()
})

test(
  '10 000 broken tables crash nothing and leave the database as it was',
  { timeout: 300_000 },
  async () => {
    const before = JSON.stringify(await readAllRows())
    const counts = { refused: 0, planned: 0, corrections: 0 }
    for (let number = 0; number < INPUTS; number += 1) {
      const chance = chanceOf(number)
      const [name, make] = doors[number % doors.length] ?? chance.pick(doors)
      const source = await make(seeds, chance)
      const started = performance.now()
      const job = createTableJob()
      const reply = await job({ type: 'read', source }).catch((error: unknown) => {
        throw new Error(`input ${number}, ${name}`, { cause: error })
      })
      expect(isAnswer(reply), `input ${number}, ${name}: ${JSON.stringify(reply).slice(0, 200)}`).toBe(true)
      if (reply.type === 'planned') {
        counts.planned += 1
        if (reply.previews.some(({ correction }) => correction !== null)) counts.corrections += 1
        // A plan for each project, too.
        if (number % 8 === 0)
          await job({
            type: 'arrange',
            arrangement: 'plans',
            chosen: new Set(reply.tables.keys()),
            answers: [],
          })
      } else counts.refused += 1
      expect(performance.now() - started, `input ${number}, ${name}: milliseconds`).toBeLessThan(
        MOST_MILLISECONDS,
      )
    }
    expect(JSON.stringify(await readAllRows())).toBe(before)
    // Not all of them stop at the first door.
    expect(counts.corrections).toBeGreaterThan(INPUTS / 100)
    expect(counts.refused).toBeGreaterThan(INPUTS / 10)
  },
)
