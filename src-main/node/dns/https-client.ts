import type { DnsClient } from '../../../src-core/dns/client.ts'
import { createRecursiveClient } from '../../../src-core/dns/resolver/recursive-client.ts'
import { askOverHttps, type Fetch } from './ask-over-https.ts'
import type { HttpsResolver } from './https-resolvers.ts'
import { wait } from './wait.ts'

export interface HttpsClientOptions {
  /** In the order in which they are asked. */
  readonly resolvers: readonly HttpsResolver[]
  readonly fetch: Fetch
  readonly timeoutMs: number
}

export interface HttpsClient extends DnsClient {
  /** URLs that names were sent to, in the order in which they answered; without those that nobody connected to. */
  sentTo(): readonly string[]
}

/** Public resolvers over HTTPS, in turn like those on port 53. */
export function createHttpsClient({ resolvers, fetch, timeoutMs }: HttpsClientOptions): HttpsClient {
  const { fetch: fetchAndNote, sentTo } = noteSent(fetch)
  const filtering = new Set(resolvers.filter(({ filters }) => filters).map(({ url }) => url))
  const client = createRecursiveClient({
    servers: resolvers,
    ask: (question) => askOverHttps(question, question.server.url ?? '', fetchAndNote),
    wait,
    timeoutMs,
    outside: true,
    filters: ({ url = '' }) => filtering.has(url),
  })
  return { query: client.query, sentTo }
}

/** Remembers to whom names went. */
export function noteSent(fetch: Fetch): { readonly fetch: Fetch } & Pick<HttpsClient, 'sentTo'> {
  const sent = new Set<string>()
  return {
    sentTo: () => [...sent],
    async fetch(url, init) {
      try {
        const response = await fetch(url, init)
        sent.add(url)
        return response
      } catch (error) {
        // It was stopped while it waited: the question may have been read.
        if (init.signal?.aborted) sent.add(url)
        throw error
      }
    },
  }
}
