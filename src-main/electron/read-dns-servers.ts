import { app } from 'electron'
import type { ServerAddress } from '../../src-core/dns/client.ts'
import { parseEndpoint } from '../node/dns/parse-endpoint.ts'

/** As the command line's `--dns`, here once with commas: `--dns=192.0.2.53,[2001:db8::53]:5353`. A word that is no server is a fault. */
export type DnsServersReading =
  | { readonly ok: true; readonly servers: readonly ServerAddress[] }
  | { readonly ok: false; readonly word: string }

export function readDnsServers(): DnsServersReading {
  const servers: ServerAddress[] = []
  for (const word of app.commandLine.getSwitchValue('dns').split(',')) {
    if (word === '') continue
    const endpoint = parseEndpoint(word)
    if (!endpoint.ok) return { ok: false, word }
    servers.push(endpoint.server)
  }
  return { ok: true, servers }
}
