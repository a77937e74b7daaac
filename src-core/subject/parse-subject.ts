import { classifyMailboxDomain } from '../catalog/mailbox-domains.ts'
import type { VendorProfile } from '../catalog/vendor-profile.ts'
import { isWithin, type ToAsciiName } from '../dns/name.ts'
import { organizationalDomainOf } from '../dns/public-suffix.ts'
import { quoteBounded } from '../text/half-width.ts'
import { inputFault, readMailDomain, type InputFault } from './read-mail-domain.ts'
import { splitAddresses } from './split-addresses.ts'
import type { Subject, SubjectKind } from './subject.ts'

export interface SubjectContext {
  readonly toAscii: ToAsciiName
  readonly toUnicode: (name: string) => string
  readonly profile: VendorProfile
}

export type SubjectReading =
  { readonly ok: true; readonly subject: Subject } | { readonly ok: false; readonly fault: InputFault }

/** Characters of input that are read at all. */
export const MAX_SUBJECT_INPUT = 10_000
export const MAX_SUBJECTS = 100
/** Octets before the @ (RFC 5321 4.5.3.1.1). */
export const MAX_LOCAL_PART = 64

/** One address, `名前 <a@b>`, `mailto:` or domain, as typed or pasted. */
export function parseSubject(text: string, context: SubjectContext): SubjectReading {
  if (text.length > MAX_SUBJECT_INPUT)
    return refuse(inputFault('input.too-long', { limit: MAX_SUBJECT_INPUT }))
  const [first, second, ...rest] = [...new Set(splitAddresses(text))]
  if (first === undefined) return refuse(inputFault('input.empty'))
  if (second === undefined) return readSubject(first, context)
  return refuse(
    inputFault('input.several', {
      count: 2 + rest.length,
      first: quoteBounded(first, 40),
      second: quoteBounded(second, 40),
    }),
  )
}

/** One plan a domain: the addresses that share one belong together. */
export interface SubjectGroup {
  readonly domain: string
  readonly subjects: readonly Subject[]
}

export interface SubjectsReading {
  readonly groups: readonly SubjectGroup[]
  /** What could not be read, as it stood there; nothing is left out silently. */
  readonly faults: readonly { readonly text: string; readonly fault: InputFault }[]
}

/** Any number of addresses up to MAX_SUBJECTS, separated by commas, semicolons, tabs or lines. */
export function parseSubjects(text: string, context: SubjectContext): SubjectsReading {
  const wholeFault = (fault: InputFault) => ({ groups: [], faults: [{ text: quoteBounded(text), fault }] })
  if (text.length > MAX_SUBJECT_INPUT)
    return wholeFault(inputFault('input.too-long', { limit: MAX_SUBJECT_INPUT }))
  const pieces = [...new Set(splitAddresses(text))]
  if (pieces.length === 0) return wholeFault(inputFault('input.empty'))
  if (pieces.length > MAX_SUBJECTS) return wholeFault(inputFault('input.too-many', { limit: MAX_SUBJECTS }))
  const groups = new Map<string, Map<string, Subject>>()
  const faults: { text: string; fault: InputFault }[] = []
  for (const piece of pieces) {
    const reading = readSubject(piece, context)
    if (!reading.ok) {
      faults.push({ text: quoteBounded(piece), fault: reading.fault })
      continue
    }
    const { subject } = reading
    const group = groups.get(subject.domain) ?? new Map<string, Subject>()
    groups.set(subject.domain, group.set(subject.address ?? '', subject))
  }
  return {
    groups: [...groups].map(([domain, subjects]) => ({ domain, subjects: [...subjects.values()] })),
    faults,
  }
}

function readSubject(piece: string, context: SubjectContext): SubjectReading {
  const typed = takeOffMailto(piece)
  const text = quoteBounded(typed)
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(typed)) return refuse(inputFault('input.url', { text }))
  const at = typed.lastIndexOf('@')
  if (typed.indexOf('@') !== at) return refuse(inputFault('input.several-at', { text }))
  if (at < 0 && !/[.\u3002]|^\[|:/.test(typed)) return refuse(inputFault('input.no-at', { text }))
  const domainText = typed.slice(at + 1)
  if (domainText === '') return refuse(inputFault('input.no-domain', { text }))
  const local = at < 0 ? '' : typed.slice(0, at)
  const localFault = findLocalPartFault(local, text)
  if (localFault !== null) return refuse(localFault)
  const reading = readMailDomain(domainText, context.toAscii)
  return reading.ok ? { ok: true, subject: makeSubject(local, reading.domain, context) } : reading
}

function makeSubject(local: string, domain: string, context: SubjectContext): Subject {
  return {
    address: local === '' ? null : `${local}@${domain}`,
    domain,
    domainUnicode: context.toUnicode(domain),
    organizationalDomain: organizationalDomainOf(domain),
    kind: kindOf(domain, context.profile),
  }
}

function kindOf(domain: string, profile: VendorProfile): SubjectKind {
  if (profile.regions.some((region) => isWithin(domain, region.domain))) return 'vendor'
  return classifyMailboxDomain(domain) === null ? 'own-domain' : 'mailbox-provider'
}

/** Two dots in a row are let through: carriers gave such addresses out. */
function findLocalPartFault(local: string, text: string): InputFault | null {
  if (/\s/.test(local)) return inputFault('input.space', { text })
  if (/[^\x00-\x7f]/.test(local)) return inputFault('input.local-not-ascii', { local: quoteBounded(local) })
  const character = /[^\x21-\x7e]|[()<>[\]:;,"\\]/.exec(local)?.[0]
  if (character !== undefined) {
    const shown = character < ' ' ? `U+${character.charCodeAt(0).toString(16).padStart(4, '0')}` : character
    return inputFault('input.local-bad-character', { local: quoteBounded(local), character: shown })
  }
  if (local.length <= MAX_LOCAL_PART) return null
  return inputFault('input.local-too-long', { length: local.length, limit: MAX_LOCAL_PART })
}

function takeOffMailto(piece: string): string {
  const rest = /^mailto:(.*)/is.exec(piece)?.[1]
  if (rest === undefined) return piece
  try {
    return decodeURIComponent(rest)
  } catch {
    return rest
  }
}

function refuse(fault: InputFault): SubjectReading {
  return { ok: false, fault }
}
