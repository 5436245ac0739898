// @ts-check
import { inProject } from './root.mjs'
import { runTool } from './run-tool.mjs'
import { startServer } from './static-server.mjs'

const built = runTool('vite', ['build', '--logLevel', 'warn'])
if (built !== 0) {
  console.error('The build failed. 构建失败。')
  process.exit(built)
}

// PORT and HOST are the usual names; HOST=0.0.0.0 opens the page to the office network.
const { url } = await startServer({
  folder: inProject('dist'),
  port: Number(process.env['PORT'] ?? 4173),
  host: process.env['HOST'] ?? '127.0.0.1',
})
console.log(
  `\n达标已启动，请在浏览器中打开：${url}\nDabiao is running, open: ${url}\n（按 Ctrl+C 停止 / Ctrl+C stops it）`,
)
