import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { computeScoreboard } from '@/domain/scoreboard'
import { planAdjustment, type AdjustmentDraft } from '@/domain/targets/plan-adjustment'
import type { TargetReading } from '@/domain/targets/reading'
import {
  makeActual,
  makeFacts,
  makeIndicator,
  makeTarget,
  makeVersion,
  number,
} from '../../fixtures/plan-facts'

const facts = makeFacts({
  indicators: [makeIndicator('I01'), makeIndicator('I02', { filedName: '某项工作', name: '某项工作' })],
  targets: [makeTarget('I01', '≥100件'), makeTarget('I02', '5', { unitColumn: '件' })],
  actuals: [makeActual('I01', 6, 'period', number('20'))],
})
const kept = { indicatorId: 'I01', rawText: '≥100件', unitColumn: '', isWithdrawn: false }
const lowered = { ...kept, rawText: '≥80件' }
const draft: AdjustmentDraft = {
  ...{ effectiveFrom: '2022-07-01', reason: '机构改革', documentNumber: '', targets: [lowered] },
}
const codes = (over: Partial<AdjustmentDraft>, plan = facts) => {
  const planned = planAdjustment(plan, { ...draft, ...over })
  return planned.ok ? 'ok' : planned.issues.map(({ code }) => code)
}
const adjusted = makeFacts({
  ...facts,
  targetVersions: [makeVersion(1, '2022-01-01'), makeVersion(2, '2022-07-01')],
  targets: [...facts.targets, makeTarget('I01', '≥80件', { version: 2 })],
})

describe('what an adjustment must say', () => {
  it.each<[string, Partial<AdjustmentDraft>, string[] | 'ok']>([
    ['the first day of the year', { effectiveFrom: '2022-01-01' }, 'ok'],
    ['the last day of the year', { effectiveFrom: '2022-12-31' }, 'ok'],
    ['the day before', { effectiveFrom: '2021-12-31' }, ['date-outside-year']],
    ['the day after', { effectiveFrom: '2023-01-01' }, ['date-outside-year']],
    ['a day that does not exist', { effectiveFrom: '2022-02-29' }, ['date-invalid']],
    ['no day', { effectiveFrom: '' }, ['date-invalid']],
    ['a day in another spelling', { effectiveFrom: '2022-7-1' }, ['date-invalid']],
    ['no reason', { reason: '  ' }, ['reason-missing']],
    ['a document', { documentNumber: '某文〔2022〕5号' }, 'ok'],
    ['no target', { targets: [] }, ['nothing-changes']],
    ['what stands there already', { targets: [kept] }, ['nothing-changes']],
    ['but for blanks', { targets: [{ ...kept, rawText: ' ≥100件 ' }] }, ['nothing-changes']],
    ['an indicator that is not there', { targets: [{ ...kept, indicatorId: 'I09' }] }, ['unknown-indicator']],
    ['one indicator twice', { targets: [lowered, lowered] }, ['named-twice']],
    ['an empty text', { targets: [{ ...kept, rawText: ' ' }] }, ['text-missing']],
    ['an empty text of what is withdrawn', { targets: [{ ...kept, rawText: '', isWithdrawn: true }] }, 'ok'],
    ['another unit alone', { targets: [{ ...kept, unitColumn: '件' }] }, 'ok'],
    [
      'everything at once',
      { effectiveFrom: '', reason: '', targets: [] },
      ['date-invalid', 'reason-missing'],
    ],
  ])('%s', (_name, over, expected) => expect(codes(over)).toEqual(expected))

  it.each([
    ['2022-06-30', ['date-before-newest']],
    ['2022-07-01', 'ok'],
    ['2022-07-02', 'ok'],
  ])('after one of July: %s', (effectiveFrom, expected) => {
    expect(codes({ effectiveFrom, targets: [kept] }, adjusted)).toEqual(expected)
  })
})

