import { session, type Session } from 'electron'
import type { HttpsPort } from '../node/dns/https-resolvers.ts'

/** In memory, and not the page's: what the page's session refuses and holds is not this one's. */
const PARTITION = 'dns-over-https'

let opened: Promise<Session> | undefined

/** Chromium's own HTTPS: the system's proxy settings, PAC files and certificates hold, and HTTP/2 is spoken. */
export const chromiumHttps: HttpsPort = {
  fetch: async (url, init) => (await (opened ??= openSession())).fetch(url, init),
  speaksHttp2: true,
}

/**
 * The proxy is the system's and nobody else's: without settings of its own a session would follow the command line as well
 * (https://www.electronjs.org/docs/latest/api/structures/proxy-config).
 */
async function openSession(): Promise<Session> {
  const own = session.fromPartition(PARTITION, { cache: false })
  await own.setProxy({ mode: 'system' })
  return own
}
