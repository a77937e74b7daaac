import { isDmarcRecord, parseDmarcRecord } from '../dmarc/record.ts'
import { isWithin } from '../dns/name.ts'
import { looksOf } from './classify-text.ts'
import { unwrap } from './quoted-strings.ts'
import type { RawRecord } from './raw-record.ts'
import { readKeyText } from './read-key-text.ts'
import { readHost, readOwnerName, type NameContext } from './read-name.ts'
import { readSpfText } from './read-spf-text.ts'
import { makeProblem, type Reading } from './reading.ts'

export type RecordContext = Pick<NameContext, 'domain' | 'toAscii'>

/** What one pasted record says; null where it is nothing that this program knows, not even a record. */
export function interpretRecord(record: RawRecord, context: RecordContext): readonly Reading[] | null {
  const name = fullNameOf(record, context)
  if (name === undefined)
    return [makeProblem(record.at, 'paste.bad-name', { name: record.name ?? record.selector ?? '' })]
  if (name !== null && !isWithin(name, context.domain)) {
    return [makeProblem(record.at, 'paste.other-domain', { name, domain: context.domain })]
  }
  if (record.type === 'MX') return [readMx(record, name, context)]
  if (record.type === 'CNAME') return [readAlias(record, name, context)]
  if (record.type === null || record.type === 'TXT' || record.type === 'SPF') {
    switch (looksOf(record.value)) {
      case 'spf':
        return readSpf(record, name, context)
      case 'dkim':
      case 'key':
        return [readKey(record, name, context)]
      case 'dmarc':
        return [readDmarc(record, name, context)]
      case 'host':
        if (record.type === null && name !== null && isKeyName(name))
          return [readAlias(record, name, context)]
    }
    if (name !== null && isKeyName(name)) return [makeProblem(record.at, 'paste.not-a-key', { name })]
  }
  if (name === null || record.type === null) return null
  return [makeProblem(record.at, 'paste.other-record', { name, type: record.type })]
}

/** undefined: what stands there is no name. null: nothing stands there. */
function fullNameOf(
  { name, selector, origin }: RawRecord,
  context: RecordContext,
): string | null | undefined {
  if (name !== null) return readOwnerName(name, { ...context, origin }) ?? undefined
  if (selector === null) return null
  const written = /\._domainkey/i.test(selector) ? selector : `${unwrap(selector)}._domainkey.${origin}`
  return readOwnerName(written, { ...context, origin }) ?? undefined
}

function isKeyName(name: string): boolean {
  return name.includes('._domainkey.')
}

/** `s1` of `s1._domainkey.<domain>`; null for any other name. */
function selectorOf(name: string, domain: string): string | null {
  const suffix = `._domainkey.${domain}`
  const selector = name.endsWith(suffix) ? name.slice(0, -suffix.length) : ''
  return /^[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?$/.test(selector) && !selector.includes('_domainkey')
    ? selector
    : null
}

function readKey({ value, at, origin }: RawRecord, name: string | null, { domain }: RecordContext): Reading {
  const key = readKeyText(value)
  if (!key.ok) return makeProblem(at, key.code, { name: name ?? 'DKIM' })
  if (name === null) return { at, kind: 'key', text: key.text, origin }
  const selector = selectorOf(name, domain)
  if (selector === null) return makeProblem(at, 'paste.dkim-other-name', { name, domain })
  return { at, kind: 'dkim', value: { selector, type: 'TXT', value: key.text } }
}

function readAlias(
  { value, at }: RawRecord,
  name: string | null,
  { domain, toAscii }: RecordContext,
): Reading {
  const target = readHost(value, toAscii)
  const shown = name ?? 'CNAME'
  if (target === null || !target.includes('.'))
    return makeProblem(at, 'paste.bad-target', { name: shown, target: value })
  if (name === null || !isKeyName(name))
    return makeProblem(at, 'paste.other-record', { name: shown, type: 'CNAME' })
  const selector = selectorOf(name, domain)
  if (selector === null) return makeProblem(at, 'paste.dkim-other-name', { name, domain })
  if (isWithin(target, domain)) return makeProblem(at, 'paste.target-in-own-domain', { name, target, domain })
  return { at, kind: 'dkim', value: { selector, type: 'CNAME', value: target } }
}

function readSpf(record: RawRecord, name: string | null, context: RecordContext): readonly Reading[] {
  if (name !== null && isKeyName(name)) return [makeProblem(record.at, 'paste.not-a-key', { name })]
  if (name?.startsWith('_')) return [makeProblem(record.at, 'paste.other-record', { name, type: 'TXT' })]
  return readSpfText(record.value, name, record.at, context)
}

function readDmarc({ value, at }: RawRecord, name: string | null, { domain }: RecordContext): Reading {
  const text = unwrap(value).replace(/\s+/g, ' ')
  if (name !== null && name !== `_dmarc.${domain}`)
    return makeProblem(at, 'paste.dmarc-other-name', { name, domain })
  const { p, list } = parseDmarcRecord(text)
  const isSound =
    isDmarcRecord(text) && p !== null && p !== 'bad' && list.faults.every(({ kind }) => kind === 'empty')
  return isSound ? { at, kind: 'dmarc', text } : makeProblem(at, 'paste.bad-dmarc', { value: text })
}

/** RFC 1035 3.3.9. Never at the customer's own domain: that is where its mail arrives. */
function readMx({ value, preference, at }: RawRecord, name: string | null, context: RecordContext): Reading {
  const place = name ?? context.domain
  if (place === context.domain) return makeProblem(at, 'paste.mx-at-domain', { name: place })
  const exchange = readHost(value, context.toAscii)
  if (exchange === null || !exchange.includes('.'))
    return makeProblem(at, 'paste.bad-target', { name: place, target: value })
  const number = /^\d{1,5}$/.test(preference ?? '') ? Number(preference) : null
  if (number === null || number > 65_535)
    return makeProblem(at, 'paste.mx-without-preference', { name: place })
  return { at, kind: 'mx', place, mx: { preference: number, exchange } }
}
