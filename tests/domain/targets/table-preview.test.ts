import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { TargetReading } from '@/domain/targets/reading'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { readTargetTable } from '@/domain/targets/read-target-table'
import {
  arrangeTables,
  changesNothing,
  isReady,
  planTable,
  previewTable,
} from '@/domain/targets/table-preview'
import type { TargetTable } from '@/domain/targets/target-table'
import { inProject } from '../../../scripts/root.mjs'

function readSeed(): TargetTable {
  const reading = readTargetTable(readFileSync(inProject('data/2022/zhanjiang-justice-2022.txt'), 'utf8'))
  if (!reading.ok) throw new Error(reading.issue.code)
  return reading.table
}
const seed = readSeed()
const identity = { planId: 'new', sourceName: '目标表.xlsx', isDemo: false, profile: profile2020No10 }
const project = (projectName: string): TargetTable => ({ ...seed, layout: 'project', projectName })

describe('several projects of one file', () => {
  const tables = [project('甲'), project('乙'), project('丙')]

  test('are tasks of one plan', () => {
    const [only, ...others] = arrangeTables(tables, 'tasks', new Set([0, 1, 2]))
    expect(others).toEqual([])
    expect(only?.indicators).toHaveLength(81)
  })

  test('or a plan each, told apart by the name of the project', () => {
    const plans = arrangeTables(tables, 'plans', new Set([0, 2]))
    expect(plans.map(({ departmentName }) => departmentName)).toEqual([
      '湛江市司法局（甲）',
      '湛江市司法局（丙）',
    ])
  })

  test('none chosen: nothing', () => expect(arrangeTables(tables, 'tasks', new Set())).toEqual([]))

  test('a table alone keeps its department, however it is to be arranged', () => {
    const [only] = arrangeTables([project('甲')], 'plans', new Set([0]))
    expect(only?.departmentName).toBe('湛江市司法局')
  })
})

describe('what would be written', () => {
  test('without a plan: a new one, ready at once', () => {
    const planned = planTable(seed, null, identity, [])
    expect(planned.facts.plan).toMatchObject({ planId: 'new', sourceName: '目标表.xlsx', isDemo: false })
    const preview = previewTable(planned)
    expect(preview).toMatchObject({ tasks: 4, indicators: 27, asked: 2, recalled: 0, correction: null })
    expect(preview.firstRows).toHaveLength(12)
    expect([isReady(preview), changesNothing(preview)]).toEqual([true, false])
  })

  test('the same table again: nothing, and nothing is settled by the way', () => {
    const { facts } = planTable(seed, null, identity, [])
    const again = previewTable(planTable(seed, facts, identity, remember('现场')))
    expect([changesNothing(again), again.recalled, again.asked]).toEqual([true, 0, 2])
  })

  test('what was settled for the same name elsewhere is taken over and counted', () => {
    const planned = planTable(seed, null, identity, remember('现场'))
    expect(previewTable(planned)).toMatchObject({ recalled: 1, asked: 1 })
    const settled = planned.facts.targets.filter(({ confirmedReading }) => confirmedReading !== null)
    expect(settled.map(({ rawText, confirmation }) => [rawText, confirmation?.recordedBy])).toEqual([
      ['现场', '张三'],
    ])
  })

  test('a row that may be an old one holds everything back until it is answered', () => {
    const { facts } = planTable(seed, null, identity, [])
    const [first, ...others] = seed.indicators
    if (!first) throw new Error('no indicator')
    const renamed = { ...first, filedName: '信息采购部件数(件)', name: '信息采购部件数' }
    const corrected = { ...seed, indicators: [renamed, ...others] }
    const open = previewTable(planTable(corrected, facts, identity, []))
    const [doubtful, ...none] = open.correction?.doubtful ?? []
    expect([doubtful?.filedName, none.length]).toEqual(['信息采购部件数(件)', 0])
    expect(isReady(open)).toBe(false)
    const said = new Map([[doubtful?.tableIndicatorId ?? '', first.indicatorId]])
    expect(isReady(planTable(corrected, facts, identity, [], said))).toBe(true)
  })

  test('the page is told of a correction without the facts behind it', () => {
    const { facts } = planTable(seed, null, identity, [])
    const { correction } = previewTable(planTable({ ...seed, overallGoal: '另一句' }, facts, identity, []))
    expect(correction?.planChanges).toHaveLength(1)
    expect(correction).not.toHaveProperty('facts')
  })
})

function remember(rawText: string) {
  const reading: TargetReading = { kind: 'qualitative', rawText, certainty: 'ask' }
  const confirmation = { recordedAt: '2021-02-01T00:00:00.000Z', recordedBy: '张三' }
  return [
    {
      ...{
        name: '基础性法律咨询解答时效',
        filedName: '基础性法律咨询解答时效',
        rawText,
        unitColumn: '',
        reading,
        choice: null,
        confirmation,
      },
      ...{ fiscalYear: 2021, departmentName: '湛江市司法局' },
    },
  ]
}
