import type { ServerFailure, ServerMessage, ServerQuestion } from '../../../src-core/dns/exchange.ts'
import { findNameFault } from '../../../src-core/dns/name.ts'
import type { DnsRecord } from '../../../src-core/dns/record.ts'
import { decodeResponse, type DecodedMessage } from './codec/decode-response.ts'
import { encodeQuery } from './codec/encode-query.ts'
import { MAX_MESSAGE_OCTETS } from './codec/wire-limits.ts'
import type { ExchangeResult } from './exchange-result.ts'
import { failure } from './exchange-result.ts'

/** The host's own `fetch`: through its proxy settings, with its trusted certificates. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

const MEDIA_TYPE = 'application/dns-message'
/** RFC 8484 4.1: equal questions shall be equal requests. TLS and the connection tell whose answer it is. */
const ID = 0
const MAX_ERROR_TEXT = 120

/**
 * One exchange over HTTPS (RFC 8484), within one time-out. Whoever answers anything but a DNS message — a proxy's page,
 * a captive portal, a redirect — is no DNS server: that one was not reached. Never rejects.
 */
export async function askOverHttps(
  question: ServerQuestion,
  url: string,
  fetch: Fetch,
): Promise<ServerMessage | ServerFailure> {
  const { server, signal, timeoutMs, name } = question
  const fail = ({ reason, detail }: Pick<ServerFailure, 'reason' | 'detail'>): ServerFailure => {
    return { kind: 'failure', reason, detail, server }
  }
  const fault = findNameFault(name)
  if (fault) return fail({ reason: 'bad-name', detail: fault })
  if (signal?.aborted) return fail({ reason: 'aborted', detail: null })

  const work = new AbortController()
  const stop = () => work.abort()
  const timer = setTimeout(stop, timeoutMs)
  signal?.addEventListener('abort', stop)
  try {
    const result = await exchange(question, url, fetch, work.signal)
    if (result.kind === 'message')
      return { kind: 'message', ...result.message, server, transport: 'doh', at: Date.now() }
    if (result.kind === 'truncated') return fail({ reason: 'too-large', detail: 'truncated over HTTPS' })
    return fail(result)
  } catch (error) {
    if (!work.signal.aborted) return fail({ reason: 'network', detail: describe(error) })
    return fail({ reason: signal?.aborted ? 'aborted' : 'timeout', detail: null })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    // Lets go of a body that was not read to its end.
    work.abort()
  }
}

async function exchange(
  question: ServerQuestion,
  url: string,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<ExchangeResult> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { accept: MEDIA_TYPE, 'content-type': MEDIA_TYPE },
    body: new Uint8Array(encodeQuery({ ...question, id: ID, edns: true })),
    redirect: 'error',
    cache: 'no-store',
    signal,
  })
  if (!response.ok) return failure('network', `HTTP ${response.status}`)
  const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== MEDIA_TYPE) return failure('network', `not ${MEDIA_TYPE}`)
  const octets = await readBody(response)
  if (octets === null) return failure('too-large', `the limit is ${MAX_MESSAGE_OCTETS} octets`)
  const decoded = decodeResponse(octets, { id: ID, name: question.name, type: question.type })
  switch (decoded.kind) {
    case 'message':
      return { kind: 'message', message: aged(decoded.message, Number(response.headers.get('age'))) }
    case 'truncated':
      return decoded
    case 'foreign':
      return failure('malformed', 'an answer to another question')
    default:
      return failure(decoded.kind, decoded.detail)
  }
}

/** null where it is longer than any message that we read; what comes after that is not waited for. */
async function readBody(response: Response): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > MAX_MESSAGE_OCTETS) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What an HTTP cache held for `age` seconds is that much older (RFC 8484 5.1). */
function aged(message: DecodedMessage, age: number): DecodedMessage {
  if (!(age > 0)) return message
  const older = (records: readonly DnsRecord[]) =>
    records.map((record) => ({ ...record, ttl: Math.max(0, record.ttl - Math.floor(age)) }))
  const { answers, authority, additional } = message
  return { ...message, answers: older(answers), authority: older(authority), additional: older(additional) }
}

/** Node hides what happened in `cause`; its codes, and Chromium's `net::ERR_…`, say more than sentences and hold no path. */
function describe(error: unknown): string | null {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } }
  return (cause?.code ?? cause?.message ?? message ?? null)?.slice(0, MAX_ERROR_TEXT) ?? null
}
