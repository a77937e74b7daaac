import { unknownAnswer } from './answer.ts'
import type { DnsClient } from './client.ts'
import { normalizeName } from './name.ts'

/** Asks nobody and can tell nothing. */
export function createOfflineClient(): DnsClient {
  return { query: async (name) => unknownAnswer(normalizeName(name), 'offline') }
}
