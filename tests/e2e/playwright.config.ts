import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from '../../scripts/find-browser.mjs'
import { inProject } from '../../scripts/root.mjs'

export default defineConfig({
  testDir: '.',
  outputDir: inProject('reports/e2e'),
  reporter: [['list'], ['json', { outputFile: inProject('reports/e2e.json') }]],
  // Two files side by side: each test has a browser profile of its own, and most of its time is waiting. More would
  // only slow each other down on the two cores that a machine of the continuous integration has.
  workers: 2,
  retries: 0,
  timeout: 60_000,
  use: {
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      // Never a download: without a browser of the system the run fails, and npm test says how to get one.
      executablePath: findBrowser() ?? 'no-browser-found',
      // The made-up host stands for an office's server: no certificate, so no secure context.
      args: [...browserArguments, '--host-resolver-rules=MAP dabiao.test 127.0.0.1'],
    },
  },
})
