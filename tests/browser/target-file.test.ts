import { expect, test } from 'vitest'
import { readTargetFile } from '@/io/read-target-file'
import { writeTargetWorkbook } from '@/io/write-target-file'
import oldUrl from '../fixtures/target-files/zhanjiang-2022.xls?url'
import newUrl from '../fixtures/target-files/zhanjiang-2022.xlsx?url'

const bytesOf = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer())

test('a browser reads both kinds of workbook, and its own', async () => {
  const reading = await readTargetFile(await bytesOf(newUrl), 'a.xlsx')
  expect(await readTargetFile(await bytesOf(oldUrl), 'a.xls')).toEqual(reading)
  const [grid] = reading.ok ? reading.sheets : []
  expect(grid?.rows[6]?.[2]).toBe('8584.25')
  if (grid) expect(await readTargetFile(await writeTargetWorkbook(grid), 'b.xlsx')).toEqual(reading)
})
