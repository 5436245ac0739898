import { expect, test } from 'vitest'
import { noChoices, type RegisterMapping, type RememberedMapping } from '@/domain/cases/import-choices'
import { createCaseNumberHash } from '@/io/case-key'
import { readCaseFile } from '@/io/read-case-file'
import { inPieces } from './byte-pieces'

const utf8 = (text: string) => new TextEncoder().encode(text)

async function reading(
  bytes: Uint8Array,
  { mapping = null }: { readonly mapping?: RegisterMapping | null },
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
