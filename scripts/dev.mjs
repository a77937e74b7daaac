import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer as createTcpServer } from 'node:net'
import { createServer } from 'vite'
import config from '../electron.vite.config.ts'
import { inRoot, root } from './lib/paths.mjs'

/** The developer's loop: Vite's server for the page, and behind its `/api` the loopback host, started anew when a source changes. */
const token = randomBytes(32).toString('base64url')
const port = await freePort()
const host = `http://127.0.0.1:${port}`

const child = spawn(
  process.execPath,
  [
    '--watch',
    '--watch-preserve-output',
    inRoot('src-main', 'cli', 'main.ts'),
    'serve',
    '--no-open',
    '--port',
    String(port),
  ],
  {
    cwd: root,
    // The page is Vite's; the host only has to find one.
    env: { ...process.env, PLATON_DEV_TOKEN: token, PLATON_PAGE_DIR: inRoot('src-renderer') },
    stdio: ['ignore', 'pipe', 'inherit'],
  },
)

const vite = await createServer({
  ...config.renderer,
  configFile: false,
  plugins: [config.renderer.plugins, withoutPolicy()],
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': {
        target: host,
        changeOrigin: true,
        // To the host the page is a stranger: Vite vouches for it.
        configure: (proxy) => proxy.on('proxyReq', (request) => request.setHeader('origin', host)),
      },
    },
  },
})
await vite.listen()
await once(child.stdout, 'data')
child.stdout.resume()
process.stdout.write(`${vite.resolvedUrls.local[0]}#token=${token}\n`)

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    child.kill()
    void vite.close().then(() => process.exit())
  })

/** Vite puts styles and its client into the page as it likes; the policy is for what is built. */
function withoutPolicy() {
  return {
    name: 'without-policy',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
    },
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createTcpServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
