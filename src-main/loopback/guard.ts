import type { IncomingHttpHeaders } from 'node:http'

/**
 * True for a request that this program's own page makes, or the user by opening its address. `Host` keeps out names that
 * were rebound to 127.0.0.1, the others keep out every other page in the same browser. Programs outside a browser may
 * send what they like here: the token is for them.
 */
export function isFromOwnPage(headers: IncomingHttpHeaders, port: number, isApi: boolean): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const { host, origin, 'sec-fetch-site': site } = headers
  if (host === undefined || !hosts.includes(host)) return false
  if (origin !== undefined && origin !== `http://${host}`) return false
  return site === undefined || site === 'same-origin' || (site === 'none' && !isApi)
}
