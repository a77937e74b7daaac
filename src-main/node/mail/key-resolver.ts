import type { UnknownReason } from '../../../src-core/dns/answer.ts'
import type { CancelSignal, DnsClient } from '../../../src-core/dns/client.ts'
import { normalizeName } from '../../../src-core/dns/name.ts'
import { readTxtAnswer } from '../../../src-core/dns/read-txt.ts'

export interface KeyResolver {
  /** In the form of `dns.resolve`, as mailauth calls it. */
  resolve(name: string, type: string): Promise<string[][]>
  /** Names about which nothing could be told, lower case, and why. */
  readonly unknown: ReadonlyMap<string, UnknownReason>
}

/**
 * Our DnsClient as mailauth's resolver. Only an absence that counts is `ENOTFOUND`; whatever could not be told is a code
 * that mailauth takes for a passing failure (temperror), and is remembered, as its ARC check knows no such result.
 */
export function createKeyResolver(dns: DnsClient, signal?: CancelSignal): KeyResolver {
  const unknown = new Map<string, UnknownReason>()
  return {
    unknown,
    async resolve(name, type) {
      if (type !== 'TXT') throw failure('EREFUSED')
      const reading = readTxtAnswer(await dns.query(name, 'TXT', signal && { signal }))
      if (reading.kind === 'texts') return reading.records.map(({ strings }) => [...strings])
      if (reading.kind === 'absent') throw failure(reading.isNoSuchName ? 'ENOTFOUND' : 'ENODATA')
      unknown.set(normalizeName(name), reading.reason)
      throw failure('EUNKNOWN')
    },
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}
