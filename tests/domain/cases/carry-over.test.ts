import { describe, expect, test } from 'vitest'
import { absentFieldsOf, createCaseCarrier, halveChunk } from '@/domain/cases/carry-over'
import { indexCases } from '@/domain/cases/case-register'
import type { CompletedCase } from '@/domain/cases/completed-case'
import { takeAll } from '@/domain/cases/conflict-decisions'
import { foldBatches } from '@/domain/cases/fold-batches'
import { createCasePacker, packedLayout, readCase, type PackedCases } from '@/domain/cases/packed-cases'
import { isNoChange, planImport } from '@/domain/cases/plan-import'
import {
  casesOf,
  decideOn,
  full,
  takeFile,
  taken,
  type Batches,
  type Header,
  type MadeFile,
  type Row,
} from './made-columns'

const whole = (...rows: readonly Row[]): MadeFile => ({ rows, lacks: [] })
const without = (lacks: readonly Header[], row: Row = full): MadeFile => ({ rows: [row], lacks })
const onlyCase = (batches: Batches) => [...casesOf(batches).values()][0]

describe('a column that the file does not have changes nothing', () => {
  test.each<[Header[], object]>([
    [['申请日期'], { applied: 1 }],
    [['指派日期'], { assigned: 1 }],
    [['案件类型'], { caseType: 1 }],
    [['服务形式'], {}],
    [['案件类型', '服务形式'], { caseType: 1, isLegalHelp: 1 }],
    [['案由'], { cause: 1 }],
    [['案件来源'], { source: 1 }],
    [['受援人类别'], { recipientCategory: 1 }],
    [['承办结果'], { result: 1 }],
    [['挽回损失'], { recovered: 1 }],
    [['补贴'], { subsidy: 1 }],
    [['满意度'], { satisfaction: 1 }],
    [['案件状态'], {}],
    [['满意度', '案由', '指派日期'], { assigned: 1, cause: 1, satisfaction: 1 }],
  ])('%j', (lacks, carried) => {
    const before = taken([], whole(full))
    const { plan, rows } = decideOn(before, without(lacks))
    expect(plan).toMatchObject({ added: 0, changed: 0, unchanged: 1, changedFields: {} })
    expect(plan.carried).toEqual(carried)
    expect(isNoChange(plan)).toBe(true)
    expect(casesOf([...before, rows])).toEqual(casesOf(before))
    // Changed elsewhere, it is stored with what it had.
    const otherEnd = without(lacks, { ...full, 结案日期: '2022/3/2' })
    expect(decideOn(before, otherEnd).plan).toMatchObject({ changed: 1, changedFields: { ended: 1 } })
    expect(onlyCase(taken(before, otherEnd))).toEqual(
      onlyCase(taken(before, whole({ ...full, 结案日期: '2022/3/2' }))),
    )
  })

  test.each<[Header, string]>([
    ['申请日期', 'applied'],
    ['指派日期', 'assigned'],
    ['案由', 'cause'],
    ['案件来源', 'source'],
    ['受援人类别', 'recipientCategory'],
    ['承办结果', 'result'],
    ['挽回损失', 'recovered'],
    ['补贴', 'subsidy'],
    ['满意度', 'satisfaction'],
  ])('an empty cell of %s, whose column is there, clears', (header, field) => {
    const { plan } = decideOn(taken([], whole(full)), whole({ ...full, [header]: '' }))
    expect(plan).toMatchObject({ changed: 1, changedFields: { [field]: 1 }, carried: {} })
  })

  test('a new case has nothing to keep, nor has one whose cell was empty', () => {
    expect(decideOn([], without(['满意度'])).plan).toMatchObject({ added: 1, carried: {} })
    const before = taken([], whole({ ...full, 满意度: '' }))
    expect(decideOn(before, without(['满意度'])).plan).toMatchObject({ unchanged: 1, carried: {} })
  })

  test('what stands is kept, not what stood before it', () => {
    const before = taken(taken([], whole(full)), whole({ ...full, 满意度: '不满意' }))
    expect(onlyCase(taken(before, without(['满意度'], { ...full, 补贴: '900' })))).toMatchObject({
      ...{ satisfaction: '不满意', subsidy: '900' },
    })
  })
})

describe('without 案件状态', () => {
  const lacks: Header[] = ['案件状态']
  test.each<[string, Partial<Row>, Partial<Row>, string, object]>([
    ['ended the same day: 终止 stays', { 案件状态: '终止' }, {}, 'terminated', { status: 1 }],
    ['no date: 撤销 stays', { 案件状态: '撤销', 结案日期: '' }, { 结案日期: '' }, 'withdrawn', { status: 1 }],
    ['another day: the date tells', { 案件状态: '终止' }, { 结案日期: '2022/3/2' }, 'closed', {}],
    ['no more date: the date tells', { 案件状态: '终止' }, { 结案日期: '' }, 'open', {}],
    ['ended since: the date tells', { 案件状态: '在办', 结案日期: '' }, {}, 'closed', {}],
  ])('%s', (_, before, after, status, carried) => {
    const batches = taken([], whole({ ...full, ...before }))
    const file = without(lacks, { ...full, ...after })
    expect(decideOn(batches, file).plan.carried).toEqual(carried)
    expect(onlyCase(taken(batches, file))?.status).toBe(status)
  })

  test('but where the column is there, its word tells, though the date is the same', () => {
    const batches = taken([], whole({ ...full, 案件状态: '终止' }))
    const { plan } = decideOn(batches, whole(full))
    expect(plan).toMatchObject({ changed: 1, changedFields: { status: 1 }, carried: {} })
  })
})

