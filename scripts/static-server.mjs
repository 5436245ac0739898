// @ts-check
// Serves a folder as an office's web server would. No dependency: `npm start`, the tests and the bench share it.
import { createReadStream, promises as fs } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, relative, resolve, sep } from 'node:path'

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/**
 * The file a request means, or undefined: not there, or not inside the folder.
 * @param {string} folder absolute
 * @param {string} address as it stands in the request line
 */
export async function findFile(folder, address) {
  let path
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/s, ''))
  } catch {
    return undefined
  }
  if (path.includes('\0')) return undefined
  const wanted = join(folder, path.endsWith('/') ? `${path}index.html` : path)
  // Both names are resolved through links, so that neither `..` nor a link leads out of the folder.
  const [file, inside] = await Promise.all([fs.realpath(wanted), fs.realpath(folder)]).catch(() => [])
  if (!file || !inside || !file.startsWith(inside + sep)) return undefined
  const stat = await fs.stat(file)
  return stat.isFile() ? { file, path: relative(inside, file), stat } : undefined
}

/**
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, request, response) {
  const plain = { 'Content-Type': 'text/plain; charset=utf-8' }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return response.writeHead(405, { ...plain, Allow: 'GET, HEAD' }).end('405')
  }
  const found = await findFile(folder, request.url ?? '/')
  if (!found) return response.writeHead(404, plain).end('404')
  const { file, stat } = found
  const tag = `"${stat.size.toString(36)}-${Math.trunc(stat.mtimeMs).toString(36)}"`
  // Built files carry a hash of their content in their names; everything else is asked for each time.
  const lasting = found.path.startsWith(`assets${sep}`)
  const headers = {
    'Content-Type': types[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ETag: tag,
  }
  if (request.headers['if-none-match'] === tag) return response.writeHead(304, headers).end()
  response.writeHead(200, { ...headers, 'Content-Length': stat.size })
  if (request.method === 'HEAD') return response.end()
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
const listen = (server, port, host) =>
  new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      done()
    })
  })

/**
 * Serves `folder` until closed; a taken port gives way to the next free one, port 0 takes any.
 * @param {{ folder: string, port?: number, host?: string }} options
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} url ends with a slash
 */
export async function startServer({ folder, port = 0, host = '127.0.0.1' }) {
  const absolute = resolve(folder)
  const server = createServer((request, response) => {
    answer(absolute, request, response).catch(() => response.destroy())
  })
  for (let next = port; ; next += 1) {
    try {
      await listen(server, next, host)
      break
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || port === 0 || next >= port + 100) throw error
    }
  }
  const address = server.address()
  const chosen = typeof address === 'object' && address ? address.port : port
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name}:${chosen}/`,
    port: chosen,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
