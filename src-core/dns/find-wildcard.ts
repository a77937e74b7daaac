import type { DnsClient, QueryOptions } from './client.ts'
import { isWithin, normalizeName, parentName } from './name.ts'
import { organizationalDomainOf } from './public-suffix.ts'
import { readTxtAnswer, type TxtReading } from './read-txt.ts'

/** More levels between a name and its organizational domain are not probed. */
const MAX_ENCLOSERS = 4

/**
 * The wildcard that gave `reading` in place of a TXT record at `name`, or null. Worth asking only where the answer is
 * not what was looked for: a record added at the name takes the wildcard's place (RFC 4592 3.3.1), so that nothing
 * stands in the way there.
 */
export async function findWildcardTxt(
  name: string,
  reading: TxtReading,
  dns: DnsClient,
  options: QueryOptions = {},
): Promise<string | null> {
  const wildcards = enclosersOf(normalizeName(name)).map((encloser) => `*.${encloser}`)
  const answers = await Promise.all(
    wildcards.map(async (wildcard) => readTxtAnswer(await dns.query(wildcard, 'TXT', options))),
  )
  return lastInRow(wildcards, (_, index) => isSameReading(answers[index], reading))
}

/**
 * The wildcard itself among those probed, nearest first. A question for `*.<a name that does not exist>` is answered by
 * the wildcard above it too, so all up to the one that is really there give the same answer.
 */
export function lastInRow(
  wildcards: readonly string[],
  answersTheSame: (wildcard: string, index: number) => boolean,
): string | null {
  const end = wildcards.findIndex((wildcard, index) => !answersTheSame(wildcard, index))
  return wildcards[(end < 0 ? wildcards.length : end) - 1] ?? null
}

/** Names whose wildcard could answer for `name`, nearest first, up to the organizational domain. */
export function enclosersOf(name: string): string[] {
  const top = organizationalDomainOf(name)
  const names: string[] = []
  for (let above = parentName(name); above !== '' && isWithin(above, top); above = parentName(above)) {
    names.push(above)
  }
  return names.slice(0, MAX_ENCLOSERS)
}

function isSameReading(one: TxtReading | undefined, other: TxtReading): boolean {
  if (one === undefined || one.kind === 'unknown' || one.kind !== other.kind) return false
  const facts = (reading: TxtReading) =>
    JSON.stringify([reading.via, reading.kind === 'texts' ? reading.texts : []])
  return facts(one) === facts(other)
}
