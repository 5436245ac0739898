import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { countTests } from '../../scripts/count-tests.mjs'

const folder = mkdtempSync(join(tmpdir(), 'dabiao-'))
const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content))

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const unit = { name: 'unit', seconds: 1, report: 'unit.json' }

describe('what ran is counted from the reports', () => {
  test.each([
    ['all passed', false, { numPassedTests: 7, numFailedTests: 0 }, 7, 0],
    ['some failed', true, { numPassedTests: 7, numFailedTests: 2 }, 7, 2],
    ['the runner broke after its tests', true, { numPassedTests: 7, numFailedTests: 0 }, 7, 1],
    ['nothing ran', false, { numPassedTests: 0, numFailedTests: 0 }, 0, 1],
    ['a report in another form', false, { tests: 7 }, 0, 1],
    ['end to end', true, { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } }, 5, 2],
  ])('%s', (_, failed, report, passed, failures) => {
    write('steps.json', [{ ...unit, failed }])
    write('unit.json', report)
    expect(countTests(folder)).toMatchObject({ passed, failed: failures })
  })

  test('a check counts as one, and the steps are summed', () => {
    const check = { seconds: 1 }
    write('steps.json', [
      { ...check, name: 'types', failed: false },
      { ...check, name: 'lint', failed: true },
      { ...unit, failed: false },
    ])
    write('unit.json', { numPassedTests: 7, numFailedTests: 0 })
    expect(countTests(folder)).toMatchObject({ passed: 8, failed: 1 })
  })

  test('a runner without its report is a failure', () => {
    write('steps.json', [{ ...unit, failed: false }])
    expect(countTests(folder)).toMatchObject({ passed: 0, failed: 1 })
  })

  test('no report at all is a failure: nothing was tested', () => {
    expect(countTests(folder)).toMatchObject({ passed: 0, failed: 1 })
  })
})
