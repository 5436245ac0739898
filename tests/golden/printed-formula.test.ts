/** A formula with its numbers gives the points that stand beside it: whoever checks it by hand comes to the same. */
import { describe, expect, it } from 'vitest'
import { describeFormula } from '@/components/rule-sentence'
import {
  addFractions,
  compareFractions,
  divideFractions,
  fraction,
  multiplyFractions,
  roundFraction,
  subtractFractions,
  ZERO,
  type Fraction,
} from '@/domain/exact'
import { makeBudgetLine, makeExecution, makeFacts, makePlan } from '../fixtures/plan-facts'
import { readScoringCases, scoringCaseBoard } from '../fixtures/scoring-cases'
import { translateTo } from '../fixtures/translate'
import { computeScoreboard } from '@/domain/scoreboard'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'

const zh = translateTo('zh-CN')

/** `…：5 × 93.33% = 4.67 分` → what is left of the sign, worked out, and the points; null without a calculation. */
function recompute(sentence: string): { readonly worked: Fraction; readonly points: string } | null {
  const [, left, points] = /([^：]*[×÷][^：]*?) ?= (-?[\d.]+) 分$/.exec(sentence) ?? []
  if (left === undefined || points === undefined) return null
  const plain = left
    // The parts of a quotient stand beside it and are what is reckoned with; of a rate they make per cent.
    .replace(/-?[\d.]+%（(-?[\d.]+)\/(-?[\d.]+)）/g, '($1 / $2 * 100)%')
    .replace(/-?[\d.]+（(-?[\d.]+)\/(-?[\d.]+)）/g, '($1 / $2)')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/×/g, '*')
    .replace(/÷/g, '/')
    .replace(/−/g, '~')
  return { worked: new Reckoner(plain).whole(), points }
}

/** The four operations, brackets, |…| and %, on exact fractions; `~` is the minus between two figures. */
class Reckoner {
  private readonly tokens: string[]
  constructor(text: string) {
    this.tokens = text.match(/-?\d+(?:\.\d+)?|\S/g) ?? []
  }
  whole(): Fraction {
    const value = this.sum()
    if (this.tokens.length > 0) throw new Error(`not a calculation: ${this.tokens.join(' ')}`)
    return value
  }
  private sum(): Fraction {
    let value = this.product()
    while (this.tokens[0] === '+' || this.tokens[0] === '~') {
      const add = this.tokens.shift() === '+' ? addFractions : subtractFractions
      value = add(value, this.product())
    }
    return value
  }
  private product(): Fraction {
    let value = this.single()
    while (this.tokens[0] === '*' || this.tokens[0] === '/') {
      const apply = this.tokens.shift() === '*' ? multiplyFractions : divideFractions
      value = apply(value, this.single())
    }
    return value
  }
  private single(): Fraction {
    const token = this.tokens.shift() ?? ''
    let value: Fraction
    if (token === '(' || token === '|') {
      value = this.sum()
      this.tokens.shift()
      if (token === '|' && compareFractions(value, ZERO) < 0) value = subtractFractions(ZERO, value)
    } else {
      value = fraction(token)
    }
    if (this.tokens[0] !== '%') return value
    this.tokens.shift()
    return divideFractions(value, fraction(100))
  }
}

const scored = readScoringCases().flatMap((given) => {
  if (given.kind === '预算执行') return []
  const { row } = scoringCaseBoard(given)
  if (!row?.score.points.known) return []
  const { ruleId, inputs } = row.score.explanation
  return [{ no: given.no, ruleId, sentence: describeFormula({ ruleId, inputs }, zh), row }]
})
const rules = [...new Set(scored.map(({ ruleId }) => ruleId))]

describe('the formula with its numbers gives the printed points', () => {
  it.each(rules)('%s', (rule) => {
    for (const { no, ruleId, sentence } of scored) {
      if (ruleId !== rule) continue
      expect(sentence, no).not.toContain('—')
      const found = recompute(sentence)
      if (!found) continue
      const places = found.points.split('.')[1]?.length ?? 0
      expect(roundFraction(found.worked, places), `${no}: ${sentence}`).toBe(found.points)
    }
  })

  it('is a calculation wherever a part of the weight is earned', () => {
    const inPart = scored.filter(({ row: { score, setup } }) => {
      if (!score.share.known || setup.weight === '0') return false
      return (
        compareFractions(score.share.value, ZERO) > 0 && compareFractions(score.share.value, fraction(1)) < 0
      )
    })
    expect(inPart.length).toBeGreaterThan(50)
    expect(inPart.filter(({ sentence }) => !recompute(sentence)).map(({ sentence }) => sentence)).toEqual([])
  })

  it.each([
    ['100', '0'],
    ['95.5', '0'],
    ['110', '0'],
    ['-5', '0'],
    ['0', '0'],
  ])('预算执行率 of %s', (basic, project) => {
    const facts = makeFacts({
      plan: makePlan(),
      budgetLines: [
        makeBudgetLine('basic', 'basic-expenditure', '60'),
        makeBudgetLine('project', 'project-expenditure', '40'),
      ],
      executions: [
        makeExecution('basic', 12, 'cumulative', basic),
        makeExecution('project', 12, 'cumulative', project),
      ],
    })
    const { score } = computeScoreboard(facts, profile2020No10, 12).budget
    const sentence = describeFormula(score.explanation, zh)
    const found = recompute(sentence)
    expect(found && roundFraction(found.worked), sentence).toBe(found?.points ?? 'no calculation')
  })
})
