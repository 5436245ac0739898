import { describe, expect, test } from 'vitest'
import { joinAsTasks } from '@/domain/targets/join-as-tasks'
import { readTargetTables } from '@/domain/targets/read-target-table'
import { gridFromText, type SheetGrid } from '@/domain/targets/sheet-grid'
import { fixtureGrid } from '../../fixtures/table-lines'

function readAll(...grids: SheetGrid[]) {
  const reading = readTargetTables(grids)
  if (!reading.ok) throw new Error(reading.issue.code)
  return reading.tables
}

describe('several projects as one plan', () => {
  test('numbered anew, each indicator under its task, amounts added up', () => {
    const joined = joinAsTasks(readAll(fixtureGrid('health-project-list.txt')))
    expect(joined).toMatchObject({
      projectName: null,
      fiscalYear: 2023,
      departmentName: '临川市卫生健康局（虚构）',
    })
    expect(
      joined.tasks.map(({ taskId, order, name, plannedAmount }) => [taskId, order, name, plannedAmount]),
    ).toEqual([
      ['T1', 1, '基本公共卫生服务', '1860'],
      ['T2', 2, '乡村医生补助', '432'],
      ['T3', 3, '免疫规划', '96.5'],
    ])
    expect(joined.budget).toMatchObject({
      projectExpenditure: '2388.5',
      fiscalAppropriation: '2328.5',
      otherFunds: '60',
    })
    expect(
      joined.indicators.map(
        ({ indicatorId, order, filedTaskId }) => `${indicatorId} ${order} ${filedTaskId}`,
      ),
    ).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => `I0${n} ${n} T1`),
      ...['I08 8 T2', 'I09 9 T2', 'I10 10 T2', 'I11 11 T2', 'I12 12 T2'],
      ...['I13 13 T3', 'I14 14 T3', 'I15 15 T3', 'I16 16 T3'],
    ])
    // 满意度 in each project is no repetition.
    expect(joined.findings.map(({ code }) => code)).not.toContain('name-repeated')
  })

  test('the department’s own table gives the head; other sheets are named', () => {
    const cover = gridFromText('填报说明\n请如实填写', '说明')
    const tables = readAll(
      cover,
      fixtureGrid('education-department.txt'),
      fixtureGrid('transport-projects.txt'),
    )
    expect(tables.map(({ layout }) => layout)).toEqual(['department', 'project', 'project'])
    expect(tables[0]?.repairs.at(-1)).toEqual({
      ...{ row: 1, code: 'block-left-out', params: { sheet: '说明', reason: 'no-indicator-header' } },
    })
    const joined = joinAsTasks(tables)
    expect(joined).toMatchObject({ departmentName: '海平市教育局（虚构）', budget: tables[0]?.budget ?? {} })
    expect(joined.tasks.map(({ taskId, name }) => `${taskId} ${name}`)).toEqual([
      ...['T1 公办学校学位建设', 'T2 家庭经济困难学生资助', 'T3 教师全员培训'],
      ...['T4 农村公路养护工程', 'T5 公交运营补贴'],
    ])
    expect(joined.indicators.filter(({ filedTaskId }) => filedTaskId === null)).toHaveLength(13)
    expect(joined.indicators.at(-1)).toMatchObject({ indicatorId: 'I26', filedTaskId: 'T5' })
  })

  test('one table stays as it is, none is an error', () => {
    const [table] = readAll(fixtureGrid('finance-two-terms.txt'))
    expect(table && joinAsTasks([table])).toBe(table)
    expect(() => joinAsTasks([])).toThrow(RangeError)
  })
})
