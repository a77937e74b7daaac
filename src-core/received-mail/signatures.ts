import { findTag, parseTagList } from '../tag-list/tag-list.ts'
import { findNameFault, normalizeName } from '../dns/name.ts'
import { readAuthenticationResults } from './authentication-results.ts'
import { valuesOf, type HeaderField } from './header-fields.ts'
import type { ArcOutcome, MailResult } from './message-check.ts'

/** Signatures that are looked at; each costs a question and perhaps a walk over the body. The topmost are the newest. */
export const MAX_SIGNATURES = 10
export const MAX_ARC_SETS = 10

/** A `DKIM-Signature` as it is written (RFC 6376 3.5): nothing in it is verified. */
export interface ListedSignature {
  readonly domain: string | null
  readonly selector: string | null
  readonly algorithm: string | null
  readonly bodyLimit: number | null
  readonly signedAt: string | null
  readonly expiresAt: string | null
  /** The beginning of b=, by which receivers name a signature (RFC 8601 2.7.1, header.b). */
  readonly head: string
}

const MAX_READ = 10_000
const MAX_WORD = 40
const HEAD = 8
/** ISO years beyond four digits are no dates of mails. */
const MAX_SECONDS = 253_402_300_799

export function listSignatures(fields: readonly HeaderField[]): ListedSignature[] {
  return valuesOf(fields, 'dkim-signature').slice(0, MAX_SIGNATURES).map(readSignature)
}

function readSignature(value: string): ListedSignature {
  const list = parseTagList(value.slice(0, MAX_READ))
  const valueOf = (name: string) => findTag(list, name)?.value.replace(/\s+/g, '') ?? null
  return {
    domain: readName(valueOf('d')),
    selector: readName(valueOf('s')),
    algorithm: valueOf('a')?.slice(0, MAX_WORD).toLowerCase() ?? null,
    bodyLimit: readNumber(valueOf('l')),
    signedAt: readSeconds(valueOf('t')),
    expiresAt: readSeconds(valueOf('x')),
    head: valueOf('b')?.slice(0, HEAD) ?? '',
  }
}

/** The sets of an ARC chain as they are written (RFC 8617 4.1), oldest first. */
export function listArcSets(fields: readonly HeaderField[]): ArcOutcome['sets'] {
  const says = new Map(
    valuesOf(fields, 'arc-authentication-results').map((value) => [instanceOf(value), value] as const),
  )
  return valuesOf(fields, 'arc-seal')
    .map((value) => {
      const instance = instanceOf(value)
      const list = parseTagList(value.slice(0, MAX_READ))
      const { methods } = readAuthenticationResults(says.get(instance) ?? '')
      const resultOf = (name: string): MailResult | null => {
        const results = methods.filter(({ method }) => method === name).map(({ result }) => result)
        return results.includes('pass') ? 'pass' : (results[0] ?? null)
      }
      return {
        instance,
        domain: readName(findTag(list, 'd')?.value ?? null),
        says: { spf: resultOf('spf'), dkim: resultOf('dkim'), dmarc: resultOf('dmarc') },
      }
    })
    .sort((one, other) => one.instance - other.instance)
    .slice(0, MAX_ARC_SETS)
}

function instanceOf(value: string): number {
  return Number(/(?:^|;)\s*i\s*=\s*(\d{1,2})\b/.exec(value.slice(0, MAX_READ))?.[1] ?? 0)
}

function readName(text: string | null): string | null {
  return text === null || findNameFault(text) !== null ? null : normalizeName(text)
}

function readNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null
}

function readSeconds(text: string | null): string | null {
  const seconds = readNumber(text)
  return seconds === null || seconds > MAX_SECONDS ? null : new Date(seconds * 1000).toISOString()
}
