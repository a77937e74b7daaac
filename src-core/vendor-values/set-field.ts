import { isWithin } from '../dns/name.ts'
import { looksOf, readType } from './classify-text.ts'
import type { LogicalLine } from './join-wrapped-lines.ts'
import type { Field } from './label-words.ts'
import { addRecord, closeCompleteGroup, closeGroups, placeOf, type PasteState } from './paste-state.ts'
import { joinQuotedStrings, unwrap, withoutPoliteEnd } from './quoted-strings.ts'
import { readHost } from './read-name.ts'
import { splitPreference } from './read-table.ts'
import { makeProblem } from './reading.ts'

/** Takes the text beside a label; false where it is not what the label promises. */
export function setField(
  state: PasteState,
  field: Field,
  text: string,
  line: LogicalLine,
  column = 0,
): boolean {
  switch (field) {
    case 'ignored':
      state.groups.touch(line)
      return true
    case 'domain':
      return setDomain(state, text, line)
    case 'envelope':
      return setEnvelope(state, text, line)
    case 'selector':
      return setSelector(state, text, line)
    case 'type':
      state.groups.set('type', readType(unwrap(text)) ?? unwrap(text).toUpperCase(), line, column)
      return true
    case 'value': {
      if (readArrow(state, text, line)) return true
      const { value, preference } = splitPreference(joinQuotedStrings(text), null)
      state.groups.set('value', value, line, column)
      if (preference !== null) state.groups.set('preference', preference, line, column)
      return true
    }
    default:
      state.groups.set(field, text, line, column)
      return true
  }
}

/** `$ORIGIN` and `対象ドメイン:` say what the names that follow are below; a longer name is a record's own. */
export function setDomain(state: PasteState, text: string, line: LogicalLine): boolean {
  const { domain, toAscii } = state.context
  const host = readHost(text, toAscii)
  if (host === null || !host.includes('.')) return false
  if (host.includes('_') || (isWithin(host, domain) && host !== domain)) {
    state.groups.set('name', text, line)
    return true
  }
  closeCompleteGroup(state)
  state.origin = host
  if (!isWithin(domain, host)) {
    state.readings.push(makeProblem(placeOf(line), 'paste.other-domain', { name: host, domain }))
  }
  return true
}

/** An address or a domain. */
export function setEnvelope(state: PasteState, text: string, line: LogicalLine): boolean {
  const named = unwrap(withoutPoliteEnd(text)).replace(/^.*@/, '')
  const domain = readHost(named, state.context.toAscii)
  if (domain === null || !domain.includes('.')) return false
  state.readings.push({ at: placeOf(line), kind: 'envelope', domain })
  return true
}

/** One selector is a part of a record; several stand for themselves. */
export function setSelector(state: PasteState, text: string, line: LogicalLine): boolean {
  const selectors = text.split(/[\s,、/・]+/).map(unwrap)
  if (!selectors.every((selector) => /^[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?$/i.test(selector))) return false
  const [only] = selectors
  if (only !== undefined && selectors.length === 1) state.groups.set('selector', only, line)
  else
    for (const selector of selectors) state.readings.push({ at: placeOf(line), kind: 'selector', selector })
  return true
}

const ARROW = /\s*(?:→|⇒|➡|=>|->)\s*/

/** `s1._domainkey.example.co.jp → s1.dkim.example.net` */
export function readArrow(state: PasteState, text: string, line: LogicalLine): boolean {
  const parts = text.split(ARROW)
  const [name = '', value = ''] = parts
  if (parts.length !== 2 || !/\._domainkey(?:\.|$)/i.test(name) || looksOf(unwrap(name)) !== 'host')
    return false
  closeGroups(state)
  const fields = { name, type: null, value: joinQuotedStrings(value), selector: null, preference: null }
  return addRecord(state, fields, line)
}
