import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noChoices, type ImportChoices, type RememberedMapping } from '@/domain/cases/import-choices'
import { createCaseNumberHash } from '@/io/case-key'
import { readCaseFile, type CaseFileReading } from '@/io/read-case-file'
import { encodeGb18030 } from '../../scripts/encode-gb18030.mjs'
import { fixture, inPieces, utf16be } from './byte-pieces'

const options = { hashCaseNumber: createCaseNumberHash(new Uint8Array(16)), latestYear: 2023 }
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16le = (text: string) =>
  utf16be(text)
    .slice(2)
    .map((_, at, all) => all[at ^ 1] ?? 0)
const read = (
  bytes: Uint8Array,
  choices: Partial<ImportChoices> = {},
  remembered: readonly RememberedMapping[] = [],
) =>
  readCaseFile(inPieces(bytes, 1 << 20), {
    ...options,
    choices: { ...noChoices, ...choices },
    remembered: Promise.resolve(remembered),
  })
async function reading(...args: Parameters<typeof read>): Promise<CaseFileReading> {
  const result = await read(...args)
  if (!result.ok) throw new Error(JSON.stringify(result.issue ?? result.question))
  return result.reading
}
async function question(...args: Parameters<typeof read>) {
  const result = await read(...args)
  if (result.ok || !result.question) throw new Error(JSON.stringify(result.ok ? 'read' : result.issue))
  return result.question
}

/** A register of another system: no header of it is known, and it is full of what must not be seen. */
const rows = Array.from(
  { length: 30 },
  (_, i) => `〔2022〕${i}号,张三丰,13800138000,2022/1/${(i % 28) + 1},,审结中,李小明,民事`,
)
const foreign = ['登记号,来访人,联系电话,收案,结束,阶段,对象,分类', ...rows].join('\r\n')
const personal = /张三|13800138000|李小明|〔2022〕/
const columns = { caseNumber: '登记号', accepted: '收案', ended: '结束', status: '阶段', caseType: '分类' }
const mapping = { columns, statusWords: { 审结中: 'open' } } as const

describe('a register whose headers nobody knows', () => {
  test('is asked about: its columns with cells, none of them personal', async () => {
    const asked = await question(utf8(foreign))
    expect(asked).toMatchObject({
      ...{ kind: 'mapping', missing: ['caseNumber', 'accepted', 'ended'], twice: [], headerLine: 1 },
      rememberedAt: null,
    })
    if (asked.kind !== 'mapping') throw new Error()
    const locked = asked.columns.filter(({ allowed }) => allowed.length === 0)
    expect(locked.map(({ header, personal }) => [header, personal])).toEqual([
      ['来访人', 'name'],
      ['联系电话', 'contact'],
      ['对象', 'name'],
    ])
    expect(asked.columns.find(({ header }) => header === '收案')?.samples).toEqual([
      '2022/1/1',
      '2022/1/2',
      '2022/1/3',
    ])
    expect(JSON.stringify(locked)).not.toMatch(personal)
  })

  test('in another encoding is asked for that first, without a cell of any row', async () => {
    const asked = await question(encodeGb18030(foreign))
    expect(asked).toEqual({
      kind: 'encoding',
      readings: [
        {
          encoding: 'gb18030',
          firstLines: ['登记号 | 来访人 | 联系电话 | 收案 | 结束 | 阶段 | 对象 | 分类'],
        },
      ],
    })
    expect(await question(encodeGb18030(foreign), { encoding: 'gb18030' })).toMatchObject({ kind: 'mapping' })
  })

  test('is read by the answer, which is to be remembered', async () => {
    const result = await reading(utf8(foreign), { mapping })
    expect(result.intake).toMatchObject({ rows: 30, accepted: 30, refused: [] })
    expect(result.columns.dropped.map(({ header }) => header)).toEqual(['联系电话'])
    expect(result.mappingToKeep).toEqual({ headerSet: result.mapping.headerSet, mapping })
    expect(JSON.stringify([result.preview, result.intake.refused])).not.toMatch(/张三|138|李小明/)
  })

  test('a word of 案件状态 that is not known is counted, and its rows refused', async () => {
    const { intake, mapping: sheet } = await reading(utf8(foreign), { mapping: { columns, statusWords: {} } })
    expect(intake).toMatchObject({ accepted: 0, rows: 30 })
    expect(sheet.unknownStatuses).toEqual([{ word: '审结中', count: 30 }])
  })

  test('that is remembered is read without a question, its columns in any order, in any encoding', async () => {
    const { mappingToKeep } = await reading(utf8(foreign), { mapping })
    if (!mappingToKeep?.mapping) throw new Error()
    const recordedAt = '2022-10-08T00:00:00.000Z'
    const remembered = [{ headerSet: mappingToKeep.headerSet, mapping: mappingToKeep.mapping, recordedAt }]
    const turned = foreign.replaceAll(/^.*$/gm, (line) => line.split(',').reverse().join(','))
    for (const bytes of [utf8(foreign), utf8(turned), encodeGb18030(foreign), utf16le(foreign)]) {
      const result = await reading(bytes, {}, remembered)
      expect(result.intake).toMatchObject({ accepted: 30 })
      expect(result.mapping.rememberedAt).toBe(recordedAt)
      expect(result.mappingToKeep).toBeNull()
    }
    expect(await question(utf8(foreign.replace('分类', '类')), {}, remembered)).toMatchObject({
      kind: 'mapping',
    })
    // Chosen by hand it is no longer what was remembered.
    expect((await reading(utf8(foreign), { mapping }, remembered)).mapping.rememberedAt).toBeNull()
  })

  test('plain letters that are remembered tell no encoding: they read alike in all', async () => {
    const plain = foreign.replace(/^.*/, 'no,guest,phone,start,end,stage,other,kind')
    const ofPlain = {
      columns: { caseNumber: 'no', accepted: 'start', ended: 'end', status: 'stage' },
      statusWords: mapping.statusWords,
    }
    const chosen = { encoding: 'gb18030', mapping: ofPlain } as const
    const { mappingToKeep } = await reading(encodeGb18030(plain), chosen)
    const remembered = [{ headerSet: mappingToKeep?.headerSet ?? '', mapping: ofPlain, recordedAt: '' }]
    expect(await question(encodeGb18030(plain), {}, remembered)).toMatchObject({ kind: 'encoding' })
  })

  test('a remembered column that now holds phone numbers is asked about again', async () => {
    const { mappingToKeep } = await reading(utf8(foreign), { mapping })
    const remembered = [{ headerSet: mappingToKeep?.headerSet ?? '', mapping, recordedAt: '' }]
    const changed = foreign.replaceAll('〔2022〕', '13800138000 〔2022〕')
    expect(await question(utf8(changed), {}, remembered)).toMatchObject({ missing: ['caseNumber'] })
  })
})

