import type { ServerAddress } from '../../src-core/dns/client.ts'
import { DEFAULT_FLOOR_MS } from '../../src-core/verification/schedule.ts'
import { createNodeDns, type Network } from '../node/dns/create-node-dns.ts'
import { createVerificationNetwork } from '../node/dns/create-verification-network.ts'
import { toAsciiName, toUnicodeName } from '../node/dns/idna.ts'
import { parseEndpoint } from '../node/dns/parse-endpoint.ts'
import { wait } from '../node/dns/wait.ts'
import { fileWriter } from '../node/files/file-writer.ts'
import { mailTools } from '../node/mail/mail-tools.ts'
import { createServices } from '../services/create-services.ts'
import type { Services } from '../services/services.ts'
import { checked, fault, type Checked } from './fault.ts'
import type { DnsSettings } from './settings.ts'

/** In place of the Internet's servers and of the usual pace, for tests. */
export interface DnsPlaces {
  readonly network?: Partial<Network>
  readonly floorMs?: number
}

/** The use-cases over this machine's DNS, clock and files. */
export function createNodeServices(
  { servers, isOffline, doh, timeoutMs, deadlineMs }: DnsSettings,
  { network = {}, floorMs = DEFAULT_FLOOR_MS }: DnsPlaces = {},
): Checked<Services> {
  const dnsServers = readServers(servers)
  if (!dnsServers.ok) return dnsServers
  const deadline = AbortSignal.timeout(deadlineMs)
  const options = { dnsServers: dnsServers.value, offline: isOffline, doh, timeoutMs, network }
  const dns = createNodeDns({ ...options, deadline })
  return checked(
    createServices({
      createDns: ({ organizationalDomain }) => dns.create(organizationalDomain),
      now: () => Date.now(),
      verifying: () => ({
        createNetwork: () => createVerificationNetwork(options),
        now: () => Date.now(),
        wait,
        pace: { floorMs, random: Math.random },
      }),
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
