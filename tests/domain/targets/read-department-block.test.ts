import { describe, expect, test } from 'vitest'
import { readDepartmentBlock } from '@/domain/targets/read-department-block'
import { readTableRows } from '@/domain/targets/table-text'

const read = (text: string) => readDepartmentBlock(readTableRows(text))

describe('the head of the table', () => {
  test('title, year, department and staff', () => {
    const text =
      '2022年市级部门整体预算绩效目标表\n预算单位名称\t某局\n主管部门名称\t某府\n\t在职人数\t1,327\t离退休人数\t137人'
    expect(read(text)).toEqual({
      title: '2022年市级部门整体预算绩效目标表',
      fiscalYear: 2022,
      departmentName: '某局',
      supervisingDepartment: '某府',
      staffInPost: 1327,
      staffRetired: 137,
    })
  })

  test.each([
    ['部门整体绩效目标表\n预算年度\t2024', 2024],
    ['部门整体绩效目标表\n（2023年度）', 2023],
    ['部门整体绩效目标表', null],
  ])('%j is of year %s', (text, year) => expect(read(text).fiscalYear).toBe(year))

  test('what is not there is empty or null, never 0', () => {
    expect(read('2022年绩效目标表')).toMatchObject({
      departmentName: '',
      staffInPost: null,
      staffRetired: null,
    })
    expect(read('2022年绩效目标表\n在职人数\t\t')).toMatchObject({ staffInPost: null })
  })
})
