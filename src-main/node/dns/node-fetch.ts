import { setGlobalProxyFromEnv } from 'node:http'
import type { Fetch } from './ask-over-https.ts'

/** Node's `fetch`, through the proxy of HTTPS_PROXY and NO_PROXY where they are set; set up when it is first used. */
export function createNodeFetch(environment: NodeJS.ProcessEnv = process.env): Fetch {
  let isSetUp = false
  return async (url, init) => {
    if (!isSetUp) setGlobalProxyFromEnv(environment)
    isSetUp = true
    return fetch(url, init)
  }
}
