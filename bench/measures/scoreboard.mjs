// @ts-check

/**
 * One scoreboard of the real plan with a year of figures, beside the floor of adding up as many decimals exactly.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function measure({ load, medianTime }) {
  const { computeScoreboard } = await load('src/domain/scoreboard.ts')
  const { profile2020No10 } = await load('src/domain/profiles/profile-2020-10.ts')
  const { sumDecimals } = await load('src/domain/exact.ts')
  const { readDemoPlan } = await load('src/stores/demo-plan.ts')
  const facts = readDemoPlan()
  const figures = facts.actuals.map(() => '12900.83')
  const rounds = 100
  const repeat = (/** @type {() => unknown} */ work) => () => {
    for (let round = 0; round < rounds; round += 1) work()
  }
  const board = await medianTime(
    7,
    repeat(() => computeScoreboard(facts, profile2020No10, 12)),
  )
  const floor = await medianTime(
    7,
    repeat(() => sumDecimals(figures)),
  )
  return [{ name: 'scoreboard of one plan', figure: board / rounds, floor: floor / rounds, unit: 'ms' }]
}
