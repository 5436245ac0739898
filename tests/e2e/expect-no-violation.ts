import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/**
 * Every rule of axe on the page as it stands: WCAG 2 AA and what is good practice. A line for each place, with what to
 * mend. The page has no frames and only what fails is told, so axe need not find a name for every node that passes:
 * of the tables of 报表 that took 10 of 13 seconds.
 */
export async function expectNoViolation(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations, passes } = await axe.analyze()
  const places = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
  )
  expect(places).toEqual([])
  // Contrast among them: what axe looked at and found in order.
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
}
