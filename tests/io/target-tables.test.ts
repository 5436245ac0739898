import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readTargetTable, readTargetTables } from '@/domain/targets/read-target-table'
import type { TargetTable } from '@/domain/targets/target-table'
import { writeTargetText, writeTargetWorkbook } from '@/io/write-target-file'
import { fixtureSheets, sheetsOf } from './target-files'

/** What a table says, without where it stands and what had to be put back in its place. */
function saidBy({
  title,
  fiscalYear,
  departmentName,
  budget,
  overallGoal,
  tasks,
  indicators,
  findings,
}: TargetTable) {
  return {
    ...{ title, fiscalYear, departmentName, budget, overallGoal },
    tasks: tasks.map((task) => ({ ...task, row: null })),
    indicators: indicators.map((indicator) => ({ ...indicator, row: null })),
    findings: findings.map(({ code }) => code),
  }
}

async function tablesIn(name: string) {
  const reading = readTargetTables(await fixtureSheets(name))
  if (!reading.ok) throw new Error(reading.issue.code)
  return reading.tables
}

describe('one department, one table, whatever the file', () => {
  const text = readFileSync(new URL('../../data/2022/zhanjiang-justice-2022.txt', import.meta.url), 'utf8')
  const published = readTargetTable(text)
  if (!published.ok) throw new Error(published.issue.code)
  const said = saidBy(published.table)

  test.each([
    'zhanjiang-2022.xlsx',
    'zhanjiang-2022.xls',
    'zhanjiang-2022-html.xls',
    'zhanjiang-2022.html',
    'zhanjiang-2022-gb18030.csv',
  ])('%s', async (name) => {
    const [table, ...others] = await tablesIn(name)
    expect(others).toEqual([])
    if (!table) throw new Error('no table')
    expect(saidBy(table)).toEqual(said)
    expect(table.repairs.length).toBeLessThan(published.table.repairs.length)
  })

  test('written by the program it is the same again, as a workbook and as text', async () => {
    const [form] = await fixtureSheets('zhanjiang-2022.xlsx')
    if (!form) throw new Error('no sheet')
    for (const bytes of [await writeTargetWorkbook(form), new TextEncoder().encode(writeTargetText(form))]) {
      const reading = readTargetTables(await sheetsOf(bytes))
      expect(reading.ok && reading.tables.map(saidBy)).toEqual([said])
    }
  })
})

test('a list of projects: one table each, hidden rows with them', async () => {
  const tables = await tablesIn('long-form.xlsx')
  expect(tables.map(({ layout, indicators }) => [layout, indicators.length])).toEqual([
    ['long', 5],
    ['long', 3],
  ])
  expect(tables[0]?.indicators.map(({ rawText }) => rawText)).toContain('≤2024-11-30')
})
