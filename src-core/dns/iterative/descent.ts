import type { CancelSignal } from '../client.ts'
import type { Untold } from '../exchange.ts'
import { isWithin, normalizeName, parentName } from '../name.ts'
import type { DnsRecord, RecordType } from '../record.ts'
import type { Step } from '../resolver/follow-aliases.ts'
import { worstFailure } from '../resolver/worst-failure.ts'
import type { Delegation, NameServerHost } from './delegation.ts'
import type { IterativeClientOptions } from './iterative-client.ts'
import type { Settled } from './read-authority.ts'
import { createZoneAsker } from './zone-asker.ts'

/** What one question of the user's may take, with everything below it. */
export interface Task {
  readonly signal: CancelSignal | undefined
  queriesLeft: number
}

export type ZoneReply = Settled | { readonly kind: 'untold'; readonly untold: Untold }

/** The way from the root to the zone of a name, known delegations taken as a short cut. */
export interface Descent {
  begin(signal: CancelSignal | undefined): Task
  /** What the zone of `name` says, and the delegation that led there. */
  descend(
    name: string,
    type: RecordType,
    task: Task,
  ): Promise<{ readonly step: Step; readonly delegation: Delegation }>
  /** Asks a zone's own servers; no way down. */
  askZone(delegation: Delegation, name: string, type: RecordType, task: Task): Promise<ZoneReply>
  /** Of a server of `zone`; one that is named in the zone itself is looked up there and nowhere else. */
  addressesOf(server: NameServerHost, zone: string, task: Task): Promise<readonly string[]>
  /** True once a root server's address gave what no root server says. */
  isIntercepted(): boolean
}

const ADDRESS_TYPES = ['A', 'AAAA'] as const

const MAX_QUERIES = 60
const MAX_REFERRALS = 16
/** Resolving a name server's name can need name servers without glue again. */
const MAX_GLUELESS_DEPTH = 2

export function createDescent(options: IterativeClientOptions): Descent {
  const root: Delegation = { zone: '', servers: options.roots }
  const delegations = new Map<string, Delegation>([['', root]])
  const shared = new Map<string, Promise<ZoneReply>>()

  const findAddresses = async (host: string, task: Task, depth: number): Promise<string[]> => {
    const answers = await Promise.all(
      ADDRESS_TYPES.map(async (type) => {
        const answer = await options.resolver?.query(host, type, task.signal ? { signal: task.signal } : {})
        if (answer?.kind === 'records') return toAddresses(answer.records)
        if ((answer && answer.kind !== 'unknown') || depth >= MAX_GLUELESS_DEPTH) return []
        return descendForAddresses(host, type, task, depth + 1)
      }),
    )
    return answers.flat()
  }
  const descendForAddresses = async (host: string, type: RecordType, task: Task, depth: number) => {
    const { step } = await descend(host, type, task, depth)
    return step.told?.kind === 'records' ? toAddresses(step.told.records) : []
  }
  const zoneAsker = createZoneAsker(options, findAddresses)

  /**
   * At the root and the top-level domains, questions that go the same way share the first one's way: names of one
   * domain asked at the same time don't each fetch the same referral, nor each wait for servers that are silent.
   */
  const askSharing = async (delegation: Delegation, ...rest: [string, RecordType, Task, number]) => {
    const [name, , task, depth] = rest
    const { zone } = delegation
    // Below the first depth, sharing could wait for itself.
    if (zone.includes('.') || name === zone || depth > 0) return zoneAsker.askZone(delegation, ...rest)
    const key = `${zone}>${childTowards(zone, name)}`
    const first = shared.get(key)
    if (!first) {
      const reply = zoneAsker.askZone(delegation, ...rest)
      shared.set(key, reply)
      return reply
    }
    const reply = await first
    if (reply.kind === 'referral' && isWithin(name, reply.to.zone)) return reply
    if (reply.kind === 'untold' && reply.untold.reason !== 'aborted' && !task.signal?.aborted) return reply
    return zoneAsker.askZone(delegation, ...rest)
  }

  const descend = async (name: string, type: RecordType, task: Task, depth: number) => {
    let delegation = closest(delegations, name)
    for (let referrals = 0; referrals < MAX_REFERRALS; referrals++) {
      const reply = await askSharing(delegation, name, type, task, depth)
      if (reply.kind === 'step') return { step: reply.step, delegation }
      if (reply.kind === 'untold') return { step: { told: null, ...reply.untold } as Step, delegation }
      delegation = delegations.get(reply.to.zone) ?? reply.to
      delegations.set(delegation.zone, delegation)
    }
    const untold = { ...worstFailure([]), reason: 'lame' as const, detail: 'too many referrals' }
    return { step: { told: null, ...untold } as Step, delegation }
  }

  return {
    begin: (signal) => ({ signal, queriesLeft: MAX_QUERIES }),
    descend: (name, type, task) => descend(normalizeName(name), type, task, 0),
    askZone: (delegation, name, type, task) => zoneAsker.askZone(delegation, name, type, task, 0),
    async addressesOf(server, zone, task) {
      if (server.addresses.length > 0 || !isWithin(server.host, zone))
        return zoneAsker.addressesOf(server, task, 0)
      const found = ADDRESS_TYPES.map((type) => descendForAddresses(server.host, type, task, 1))
      return (await Promise.all(found)).flat()
    },
    isIntercepted: zoneAsker.isIntercepted,
  }
}

function toAddresses(records: readonly DnsRecord[]): string[] {
  return records.flatMap((record) => ('address' in record ? [record.address] : []))
}

function closest(delegations: ReadonlyMap<string, Delegation>, name: string): Delegation {
  for (let at = name; ; at = parentName(at)) {
    const found = delegations.get(at)
    if (found) return found
  }
}

/** The name one label below `zone` on the way to `name`. */
function childTowards(zone: string, name: string): string {
  let child = name
  while (parentName(child) !== zone) child = parentName(child)
  return child
}
