import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../../scripts/static-server.mjs'

const folder = mkdtempSync(join(tmpdir(), 'dabiao-'))
const dist = join(folder, 'dist')
let site: Awaited<ReturnType<typeof startServer>>

/** fetch would tidy `..` away before it is sent. */
function ask(
  path: string,
  method = 'GET',
  headers = {},
): Promise<{ status?: number; type?: string; body: string }> {
  return new Promise((done, fail) => {
    const sent = request({ port: site.port, host: '127.0.0.1', path, method, headers }, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += String(chunk)))
      response.on('end', () =>
        done({ status: response.statusCode, type: response.headers['content-type'], body }),
      )
    })
    sent.on('error', fail).end()
  })
}

beforeAll(async () => {
  mkdirSync(join(dist, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  mkdirSync(join(folder, 'dist-other'))
  writeFileSync(join(folder, 'dist-other/secret.txt'), 'secret')
  writeFileSync(join(dist, 'index.html'), '<h1>达标</h1>')
  writeFileSync(join(dist, 'assets/a.js'), 'export {}')
  writeFileSync(join(dist, '名 称.svg'), '<svg/>')
  symlinkSync(join(folder, 'secret.txt'), join(dist, 'link.txt'))
  site = await startServer({ folder: dist })
})

afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

describe('the static server', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/?a=1', 'text/html; charset=utf-8'],
    ['/assets/a.js', 'text/javascript; charset=utf-8'],
    [encodeURI('/名 称.svg'), 'image/svg+xml'],
  ])('serves %s as %s', async (path, type) => {
    expect(await ask(path)).toMatchObject({ status: 200, type })
  })

  test.each([
    ...['/missing', '/assets', '/assets/', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt'],
    ...[
      '/assets/../../secret.txt',
      '/..\\secret.txt',
      '/../dist-other/secret.txt',
      '/link.txt',
      '/%',
      '/a%00b',
    ],
  ])('finds nothing at %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body).not.toContain('secret')
  })

  test('only reads', async () => {
    expect(await ask('/', 'POST')).toMatchObject({ status: 405 })
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' })
  })

  test('a page already known is not sent again, and a built file is kept', async () => {
    const first = await fetch(site.url)
    expect(first.headers.get('cache-control')).toBe('no-cache')
    const again = await ask('/', 'GET', { 'If-None-Match': first.headers.get('etag') })
    expect(again).toMatchObject({ status: 304, body: '' })
    const built = await fetch(`${site.url}assets/a.js`)
    expect(built.headers.get('cache-control')).toContain('immutable')
  })

  test('a taken port gives way to the next free one', async () => {
    const next = await startServer({ folder: dist, port: site.port })
    expect(next.port).toBeGreaterThan(site.port)
    expect((await fetch(next.url)).status).toBe(200)
    await next.close()
  })
})
