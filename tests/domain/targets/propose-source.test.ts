import { describe, expect, it } from 'vitest'
import { knownRules, type KnownRule } from '@/domain/cases/known-rules'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import { proposeSource } from '@/domain/targets/propose-source'

describe('what is counted from the register', () => {
  it.each<[string, MeasureKind, KnownRule]>([
    ['办理法律援助事项数量', 'flow', 'services-handled'],
    ['法律援助案件办结数', 'flow', 'services-handled'],
    ['法律援助案件完成率', 'carry-over-rate', 'case-completion-rate'],
    ['法律援助案件办结率', 'carry-over-rate', 'case-completion-rate'],
  ])('%s (%s) by %s', (name, measureKind, rule) => {
    expect(proposeSource(name, measureKind)).toEqual({ kind: 'cases', rule: knownRules[rule] })
  })
  it.each<[string, MeasureKind]>([
    ['法律援助咨询量', 'flow'],
    ['法律援助受援人满意度', 'satisfaction'],
    ['法律援助宣传活动数量', 'flow'],
    ['法律服务专线接通率', 'rate'],
    ['行政复议案件办结率', 'carry-over-rate'],
    ['培训次数', 'flow'],
  ])('%s (%s) is typed', (name, measureKind) =>
    expect(proposeSource(name, measureKind)).toEqual({ kind: 'entry' }),
  )
})