test('what is asked never shows a cell of a personal column, wherever it stands', async () => {
  const [names = [], ...cells] = foreign.split('\r\n').map((line) => line.split(','))
  const order = fc.shuffledSubarray([...names.keys()], { minLength: names.length })
  const above = fc.array(fc.constantFrom('某县台账', '填报人：张三丰,,2022-12-31', ''), { maxLength: 3 })
  const encode = fc.constantFrom(utf8, encodeGb18030, utf16le)
  await fc.assert(
    fc.asyncProperty(order, above, encode, fc.boolean(), async (places, titles, inEncoding, isHeaded) => {
      const table = [...(isHeaded ? [names] : []), ...cells]
      const lines = table.map((line) => places.map((place) => line[place]).join(','))
      const bytes = inEncoding([...titles, ...lines].join('\n'))
      for (const choices of [
        {},
        { encoding: 'utf-8' },
        { encoding: 'gb18030' },
        { headerLine: 2 },
      ] as const) {
        const result = await read(bytes, choices)
        // 登记号 looks like any column of numbers; its cells are no names.
        expect(JSON.stringify(result.ok ? {} : result)).not.toMatch(/张三|13800138000|李小明/)
      }
    }),
  )
})

test('a file of other words is no register in the encoding that was chosen either', async () => {
  expect(await question(fixture('unknown-encoding.csv'))).toMatchObject({ kind: 'encoding' })
  expect(await read(fixture('unknown-encoding.csv'), { encoding: 'gb18030' })).toEqual({
    ok: false,
    issue: { code: 'header-not-found', found: ['姓名', '部门'] },
  })
})

describe('a mapping that says what the known names say', () => {
  const known = '案件编号,受理日期,结案日期,结案时间\n1,2022/1/1,2022/2/1,2022/3/1\n'
  const byName = { caseNumber: '案件编号', accepted: '受理日期', ended: '结案日期' }
  test('is not remembered, and takes back one that was', async () => {
    const { mappingToKeep } = await reading(utf8(known), { mapping: { columns: byName, statusWords: {} } })
    expect(mappingToKeep?.mapping).toBeNull()
  })

  test('is remembered for the words of 案件状态 that it settles', async () => {
    const own = { columns: { ...byName, status: '案件状态' }, statusWords: { 审结中: 'open' } } as const
    const text = '案件编号,受理日期,结案日期,案件状态\n1,2022/1/1,,审结中\n'
    expect((await reading(utf8(text), { mapping: own })).mappingToKeep?.mapping).toEqual(own)
  })

  test('any other is, and goes before the known names', async () => {
    const other = { columns: { ...byName, ended: '结案时间' }, statusWords: {} }
    const result = await reading(utf8(known), { mapping: other })
    expect(result.mappingToKeep?.mapping).toEqual(other)
    expect(result.preview[0]?.cells).toEqual(['1', '2022/1/1', '2022/3/1'])
  })
})

