import { describe, expect, test } from 'vitest'
import { noChoices, type RegisterMapping, type RememberedMapping } from '@/domain/cases/import-choices'
import { readCase } from '@/domain/cases/packed-cases'
import { createCaseNumberHash } from '@/io/case-key'
import { readCaseFile, type CaseFileReading } from '@/io/read-case-file'
import { inPieces } from './byte-pieces'

const utf8 = (text: string) => new TextEncoder().encode(text)

async function reading(
  bytes: Uint8Array,
  { mapping = null }: { readonly mapping?: RegisterMapping | null } = {},
  remembered: readonly RememberedMapping[] = [],
) {
  const result = await readCaseFile(inPieces(bytes, 1 << 20), {
    ...{ hashCaseNumber: createCaseNumberHash(new Uint8Array(16)), latestYear: 2023 },
    ...{ choices: { ...noChoices, mapping }, remembered: Promise.resolve(remembered) },
  })
  if (!result.ok) throw new Error(JSON.stringify(result.issue ?? result.question))
  return result.reading
}

test('a remembered mapping that keeps 承办人 says where the column is dropped this time, and why', async () => {
  const header = '案件编号,受理日期,结案日期,承办人'
  const register = (handler: string) =>
    utf8([header, ...Array.from({ length: 20 }, (_, i) => `${i},2022/1/5,,${handler}`)].join('\n'))
  const kept = { caseNumber: '案件编号', accepted: '受理日期', ended: '结案日期', handler: '承办人' }
  const byHand = await reading(register('张三'), { mapping: { columns: kept, statusWords: {} } })
  if (!byHand.mappingToKeep?.mapping) throw new Error()
  const { headerSet, mapping: before } = byHand.mappingToKeep
  const remembered = [{ headerSet, mapping: before, recordedAt: '2022-10-08T00:00:00.000Z' }]
  expect((await reading(register('李四'), {}, remembered)).mapping.notFollowed).toEqual([])
  const dropped = await reading(register('440801199001011234'), {}, remembered)
  expect(dropped.mapping.notFollowed).toEqual([{ header: '承办人', kind: 'identity' }])
  const again = await reading(register('440801199001011234'), { mapping: before }, remembered)
  expect(again.mapping.notFollowed).toEqual([])
})

describe('承办人', () => {
  const text = '案件编号,受理日期,结案日期,承办律师\n1,2022/1/1,,张三\n2,2022/2/31,,李四\n'
  const byName = { caseNumber: '案件编号', accepted: '受理日期', ended: '结案日期' }
  const keeping = { columns: { ...byName, handler: '承办律师' }, statusWords: {} }
  const handlersOf = ({ intake }: CaseFileReading) =>
    intake.chunks.flatMap((chunk) =>
      Array.from({ length: chunk.rows }, (_, row) => readCase(chunk, row).handler),
    )

  test('is dropped without a question, and named', async () => {
    const result = await reading(utf8(text))
    expect(handlersOf(result)).toEqual([''])
    expect(result.columns.dropped).toEqual([{ header: '承办律师', kind: 'handler' }])
    expect(JSON.stringify(result)).not.toMatch(/张三|李四/)
  })

  test('is kept by choice, and of the next file with these headers without being asked', async () => {
    const first = await reading(utf8(text), { mapping: keeping })
    expect(handlersOf(first)).toEqual(['张三'])
    expect(first.mappingToKeep?.mapping).toEqual(keeping)
    const { headerSet, mapping: kept } = first.mappingToKeep ?? {}
    const remembered = {
      headerSet: headerSet ?? '',
      mapping: kept ?? keeping,
      recordedAt: '2022-04-01T00:00:00Z',
    }
    expect(handlersOf(await reading(utf8(text), {}, [remembered]))).toEqual(['张三'])
  })

  test('that is kept is shown neither among the first rows, nor the columns, nor the refused ones', async () => {
    const { preview, mapping: sheet, intake, columns: read } = await reading(utf8(text), { mapping: keeping })
    expect(intake.refused).toHaveLength(1)
    expect(JSON.stringify([preview, sheet, intake.refused, read])).not.toMatch(/张三|李四/)
  })

  test('that is dropped again is not remembered any more', async () => {
    const { mappingToKeep } = await reading(utf8(text), { mapping: { columns: byName, statusWords: {} } })
    expect(mappingToKeep?.mapping).toBeNull()
  })
})
