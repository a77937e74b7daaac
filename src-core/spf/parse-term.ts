import { parseIpv4, parseIpv6 } from '../net/ip-address.ts'
import { parsePrefix } from '../net/ip-network.ts'
import { parseDomainSpec } from './domain-spec.ts'
import { parseMacroString } from './macro-string.ts'
import {
  MECHANISM_NAMES,
  type MechanismName,
  type Qualifier,
  type SpfFaultKind,
  type SpfMechanism,
  type SpfTerm,
} from './record.ts'

export type TermResult =
  { readonly ok: true; readonly term: SpfTerm } | { readonly ok: false; readonly kind: SpfFaultKind }

type Arguments = Pick<SpfMechanism, 'domain' | 'address' | 'prefix4' | 'prefix6'>

const NO_ARGUMENTS: Arguments = { domain: null, address: null, prefix4: null, prefix6: null }
const MODIFIER_NAME = /^[a-z][a-z0-9\-_.]*$/i

/** One term of a record: the text between spaces, which begins at `start` of the record. */
export function parseTerm(text: string, start: number): TermResult {
  if (/[^\x21-\x7e]/.test(text)) {
    return { ok: false, kind: /[^\x00-\x7f]/.test(text) ? 'not-ascii' : 'control-character' }
  }
  // A "=" before any ":" or "/" makes it a modifier (RFC 7208 4.6.1).
  const separator = text.search(/[:/=]/)
  return text.charAt(separator) === '=' ? parseModifier(text, start, separator) : parseMechanism(text, start)
}

function parseModifier(text: string, start: number, equals: number): TermResult {
  const name = text.slice(0, equals)
  const value = text.slice(equals + 1)
  if (!MODIFIER_NAME.test(name)) return { ok: false, kind: 'bad-modifier' }
  const lower = name.toLowerCase()
  if (lower === 'redirect' || lower === 'exp') {
    const fault = findDomainFault(value)
    if (fault !== null) return { ok: false, kind: fault }
  } else if (!parseMacroString(value, 'modifier').ok) {
    return { ok: false, kind: 'bad-macro' }
  }
  const span = { start, end: start + text.length }
  return { ok: true, term: { kind: 'modifier', name: lower, text, span, value } }
}

function parseMechanism(text: string, start: number): TermResult {
  const match = /^([+\-~?]?)([^:/]*)(.*)$/.exec(text)
  const [, sign = '', written = '', rest = ''] = match ?? []
  const name = findMechanism(written)
  if (name === null) return { ok: false, kind: 'unknown-mechanism' }
  const parsed = parseArguments(name, rest)
  if (typeof parsed === 'string') return { ok: false, kind: parsed }
  const qualifier = (sign === '' ? '+' : sign) as Qualifier
  const span = { start, end: start + text.length }
  return { ok: true, term: { kind: 'mechanism', name, qualifier, text, span, ...parsed } }
}

function findMechanism(written: string): MechanismName | null {
  const lower = written.toLowerCase()
  return MECHANISM_NAMES.find((name) => name === lower) ?? null
}

function parseArguments(name: MechanismName, rest: string): Arguments | SpfFaultKind {
  switch (name) {
    case 'all':
      return rest === '' ? NO_ARGUMENTS : 'unexpected-argument'
    case 'include':
    case 'exists':
      return rest.startsWith(':')
        ? readDomain(rest.slice(1))
        : rest === ''
          ? 'missing-argument'
          : 'bad-domain'
    case 'ptr':
      if (rest === '') return NO_ARGUMENTS
      return rest.startsWith(':') ? readDomain(rest.slice(1)) : 'unexpected-argument'
    case 'a':
    case 'mx':
      return readDualPrefix(rest)
    case 'ip4':
    case 'ip6':
      return readNetwork(name, rest)
  }
}

function readDomain(text: string): Arguments | SpfFaultKind {
  const fault = findDomainFault(text)
  if (fault === null) return { ...NO_ARGUMENTS, domain: text }
  // A prefix length stands where only a domain may: "include:example.jp/24".
  return fault === 'bad-domain' && isPrefixFault(text) ? 'unexpected-argument' : fault
}

function findDomainFault(text: string): 'missing-argument' | 'bad-macro' | 'bad-domain' | null {
  const result = parseDomainSpec(text)
  if (result.ok) return null
  return result.fault === 'empty' ? 'missing-argument' : result.fault
}

/** [ ":" domain-spec ] [ "/" ip4-prefix ] [ "//" ip6-prefix ]; a domain-spec may itself hold ":" and "/". */
function readDualPrefix(rest: string): Arguments | SpfFaultKind {
  const match = /^(:.*?)?(?:\/([0-9]*))?(?:\/\/([0-9]*))?$/.exec(rest)
  if (match === null) return 'bad-prefix'
  const [, colonDomain, ip4, ip6] = match
  const domain = colonDomain === undefined ? null : colonDomain.slice(1)
  const fault = domain === null ? null : findDomainFault(domain)
  if (fault === 'bad-domain' && domain !== null && isPrefixFault(domain)) return 'bad-prefix'
  if (fault !== null) return fault
  const prefix4 = ip4 === undefined ? 32 : parsePrefix(ip4, 4)
  const prefix6 = ip6 === undefined ? 128 : parsePrefix(ip6, 6)
  if (prefix4 === null || prefix6 === null) return 'bad-prefix'
  return { ...NO_ARGUMENTS, domain, prefix4, prefix6 }
}

/** What follows the "/" spoils a domain that is fine without it. */
function isPrefixFault(domain: string): boolean {
  const slash = domain.indexOf('/')
  return slash >= 0 && findDomainFault(domain.slice(0, slash)) === null
}

function readNetwork(name: 'ip4' | 'ip6', rest: string): Arguments | SpfFaultKind {
  if (rest === '' || rest === ':') return 'missing-argument'
  if (!rest.startsWith(':')) return 'bad-address'
  const slash = rest.indexOf('/')
  const address = slash < 0 ? rest.slice(1) : rest.slice(1, slash)
  const isAddress = name === 'ip4' ? parseIpv4(address) !== null : parseIpv6(address) !== null
  if (!isAddress) return 'bad-address'
  const family = name === 'ip4' ? 4 : 6
  const prefix = slash < 0 ? (family === 4 ? 32 : 128) : parsePrefix(rest.slice(slash + 1), family)
  if (prefix === null) return 'bad-prefix'
  return { ...NO_ARGUMENTS, address, [family === 4 ? 'prefix4' : 'prefix6']: prefix }
}