describe('the header', () => {
  const text = [
    '类别,编号,日期,日期',
    '大类,登记号,收案,结束',
    'x,〔2022〕1号,2022/1/1,',
    'x,〔2022〕2号,2022/1/1,',
  ].join('\n')
  test('is chosen among the lines above the data', async () => {
    const asked = await question(utf8(text))
    expect(asked).toMatchObject({
      headerLine: 1,
      headerLines: [
        { line: 1, cells: ['类别', '编号', '日期', '日期 #2'] },
        { line: 2, cells: ['大类', '登记号', '收案', '结束'] },
      ],
    })
    expect(await question(utf8(text), { headerLine: 2 })).toMatchObject({
      headerLine: 2,
      columns: [{ header: '大类' }, { header: '登记号' }, { header: '收案' }, { header: '结束' }],
    })
  })

  test('that is remembered is found under a line that is wider and looks like one', async () => {
    const wider = text.replace(/^.*/, '类别,编号,日期,日期,说明')
    expect(await question(utf8(wider))).toMatchObject({ headerLine: 1 })
    const named = { caseNumber: '登记号', accepted: '收案', ended: '结束' }
    const chosen = { headerLine: 2, mapping: { columns: named, statusWords: {} } }
    const { mappingToKeep } = await reading(utf8(wider), chosen)
    const remembered = [
      { headerSet: mappingToKeep?.headerSet ?? '', mapping: chosen.mapping, recordedAt: '' },
    ]
    const result = await reading(utf8(wider), {}, remembered)
    expect(result).toMatchObject({ headerLine: 2, intake: { accepted: 2 } })
    // Somebody who chooses the other line is asked about that one.
    expect(await question(utf8(wider), { headerLine: 1 }, remembered)).toMatchObject({ headerLine: 1 })
  })

  test('a line of data is never the header, whoever asks for it', async () => {
    expect(await question(utf8(text), { headerLine: 3 })).toMatchObject({ headerLine: 1 })
  })

  test('of two columns with one name each is its own', async () => {
    const named = { caseNumber: '编号', accepted: '日期', ended: '日期 #2' }
    const header = '类别,编号,日期,日期\nx,1,2022/1/1,2022/2/31\ny,2,2022/1/1,2022/2/3\n'
    const { intake } = await reading(utf8(header), { mapping: { columns: named, statusWords: {} } })
    expect(intake).toMatchObject({ accepted: 1 })
    expect(intake.refused[0]?.issues).toMatchObject([{ code: 'date-impossible', column: '日期 #2' }])
  })
})

describe('a chosen encoding is as strict as a found one', () => {
  const known = '案件编号,受理日期,结案日期\n1,2022/1/1,\n'
  test('what decodes as something else is read so, and is no register then', async () => {
    expect((await reading(utf16le(known))).encoding).toBe('utf-16le')
    expect((await reading(utf16le(known), { encoding: 'utf-16le' })).intake.accepted).toBe(1)
    expect(await read(utf16le(known), { encoding: 'utf-16be' })).toMatchObject({ ok: false })
    expect(await read(utf8(known), { encoding: 'gb18030' })).toMatchObject({ ok: false })
  })

  test('a byte that does not decode stops it, with its line', async () => {
    expect(await read(encodeGb18030(known), { encoding: 'utf-8' })).toEqual({
      ok: false,
      issue: { code: 'undecodable', encoding: 'utf-8', byte: 1, line: 1 },
    })
    const damaged = Uint8Array.of(...encodeGb18030(known), 0xff, 0x0a)
    expect(await read(damaged, { encoding: 'gb18030' })).toMatchObject({
      issue: { code: 'undecodable', line: 3 },
    })
  })

  test('over a wrong mark it is read as chosen', async () => {
    const marked = Uint8Array.of(0xff, 0xfe, ...utf8(known))
    expect(await read(marked)).toMatchObject({ issue: { code: 'bom-lies' } })
    expect(await read(marked, { encoding: 'utf-16le' })).toMatchObject({ ok: false })
  })
})
