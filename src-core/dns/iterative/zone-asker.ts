import type { ServerAddress } from '../client.ts'
import type { Untold } from '../exchange.ts'
import { formatServer } from '../exchange.ts'
import { isWithin } from '../name.ts'
import { isPublicAddress } from '../public-address.ts'
import type { RecordType } from '../record.ts'
import { askInTurn } from '../resolver/ask-in-turn.ts'
import { STAGGER_SHARE } from '../resolver/recursive-client.ts'
import { createServerOrder } from '../resolver/server-order.ts'
import { worstFailure } from '../resolver/worst-failure.ts'
import type { Delegation, NameServerHost } from './delegation.ts'
import type { Task, ZoneReply } from './descent.ts'
import type { IterativeClientOptions } from './iterative-client.ts'
import type { Settled } from './read-authority.ts'
import { readAuthority } from './read-authority.ts'

/** Addresses of one zone that get a turn for one question: silence must end some time. */
const MAX_TURNS = 4
/** Name servers without glue that are looked up for one zone. */
const MAX_GLUELESS = 4

export type FindAddresses = (host: string, task: Task, depth: number) => Promise<readonly string[]>

export function createZoneAsker(options: IterativeClientOptions, findAddresses: FindAddresses) {
  const { ask, wait, timeoutMs, port = 53, isAllowedAddress = isPublicAddress } = options
  const found = new Map<string, Promise<readonly string[]>>()
  const order = createServerOrder()
  let isIntercepted = false

  const addressesOf = async (
    { host, addresses }: NameServerHost,
    task: Task,
    depth: number,
  ): Promise<readonly string[]> => {
    if (addresses.length > 0) return addresses
    const known = found.get(host)
    if (known) return known
    const finding = findAddresses(host, task, depth)
    found.set(host, finding)
    if ((await finding).length === 0) found.delete(host)
    return finding
  }

  const askServers = (
    addresses: readonly string[],
    zone: string,
    name: string,
    type: RecordType,
    task: Task,
  ) => {
    const allowed = [...new Set(addresses)].filter(isAllowedAddress)
    // IPv4 first: where a network has one of the two only, that is the one.
    const [v4, v6] = [false, true].map((isV6) => allowed.filter((address) => address.includes(':') === isV6))
    const servers = [...(v4 ?? []), ...(v6 ?? [])].map((address) => ({ address, port }))
    return askInTurn<ServerAddress, Settled, Untold>({
      servers: order.inOrder(servers).slice(0, MAX_TURNS),
      wait,
      staggerMs: timeoutMs * STAGGER_SHARE,
      patienceMs: timeoutMs,
      onSilent: order.demote,
      ...(task.signal && { signal: task.signal }),
      ask: async (server, { signal, hurry }) => {
        if (task.queriesLeft-- <= 0) return { settled: false, failure: gaveUp(server) }
        const message = await ask({
          ...{ name, type, server, timeoutMs, recursion: false, checkingDisabled: false },
          signal,
          onDoubt: hurry,
        })
        if (message.kind === 'message') order.restore(server)
        else if (message.reason === 'network' || message.reason === 'no-route') order.demote(server)
        const turn = readAuthority(message, zone, name, type)
        if (zone === '' && !turn.settled && turn.failure.reason === 'lame') isIntercepted = true
        return turn
      },
    })
  }

  const askZone = async (
    delegation: Delegation,
    name: string,
    type: RecordType,
    task: Task,
    depth: number,
  ): Promise<ZoneReply> => {
    const { zone, servers } = delegation
    const failures: Untold[] = []
    // A server named below the zone can't be found without the zone: it needs glue.
    const glueless = servers
      .filter(({ host, addresses }) => addresses.length === 0 && !isWithin(host, zone))
      .slice(0, MAX_GLUELESS)
    const withGlue = servers.flatMap(({ addresses }) => addresses)
    for (const step of ['glue', 'names'] as const) {
      if (task.signal?.aborted) break
      const addresses =
        step === 'glue'
          ? withGlue
          : (await Promise.all(glueless.map((server) => addressesOf(server, task, depth)))).flat()
      const result = await askServers(addresses, zone, name, type, task)
      if ('value' in result) return result.value
      failures.push(...result.failures)
    }
    return { kind: 'untold', untold: worstFailure(failures, task.signal) }
  }

  return { addressesOf, askZone, isIntercepted: () => isIntercepted }
}

function gaveUp(server: ServerAddress): Untold {
  const detail = `${formatServer(server)} not asked: too many queries for one name`
  return { reason: 'lame', extendedErrors: [], detail, source: null }
}