describe('法律帮助 is told by 案件类型 or 服务形式', () => {
  test.each<[string, [type: string, form: string], Header[], [type: string, form: string], boolean]>([
    ['neither there: stays', ['民事', '法律帮助'], ['案件类型', '服务形式'], ['', ''], true],
    ['by 服务形式, which is not there: stays', ['民事', '法律帮助'], ['服务形式'], ['刑事', ''], true],
    ['by 案件类型, which is not there: stays', ['法律帮助', ''], ['案件类型'], ['', '刑事代理'], true],
    ['by 服务形式, which says otherwise', ['民事', '法律帮助'], ['案件类型'], ['', '刑事代理'], false],
    ['by 案件类型, which says otherwise', ['法律帮助', ''], ['服务形式'], ['刑事', ''], false],
    ['an 案件 becomes one by what is there', ['民事', ''], ['案件类型'], ['', '法律帮助'], true],
    ['an 案件 stays one', ['民事', ''], ['案件类型', '服务形式'], ['', ''], false],
  ])('%s', (_, [typeBefore, formBefore], lacks, [type, form], isLegalHelp) => {
    const batches = taken([], whole({ ...full, 案件类型: typeBefore, 服务形式: formBefore }))
    const file = without(lacks, { ...full, 案件类型: type, 服务形式: form })
    expect(onlyCase(taken(batches, file))).toMatchObject({ isLegalHelp })
    expect(isNoChange(decideOn(taken(batches, file), file).plan)).toBe(true)
  })
})

describe('chunks', () => {
  test('are not changed: a carried one is another, and one that keeps nothing is the very same', () => {
    const existing = takeFile(whole(full)).chunks
    const { chunks, columns } = takeFile(without(['满意度', '指派日期', '案件类型', '服务形式']))
    const [chunk] = chunks
    if (!chunk) throw new Error('no chunk')
    const copy = structuredClone(chunk)
    const carrier = createCaseCarrier(existing, absentFieldsOf(columns))
    expect(carrier.carry(chunk, Uint32Array.of(1))).not.toEqual(chunk)
    expect(chunk).toEqual(copy)
    expect(carrier.carry(chunk, Uint32Array.of(0))).toBe(chunk)
    expect(createCaseCarrier(existing, new Set()).carry(chunk, Uint32Array.of(1))).toBe(chunk)
  })

  test('that have no place left for the words are halved until they have', () => {
    const row = onlyCase([takeFile(whole(full)).chunks])
    if (!row) throw new Error('no case')
    /** One chunk in which each case has texts of its own. */
    const pack = (rows: number, textsOf: (i: number) => Partial<CompletedCase>): readonly PackedCases[] => {
      const packer = createCasePacker()
      for (let i = 0; i < rows; i += 1)
        packer.add({ ...row, ...textsOf(i) }, Uint32Array.of(i, 1, 2, 3), 0, i + 2)
      return [packer.finish()]
    }
    const rows = 30_000
    const existing = pack(rows, (i) => ({ satisfaction: `满意${i}` }))
    const file = (i: number) => ({ cause: `案由${i}`, result: `结果${i}`, satisfaction: '' })
    const incoming = pack(rows, file)
    const { plan, rows: stored } = planImport(
      [existing],
      indexCases(incoming),
      new Set(['satisfaction']),
    ).decide(takeAll)
    expect(plan).toMatchObject({ changed: rows, carried: { satisfaction: rows } })
    expect(stored).toHaveLength(2)
    for (const { words } of stored) expect(words.length).toBeLessThanOrEqual(packedLayout.mostWords)
    let seen = 0
    foldBatches([existing, stored]).forEach((chunk, at) => {
      const i = chunk.keys[at * 4] ?? -1
      const found = readCase(chunk, at)
      if (found.satisfaction === `满意${i}` && found.cause === `案由${i}` && chunk.lines[at] === i + 2)
        seen += 1
    })
    expect(seen).toBe(rows)
  })

  test('in two have every row once, in their order', () => {
    const rows = [1, 2, 3].map((number) => ({
      ...full,
      案件编号: `〔2022〕${number}号`,
      案由: `案由${number}`,
    }))
    const [chunk] = takeFile(whole(...rows)).chunks
    if (!chunk) throw new Error('no chunk')
    const halves = halveChunk(chunk)
    expect(halves.map((half) => half.rows)).toEqual([2, 1])
    expect(halves.flatMap((half) => [...half.lines])).toEqual([2, 3, 4])
    expect(casesOf([halves])).toEqual(casesOf([[chunk]]))
    expect(halves[1]?.words).not.toContain('案由1')
  })
})
