import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDecimals, roundFraction, sumDecimals } from '@/domain/exact'
import type { Category, Indicator, Subcategory } from '@/domain/model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import { computeLevelPoints, weightedCategory } from '@/domain/targets/level-points'
import { proposeWeights } from '@/domain/targets/propose-weights'
import { makeIndicator } from '../../fixtures/plan-facts'

const withCost: RuleProfile = {
  ...profile2020No10,
  categoryWeights: { output: '40', benefit: '20', satisfaction: '10', cost: '20' },
}
const row = (id: number, subcategory: Subcategory, over: Partial<Indicator>) =>
  makeIndicator(`I${String(id).padStart(3, '0')}`, { subcategory, ...over })
const only: RuleProfile = { ...profile2020No10, categoryWeights: { output: '90' } }
function propose(rows: readonly Indicator[], locked: Record<string, string> = {}, profile = only) {
  const proposed = proposeWeights(rows, profile, new Map(Object.entries(locked)))
  return rows.map(({ indicatorId }) => proposed.get(indicatorId))
}

describe('laws of sharing out', () => {
  const points = fc
    .integer({ min: 0, max: 4000 })
    .map((units) => roundFraction({ n: BigInt(units), d: 100n }))
  const someRows = fc
    .array(
      fc.record({
        subcategory: fc.constantFrom<Subcategory>('quantity', 'quality', 'timeliness', 'social-benefit'),
        category: fc.constantFrom<Category>('output', 'benefit', 'satisfaction', 'cost'),
        filed: fc.option(points, { freq: 3 }),
        isSubRow: fc.boolean(),
        lock: fc.option(points, { freq: 2 }),
      }),
      { minLength: 1, maxLength: 25 },
    )
    .map((rows) => ({
      rows: rows.map(({ subcategory, category, filed: filedWeight, isSubRow }, index) =>
        row(index + 1, subcategory, { category, filedWeight, isSubRow }),
      ),
      locked: Object.fromEntries(
        rows.flatMap(({ lock }, index) =>
          lock === null ? [] : [[`I${String(index + 1).padStart(3, '0')}`, lock]],
        ),
      ),
    }))
  const profiles = fc.constantFrom(profile2020No10, withCost)
  const sumsByLevel = (
    rows: readonly Indicator[],
    values: readonly (string | undefined)[],
    profile: RuleProfile,
  ) => {
    const levelOf = (each: Indicator) => weightedCategory(each.category, profile)
    return [...new Set(rows.map(levelOf))].map((level) => {
      const own = rows.flatMap((each, index) => (levelOf(each) === level ? [index] : []))
      return { own, sum: sumDecimals(own.map((index) => values[index] ?? 'none')) }
    })
  }

  it('locked rows are as they were locked, no weight is negative, and a level keeps its sum while there is room', () => {
    fc.assert(
      fc.property(someRows, profiles, ({ rows, locked }, profile) => {
        const free = propose(rows, {}, profile)
        const around = propose(rows, locked, profile)
        rows.forEach(({ indicatorId }, index) => {
          if (locked[indicatorId] !== undefined) expect(around[index]).toBe(locked[indicatorId])
          expect(compareDecimals(around[index] ?? '-1', '0')).toBeGreaterThanOrEqual(0)
        })
        const due = sumsByLevel(rows, free, profile)
        sumsByLevel(rows, around, profile).forEach(({ own, sum }, level) => {
          const lockedSum = sumDecimals(own.map((index) => locked[rows[index]?.indicatorId ?? ''] ?? '0'))
          const expected = due[level]?.sum ?? 'none'
          const canShare = own.some((index) => {
            const each = rows[index]
            return (
              each && locked[each.indicatorId] === undefined && !each.isSubRow && each.filedWeight === null
            )
          })
          if (canShare && compareDecimals(lockedSum, expected) <= 0) expect(sum).toBe(expected)
          if (compareDecimals(lockedSum, expected) > 0) expect(sum).toBe(lockedSum)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('without stated points every level has what the profile gives it', () => {
    fc.assert(
      fc.property(someRows, profiles, ({ rows }, profile) => {
        const unstated = rows.map((each) => ({ ...each, filedWeight: null }))
        const points = computeLevelPoints(unstated, profile)
        const sums = sumsByLevel(unstated, propose(unstated, {}, profile), profile)
        expect(sums.map(({ sum }) => Number(sum))).toEqual([...points.values()].map(Number))
      }),
    )
  })

  it('unlocking brings the proposal back, and so does going to another profile and back', () => {
    fc.assert(
      fc.property(someRows, ({ rows, locked }) => {
        const proposed = propose(rows, {}, profile2020No10)
        propose(rows, locked, withCost)
        expect(propose(rows, {}, profile2020No10)).toEqual(proposed)
        expect(propose([...rows].reverse(), locked).reverse()).toEqual(propose(rows, locked))
      }),
    )
  })

  it('locking a row at what is proposed for it changes nothing', () => {
    fc.assert(
      fc.property(someRows, fc.nat(), ({ rows }, at) => {
        const unstated = rows.map((each) => ({ ...each, filedWeight: null, isSubRow: false }))
        const proposed = propose(unstated)
        const index = at % unstated.length
        const locked = { [unstated[index]?.indicatorId ?? '']: proposed[index] ?? '' }
        const groupOf = (each: Indicator | undefined) => `${each?.category} ${each?.subcategory}`
        const isAlone = unstated.filter((each) => groupOf(each) === groupOf(unstated[index])).length === 1
        const after = propose(unstated, locked)
        expect([...after].sort()).toEqual([...proposed].sort())
        if (isAlone) expect(after).toEqual(proposed)
      }),
    )
  })
})
