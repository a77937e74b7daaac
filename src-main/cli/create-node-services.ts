import type { ServerAddress } from '../../src-core/dns/client.ts'
import { createNodeDns, type Network } from '../node/dns/create-node-dns.ts'
import { toAsciiName, toUnicodeName } from '../node/dns/idna.ts'
import { parseEndpoint } from '../node/dns/parse-endpoint.ts'
import { fileWriter } from '../node/files/file-writer.ts'
import { mailTools } from '../node/mail/mail-tools.ts'
import { createServices } from '../services/create-services.ts'
import type { Services } from '../services/services.ts'
import { checked, fault, type Checked } from './fault.ts'
import type { DnsSettings } from './settings.ts'

/** The use-cases over this machine's DNS, clock and files; `network` in place of the Internet's servers, for tests. */
export function createNodeServices(
  { servers, isOffline, doh, timeoutMs, deadlineMs }: DnsSettings,
  network?: Partial<Network>,
): Checked<Services> {
  const dnsServers = readServers(servers)
  if (!dnsServers.ok) return dnsServers
  const deadline = AbortSignal.timeout(deadlineMs)
  const dns = createNodeDns({
    dnsServers: dnsServers.value,
    offline: isOffline,
    doh,
    timeoutMs,
    deadline,
    ...(network && { network }),
  })
  return checked(
    createServices({
      createDns: ({ organizationalDomain }) => dns.create(organizationalDomain),
      now: () => Date.now(),
      toAscii: toAsciiName,
      toUnicode: toUnicodeName,
      writer: fileWriter,
      mail: mailTools,
    }),
  )
}

/** The endpoints of `--dns`. */
export function readServers(texts: readonly string[]): Checked<ServerAddress[]> {
  const servers: ServerAddress[] = []
  for (const text of texts) {
    const endpoint = parseEndpoint(text)
    if (!endpoint.ok) return fault('cli.bad-server', { value: text })
    servers.push(endpoint.server)
  }
  return checked(servers)
}
