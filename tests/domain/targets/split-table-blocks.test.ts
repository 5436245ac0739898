import { expect, test } from 'vitest'
import { splitTableBlocks } from '@/domain/targets/split-table-blocks'
import { readTableRows } from '@/domain/targets/table-text'

const HEADER = '一级指标\t二级指标\t三级指标\t指标值'
const split = (...lines: string[]) =>
  splitTableBlocks(readTableRows(lines.join('\n'))).map(
    ({ head, headerRow, body }) =>
      `${head.map(({ row }) => row).join()}|${headerRow}|${body.map(({ row }) => row).join()}`,
  )

test('head, header, body', () =>
  expect(split('2024年绩效目标表', '单位名称\t甲局', HEADER, 'a', 'b')).toEqual(['1,2|3|4,5']))

test('a further table begins with its title or its labels', () =>
  expect(
    split(
      '2024年绩效目标表',
      '项目名称\t甲',
      HEADER,
      'a',
      '2024年绩效目标表',
      '项目名称\t乙',
      HEADER,
      'b',
      '项目名称\t丙',
      HEADER,
      'c',
    ),
  ).toEqual(['1,2|3|4', '5,6|7|8', '9|10|11']))

test('a header after a page break goes on, with the head repeated or without', () => {
  expect(split('单位名称\t甲局', HEADER, 'a', HEADER, 'b')).toEqual(['1|2|3,5'])
  expect(split('单位名称\t甲局', HEADER, 'a', '单位名称\t甲局', HEADER, 'b')).toEqual(['1|2|3,6'])
})

test('no header, no table', () => expect(split('a', 'b')).toEqual([]))
