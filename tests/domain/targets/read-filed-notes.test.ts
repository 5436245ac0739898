import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { factsFromTable } from '@/domain/targets/facts-from-table'
import { readFiledNotes } from '@/domain/targets/read-filed-notes'
import { readTargetTable } from '@/domain/targets/read-target-table'

test('a stored plan shows the same oddities as its table did, whatever the order of its facts', () => {
  const text = readFileSync(new URL('../../../data/2022/zhanjiang-justice-2022.txt', import.meta.url), 'utf8')
  const read = readTargetTable(text)
  if (!read.ok) throw new Error(read.issue.code)
  const facts = factsFromTable(read.table, {
    planId: 'p',
    sourceName: '',
    isDemo: true,
    profile: profile2020No10,
  })
  const found = readFiledNotes({
    ...facts,
    indicators: facts.indicators.toReversed(),
    tasks: facts.tasks.toReversed(),
  })
  expect(found).toEqual(read.table.findings.map((finding) => ({ ...finding, row: 0 })))
})
