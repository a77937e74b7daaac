import { findNameFault } from '../../dns/name.ts'
import type { Intent } from './read-intent.ts'

export type WrongNameKind = 'doubled-domain' | 'wrong-name' | 'at-sign' | 'no-underscore-label'

export interface WrongName {
  readonly name: string
  readonly kind: WrongNameKind
}

/**
 * Where a record lands when a panel adds the zone once more, or when the name was mistaken (peers.md, complaint 4).
 * `expected` is where it should be; `zone` is what a panel appends.
 */
export function usualWrongNames(
  intent: Intent,
  domain: string,
  zone: string,
  expected: string,
  selector: string | null,
): WrongName[] {
  const doubled: WrongName = { name: `${expected}.${zone}`, kind: 'doubled-domain' }
  const named: Readonly<Record<Intent, readonly WrongName[]>> = {
    spf: [
      { name: `www.${domain}`, kind: 'wrong-name' },
      { name: `_spf.${domain}`, kind: 'wrong-name' },
      { name: `spf.${domain}`, kind: 'wrong-name' },
      { name: `@.${domain}`, kind: 'at-sign' },
    ],
    dmarc: [
      { name: domain, kind: 'wrong-name' },
      { name: `dmarc.${domain}`, kind: 'no-underscore-label' },
      { name: `_dmarc.@.${domain}`, kind: 'at-sign' },
      { name: `@.${domain}`, kind: 'at-sign' },
    ],
    dkim: [
      { name: `${selector ?? ''}.${domain}`, kind: 'no-underscore-label' },
      { name: `${selector ?? ''}.domainkey.${domain}`, kind: 'no-underscore-label' },
      { name: domain, kind: 'wrong-name' },
    ],
  }
  return [doubled, ...named[intent]].filter(({ name }) => name !== expected && findNameFault(name) === null)
}
