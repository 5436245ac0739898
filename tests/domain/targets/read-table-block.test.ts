import { describe, expect, test } from 'vitest'
import { readTargetTables } from '@/domain/targets/read-target-table'
import { gridFromText, type SheetGrid } from '@/domain/targets/sheet-grid'

const sheet = (name: string, ...lines: string[]): SheetGrid => gridFromText(lines.join('\n'), name)
const TABLE = ['一级指标\t二级指标\t三级指标\t指标值', '产出指标\t数量指标\t甲\t1']

function first(...grids: SheetGrid[]) {
  const reading = readTargetTables(grids)
  return reading.ok ? reading.tables[0] : reading.issue
}

describe('where a block is silent, the rest of the file speaks', () => {
  test('year from the name of the sheet, said; several years say nothing', () => {
    expect(first(sheet('2024年目标', '绩效目标表', '单位名称\t甲局', ...TABLE))).toMatchObject({
      fiscalYear: 2024,
      repairs: [{ row: 1, code: 'year-from-name', params: { name: '2024年目标', year: '2024' } }],
    })
    expect(first(sheet('2023-2024', '绩效目标表', '单位名称\t甲局', ...TABLE))).toMatchObject({
      code: 'no-year',
      sheet: '2023-2024',
    })
  })

  test('a day is no fiscal year', () =>
    expect(
      first(sheet('', '绩效目标表', '填报日期：2023年12月1日', '单位名称\t甲局', ...TABLE)),
    ).toMatchObject({ code: 'no-year' }))

  test('the unit from the title, said', () =>
    expect(first(sheet('', '青山县水利局2024年度项目绩效目标表', ...TABLE))).toMatchObject({
      departmentName: '青山县水利局',
      repairs: [{ code: 'department-from-title', params: { name: '青山县水利局' } }],
    }))

  test('a second sheet has year and unit of the first; an empty form beside is named', () => {
    const reading = readTargetTables([
      sheet('整体', '2024年绩效目标表', '单位名称\t甲局', ...TABLE),
      sheet('项目一', '项目名称\t改造', ...TABLE),
      sheet('项目二', '项目名称\t', ...TABLE.slice(0, 1)),
    ])
    expect(reading).toMatchObject({
      ok: true,
      tables: [
        { repairs: [{ code: 'block-left-out', params: { sheet: '项目二', reason: 'no-indicators' } }] },
        { layout: 'project', sheetName: '项目一', fiscalYear: 2024, departmentName: '甲局' },
      ],
    })
  })

  test('hidden rows are read and named', () => {
    const grid = { ...sheet('', '2024年绩效目标表', '单位名称\t甲局', ...TABLE), hiddenRows: [3, 40] }
    expect(first(grid)).toMatchObject({
      indicators: [{ name: '甲' }],
      repairs: [{ row: 4, code: 'hidden-rows-read', params: { rows: ['4'], count: '1' } }],
    })
  })
})
