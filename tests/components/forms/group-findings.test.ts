import { describe, expect, test } from 'vitest'
import { groupFindings } from '@/components/forms/group-findings'
import type { FilingIssue } from '@/domain/detail-model'

const older = (id: string, through = '6', over: Partial<FilingIssue> = {}): FilingIssue => ({
  ...{ code: 'figure-older', severity: 'warning', params: { name: id, through } },
  subject: { kind: 'indicator', indicatorId: id },
  ...over,
})
const namesOf = (issues: readonly FilingIssue[]) =>
  groupFindings(issues).map((group) => group.map(({ params }) => params.name).join('+'))

describe('findings that say the same of several rows are one line', () => {
  test.each<[string, FilingIssue[], string[]]>([
    ['none', [], []],
    ['one', [older('A')], ['A']],
    ['two are read one by one', [older('A'), older('B')], ['A', 'B']],
    ['three', [older('A'), older('B'), older('C')], ['A+B+C']],
    [
      'another month is another thing to say',
      [older('A'), older('B', '3'), older('C'), older('D')],
      ['A+C+D', 'B'],
    ],
    [
      'a graver one is not put among hints',
      [older('A', '6', { severity: 'error' }), older('B'), older('C'), older('D')],
      ['A', 'B+C+D'],
    ],
    [
      'another code with the same figures',
      [older('A'), older('B', '6', { code: 'not-reported' }), older('C'), older('D')],
      ['A+C+D', 'B'],
    ],
  ])('%s', (_name, issues, expected) => expect(namesOf(issues)).toEqual(expected))

  test('every issue stays, each once', () => {
    const issues = [older('A'), older('B', '3'), older('C'), older('D'), older('E', '3')]
    const grouped = groupFindings(issues).flat()
    expect(new Set(grouped)).toEqual(new Set(issues))
    expect(grouped).toHaveLength(issues.length)
  })
})
