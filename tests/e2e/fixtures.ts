import { test as base, expect, type BrowserContext } from '@playwright/test'
import { inProject } from '../../scripts/root.mjs'
import { startServer } from '../../scripts/static-server.mjs'

/** The built page on this machine, and under a made-up host name that is no secure context. */
export interface Site {
  readonly url: string
  readonly insecureUrl: string
}

/** The host that playwright.config.ts maps to this machine. */
const madeUpHost = 'dabiao.test'

/**
 * Writes down everything a page must never do: break the content policy, write an error to the console,
 * throw, or ask another origin for anything. For contexts a test opens itself; the built-in one is watched.
 */
export async function watchContext(context: BrowserContext, site: Site): Promise<string[]> {
  const problems: string[] = []
  const origins = [site.url, site.insecureUrl].map((url) => new URL(url).origin)
  // Before the page's own scripts, so that nothing is missed; the console carries it out of the page.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`content policy: ${violatedDirective} blocked ${blockedURI}`)
    })
  })
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => problems.push(`thrown: ${error.error().stack ?? error.error().message}`))
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    const inside = ['data:', 'blob:', 'about:'].includes(protocol) || origins.includes(origin)
    if (!inside) problems.push(`request: ${request.url()}`)
  })
  return problems
}

/** A test on the built page, `page.goto('./')`, that fails on any problem watchContext sees. */
export const test = base.extend<{ watched: string[] }, { site: Site }>({
  site: [
    async ({}, use) => {
      const server = await startServer({ folder: inProject('dist') })
      await use({ url: server.url, insecureUrl: `http://${madeUpHost}:${server.port}/` })
      await server.close()
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ site }, use) => use(site.url),

  watched: [
    async ({ context, site }, use) => {
      const problems = await watchContext(context, site)
      await use(problems)
      expect(problems, 'policy, console, errors and requests').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
