import type { UnknownAnswer, UnknownReason } from './answer.ts'
import type { CancelSignal, ServerAddress } from './client.ts'
import type { DnsRecord, RecordType } from './record.ts'

/** One question to one server. */
export interface ServerQuestion {
  readonly name: string
  readonly type: RecordType
  readonly server: ServerAddress
  /** RD: a resolver is asked to find out; an authoritative server says what it has. */
  readonly recursion: boolean
  /** CD: the resolver is asked to leave DNSSEC validation to us. */
  readonly checkingDisabled: boolean
  /** For everything that this question takes: retransmission, the change to TCP, the reading. */
  readonly timeoutMs: number
  readonly signal?: CancelSignal
  /** Told when something came that is no answer though we keep waiting for one: time to ask elsewhere too. */
  readonly onDoubt?: () => void
}

/** A well-formed answer to exactly this question, whatever it says. */
export interface ServerMessage {
  readonly kind: 'message'
  /** Standard name, with the extended bits of EDNS. */
  readonly rcode: string
  readonly authoritative: boolean
  readonly recursionAvailable: boolean
  readonly answers: readonly DnsRecord[]
  readonly authority: readonly DnsRecord[]
  readonly additional: readonly DnsRecord[]
  /** Extended DNS errors (RFC 8914) in the order sent. */
  readonly extendedErrors: readonly { readonly code: number; readonly text: string }[]
  readonly server: ServerAddress
  readonly transport: 'udp' | 'tcp' | 'doh'
  /** Milliseconds since the Unix epoch. */
  readonly at: number
}

export interface ServerFailure {
  readonly kind: 'failure'
  readonly reason: UnknownReason
  readonly detail: string | null
  readonly server: ServerAddress
}

/** The port under the clients: one exchange with one server. It never rejects. */
export type AskServer = (question: ServerQuestion) => Promise<ServerMessage | ServerFailure>

/** Why one step could not be told; `aliases` and the name are added by whoever asked. */
export type Untold = Omit<UnknownAnswer, 'kind' | 'name' | 'aliases'>

/** `address`, `address:port` or `[v6]:port`, the port left away where it is 53; over HTTPS the URL. */
export function formatServer({ address, port, url }: ServerAddress): string {
  if (url !== undefined) return url
  if (port === 53) return address
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`
}
