import { isIP, isIPv6 } from 'node:net'
import type { ServerAddress } from '../../../src-core/dns/client.ts'

export const DNS_PORT = 53

export type EndpointFault = 'empty' | 'not-an-address' | 'bad-port'

export type EndpointResult =
  | { readonly ok: true; readonly server: ServerAddress }
  | { readonly ok: false; readonly fault: EndpointFault }

/**
 * Reads a server as `--dns` and `dns.getServers()` write it: `192.0.2.53`, `192.0.2.53:5300`, `2001:db8::53`,
 * `[2001:db8::53]:5300`. No host names: who asks for DNS servers by name would need DNS first.
 */
export function parseEndpoint(text: string): EndpointResult {
  const plain = text.trim()
  if (plain === '') return { ok: false, fault: 'empty' }
  if (isIP(plain) !== 0) return { ok: true, server: { address: plain, port: DNS_PORT } }
  const { bracketed, v4, portText } =
    /^(?:\[(?<bracketed>[^\]]*)\]|(?<v4>[^:[\]]*))(?::(?<portText>.*))?$/.exec(plain)?.groups ?? {}
  const address = bracketed ?? v4 ?? ''
  const isRight = bracketed === undefined ? isIP(address) === 4 : isIPv6(address)
  if (!isRight) return { ok: false, fault: 'not-an-address' }
  const port = portText === undefined ? DNS_PORT : parsePort(portText)
  if (port === null) return { ok: false, fault: 'bad-port' }
  return { ok: true, server: { address, port } }
}

function parsePort(text: string): number | null {
  if (!/^\d{1,5}$/.test(text)) return null
  const port = Number(text)
  return port >= 1 && port <= 65_535 ? port : null
}
