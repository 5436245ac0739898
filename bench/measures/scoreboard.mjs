// @ts-check

const YEARS = [2018, 2019, 2020, 2021, 2022]
const DEPARTMENTS = 100
const INDICATORS = 30
const asOf = 12

/**
 * Scoreboards of the real plan with a year of figures, beside the floor of adding up as many decimals exactly; and of
 * a city's departments over five years, each plan with facts of its own.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function measure({ load, medianTime }) {
  const { computeScoreboard } = await load('src/domain/scoreboard.ts')
  const { profile2020No10: profile } = await load('src/domain/profiles/profile-2020-10.ts')
  const { sumDecimals } = await load('src/domain/exact.ts')
  const { readDemoPlan } = await load('src/stores/demo-plan.ts')
  const facts = readDemoPlan()
  const compute = (/** @type {any} */ plan) => computeScoreboard(plan, profile, asOf)
  const computeWithHistory = () => {
    const { indicators, budget } = compute(facts)
    for (const row of [...indicators, budget.total, ...budget.lines]) row.periods()
  }
  const add = (/** @type {any} */ plan) => sumDecimals(plan.actuals.map(() => '12900.83'))
  const each = async (/** @type {() => unknown} */ work) => {
    const rounds = 100
    const time = await medianTime(7, () => {
      for (let round = 0; round < rounds; round += 1) work()
    })
    return time / rounds
  }
  const board = await each(() => compute(facts))
  const floor = await each(() => add(facts))
  const history = await each(computeWithHistory)

  const plans = makePlans(facts)
  const [first] = plans
  const firstSight = await medianTime(1, () => plans.forEach(compute))
  const all = await medianTime(5, () => plans.forEach(compute))
  const allFloor = await medianTime(5, () => plans.forEach(add))
  // The other boards stand: nothing but its own facts goes into a board.
  const changed = await each(() => compute({ ...first, actuals: changeOne(first.actuals) }))
  const name = `${DEPARTMENTS} departments × ${YEARS.length} years × ${INDICATORS} indicators`
  const unit = 'ms'
  return [
    { name: 'scoreboard of one plan', figure: board, floor, unit, aim: 'about 1 ms' },
    { name: 'the same with the history of every row', figure: history, floor, unit },
    { name, figure: all, floor: allFloor, unit, aim: 'under 500 ms' },
    { name: 'the same at first sight, targets read anew', figure: firstSight, floor: allFloor, unit },
    { name: 'one changed actual among them: its plan only', figure: changed, floor: board, unit },
  ]
}

/**
 * Plans that share no object, so that nothing which stands for one is found for another.
 * @param {any} facts
 */
function makePlans(facts) {
  const padded = padTo(facts, INDICATORS)
  return Array.from({ length: DEPARTMENTS }, (_, department) =>
    YEARS.map((year) => {
      const plan = structuredClone(padded)
      return {
        ...plan,
        plan: { ...plan.plan, planId: `${department}-${year}`, fiscalYear: year },
        targetVersions: [{ ...plan.targetVersions[0], effectiveFrom: `${year}-01-01` }],
      }
    }),
  ).flat()
}

/**
 * The plan with its first rows filed once more until there are enough.
 * @param {any} facts
 * @param {number} rows
 */
function padTo(facts, rows) {
  const again = facts.indicators.slice(0, rows - facts.indicators.length)
  const repeat = (/** @type {any[]} */ list) =>
    again.flatMap((/** @type {any} */ { indicatorId }) =>
      list
        .filter((row) => row.indicatorId === indicatorId)
        .map((row) => ({ ...row, indicatorId: `${indicatorId}-2` })),
    )
  return {
    ...facts,
    indicators: [
      ...facts.indicators,
      ...repeat(facts.indicators).map((/** @type {any} */ row) => ({ ...row, order: row.order + 100 })),
    ],
    targets: [...facts.targets, ...repeat(facts.targets)],
    actuals: [...facts.actuals, ...repeat(facts.actuals)],
  }
}

/** @param {readonly any[]} actuals */
function changeOne([first, ...rest]) {
  return [{ ...first, value: { kind: 'number', value: '3' } }, ...rest]
}
