import { publicResolvers } from '../../../src-core/catalog/public-resolvers.ts'
import type { ServerAddress } from '../../../src-core/dns/client.ts'
import type { Fetch } from './ask-over-https.ts'
import { createNodeFetch } from './node-fetch.ts'

/** How this host reaches HTTPS. */
export interface HttpsPort {
  readonly fetch: Fetch
  /** Chromium does; Node's `fetch` speaks HTTP/1.1 only. */
  readonly speaksHttp2: boolean
}

export interface HttpsResolver extends ServerAddress {
  readonly url: string
  readonly filters: boolean
}

export const nodeHttps: HttpsPort = { fetch: createNodeFetch(), speaksHttp2: false }

const HTTPS_PORT = 443

/**
 * Each operator's first endpoint, then the second ones. Of the first two one has a name, which a proxy can resolve, and
 * one an address, which needs no resolving: whichever way a network is closed, one of them answers. Those that filter
 * come last.
 */
export function httpsResolvers({ speaksHttp2 }: Pick<HttpsPort, 'speaksHttp2'>): HttpsResolver[] {
  const usable = publicResolvers.resolvers
    .filter(({ https }) => https !== null && (speaksHttp2 || !https.needsHttp2))
    .toSorted((a, b) => Number(a.filters) - Number(b.filters))
  return [0, 1].flatMap((at) =>
    usable.flatMap(({ https, filters }) => {
      const url = https?.urls[at]
      return url === undefined ? [] : [toHttpsResolver(url, filters)]
    }),
  )
}

export function toHttpsResolver(url: string, filters = false): HttpsResolver {
  const { hostname, port } = new URL(url)
  return { address: hostname, port: Number(port) || HTTPS_PORT, url, filters }
}
