import { session } from 'electron'
import type { HttpsPort } from '../node/dns/https-resolvers.ts'

/** In memory, and not the page's: what the page's session refuses and holds is not this one's. */
const PARTITION = 'dns-over-https'

/** Chromium's own HTTPS: the system's proxy settings, PAC files and certificates hold, and HTTP/2 is spoken. */
export const chromiumHttps: HttpsPort = {
  fetch: (url, init) => session.fromPartition(PARTITION, { cache: false }).fetch(url, init),
  speaksHttp2: true,
}
