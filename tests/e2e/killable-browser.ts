import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../../scripts/find-browser.mjs'
import { expect } from './fixtures'

/** How often a browser is killed: five times in every run of the tests, a hundred times in `npm run torture`. */
export const kills = Number(process.env['DABIAO_KILLS'] ?? 5)

/** A browser of its own on a profile that outlives it: killed with every process it has started. */
export class KillableBrowser {
  private readonly process: ChildProcess
  private connection: Awaited<ReturnType<typeof chromium.connectOverCDP>> | undefined

  constructor(private readonly profile: string) {
    // Left by a browser that was killed; the new one writes its own.
    rmSync(join(profile, 'DevToolsActivePort'), { force: true })
    this.process = spawn(
      findBrowser() ?? 'no-browser-found',
      [
        ...browserArguments,
        ...['--headless', '--no-sandbox', '--lang=zh-CN', '--remote-debugging-port=0'],
        ...[`--user-data-dir=${profile}`, 'about:blank'],
      ],
      { stdio: 'ignore', detached: true },
    )
  }

  async open(url: string): Promise<Page> {
    const port = join(this.profile, 'DevToolsActivePort')
    await expect
      .poll(() => existsSync(port) && readFileSync(port, 'utf8').includes('\n'), { timeout: 20_000 })
      .toBe(true)
    const [number] = readFileSync(port, 'utf8').split('\n')
    this.connection = await chromium.connectOverCDP(`http://127.0.0.1:${number}`)
    const [context] = this.connection.contexts()
    const page = context?.pages()[0] ?? (await context?.newPage())
    if (!page) throw new Error('the browser has no page')
    await page.goto(url)
    return page
  }

  /** SIGKILL: nothing is asked, nothing is finished. */
  async kill(): Promise<void> {
    const ended = new Promise((done) => this.process.once('exit', done))
    if (this.process.pid) process.kill(-this.process.pid, 'SIGKILL')
    await ended
    await this.connection?.close().catch(() => undefined)
  }
}
