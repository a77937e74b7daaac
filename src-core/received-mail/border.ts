import { organizationalDomainOf } from '../dns/public-suffix.ts'
import { isInternalAddress } from './internal-address.ts'
import { findKnownReceiver, type KnownReceiver } from './known-receivers.ts'
import type { Received } from './received.ts'

/** A `Received` and its place among the fields. */
export interface Trace {
  readonly index: number
  readonly received: Received
}

/** The `Received` by which a mail came into the receiver's hands, and who that is. */
export interface Border extends Trace {
  /** The organizational domain of its servers; of a known receiver, the one that stands for it. */
  readonly owner: string
  readonly known: KnownReceiver | null
}

/**
 * Down from the top, as long as the receiver's servers hand the mail to each other: each of these fields is written by the
 * server above which it stands, and says from which address it took the mail. The first address that an outsider could have
 * ends it. A name does not help: HELO is the client's own word, and a provider's customers have names of its domain.
 */
export function findBorder(traces: readonly Trace[]): Border | null {
  let owner: string | null = null
  let known: KnownReceiver | null = null
  let last: Trace | null = null
  for (const trace of traces) {
    const { by } = trace.received
    const next = ownerOf(by)
    if (next !== null && owner !== null && next !== owner) break
    owner ??= next
    known ??= by === null ? null : findKnownReceiver(by)
    last = trace
    if (!isHandedOn(trace.received) && !known?.isInner(trace.received)) break
  }
  return owner === null || last === null ? null : { ...last, owner, known }
}

/** Whether the receiver took the mail from a machine of its own, or noted something itself. */
function isHandedOn({ hasFrom, ip, isLocal }: Received): boolean {
  if (!hasFrom) return true
  return ip === null ? isLocal : isInternalAddress(ip)
}

/** Whose server it is; null for what has no domain: an address, a bare name, an id. */
export function ownerOf(host: string | null): string | null {
  const name = host?.toLowerCase().replace(/\.$/, '') ?? ''
  const known = findKnownReceiver(name)
  if (known !== null) return known.domains[0]
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(name) ? organizationalDomainOf(name) : null
}
