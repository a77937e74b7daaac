import { parse } from 'tldts'
import { normalizeName } from './name.ts'

/** Private part included: jpn.com and the hosts' shared domains are suffixes too. Names are checked elsewhere. */
const OPTIONS = {
  allowPrivateDomains: true,
  detectIp: false,
  extractHostname: false,
  mixedInputs: false,
  validateHostname: false,
}

/**
 * The organizational domain as readers of RFC 7489 3.2 take it: public suffix plus one label. A domain that is itself a
 * public suffix is returned as it is. Takes and gives lower case A-labels without a final dot.
 */
export function organizationalDomainOf(domain: string): string {
  const name = normalizeName(domain)
  return parse(name, OPTIONS).domain ?? name
}

/** True for co.jp, jpn.com, tokyo.jp …, and for a single label. */
export function isPublicSuffix(domain: string): boolean {
  const name = normalizeName(domain)
  return parse(name, OPTIONS).publicSuffix === name
}