describe('what would be written', () => {
  it('a new version with the targets that change, and nothing else of the plan', () => {
    const targets = [lowered, { ...kept, indicatorId: 'I02', rawText: '5', unitColumn: '件' }]
    const planned = planAdjustment(facts, { ...draft, reason: ' 机构改革 ', targets })
    expect(planned).toMatchObject({
      ok: true,
      version: { planId: 'plan', version: 2, effectiveFrom: '2022-07-01', reason: '机构改革' },
      targets: [makeTarget('I01', '≥80件', { version: 2 })],
      flags: [],
    })
    if (!planned.ok) return
    const { targetVersions, targets: after, ...rest } = planned.facts
    const { targetVersions: _versions, targets: _targets, ...before } = facts
    expect(rest).toEqual(before)
    expect([targetVersions.length, after.slice(0, 2)]).toEqual([2, facts.targets])
  })

  it('its effect on the scores: from its date on, never before', () => {
    const planned = planAdjustment(facts, draft)
    const shareAt = (asOf: number) => {
      const plan = planned.ok ? planned.facts : facts
      const value = computeScoreboard(plan, profile2020No10, asOf).indicators[0]?.target.rawText
      return value
    }
    expect([shareAt(6), shareAt(9)]).toEqual(['≥100件', '≥80件'])
  })

  it('a withdrawn indicator keeps its text and its confirmation', () => {
    const reading = { kind: 'threshold', rawText: '≥100件', value: '100', certainty: 'stated' } as const
    const confirmation = { recordedAt: '2022-02-01T00:00:00.000Z', recordedBy: '王五' }
    const [first, ...others] = facts.targets
    const confirmed = {
      ...facts,
      targets: [{ ...first!, confirmedReading: reading, confirmation }, ...others],
    }
    for (const rawText of ['', '≥100件']) {
      const planned = planAdjustment(confirmed, {
        ...draft,
        targets: [{ ...kept, rawText, isWithdrawn: true }],
      })
      expect(planned.ok && planned.targets).toEqual([
        { ...confirmed.targets[0], version: 2, isWithdrawn: true },
      ])
    }
  })

  it('a withdrawn indicator may be taken in again', () => {
    const withdrawn = {
      ...adjusted,
      targets: [...facts.targets, makeTarget('I01', '≥100件', { version: 2, isWithdrawn: true })],
    }
    expect(codes({ targets: [{ ...kept, isWithdrawn: true }] }, withdrawn)).toEqual(['nothing-changes'])
    expect(codes({ targets: [kept] }, withdrawn)).toBe('ok')
  })

  it('direction and unit that were confirmed go on for the new text, never the number', () => {
    const reading: TargetReading = {
      ...{ kind: 'threshold', rawText: '5', comparator: '<=', value: '5', unit: '件', direction: 'lower' },
      certainty: 'stated',
    }
    const [first, second] = facts.targets
    const confirmation = { recordedAt: '2022-02-01T00:00:00.000Z', recordedBy: '王五' }
    const plan = { ...facts, targets: [first!, { ...second!, confirmedReading: reading, confirmation }] }
    const planned = planAdjustment(plan, {
      ...draft,
      targets: [{ indicatorId: 'I02', rawText: '8', unitColumn: '件', isWithdrawn: false }],
    })
    expect(planned.ok && planned.targets[0]).toMatchObject({
      confirmedReading: { rawText: '8', value: '8', direction: 'lower', comparator: '<=' },
      confirmation: { recordedBy: '王五', recalledFrom: { fiscalYear: 2022, departmentName: '某市某局' } },
    })
  })

  it.each([
    ['——', 'unread'],
    ['29 2%', 'unread'],
    ['约3件', 'ask'],
  ])('a text like %s can be saved and is flagged: %s', (rawText, code) => {
    const planned = planAdjustment(facts, { ...draft, targets: [{ ...kept, rawText }] })
    expect(planned.ok && planned.flags).toEqual([{ indicatorId: 'I01', code }])
  })
})

it('whatever is written, actuals and earlier versions stay, and only what changes is in the new one', () => {
  const text = fc.constantFrom('≥100件', '≥80件', '≤3', '现场', '——')
  const anyTarget = fc.record({
    indicatorId: fc.constantFrom('I01', 'I02', 'I09'),
    rawText: text,
    unitColumn: fc.constantFrom('', '件'),
    isWithdrawn: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(anyTarget, { maxLength: 4 }), (targets) => {
      const planned = planAdjustment(adjusted, { ...draft, targets })
      if (!planned.ok) return
      expect(planned.facts.actuals).toBe(adjusted.actuals)
      expect(planned.facts.targets.slice(0, adjusted.targets.length)).toEqual(adjusted.targets)
      expect(planned.targets.length).toBeGreaterThan(0)
      expect(planned.targets.every(({ version }) => version === 3)).toBe(true)
    }),
  )
})
