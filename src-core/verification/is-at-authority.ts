import type { VerifiedChange } from './verification.ts'

/** Every authoritative server has the record, whatever a cache still gives: published, by ADR 0011. */
export function isAtAuthority({ state, servers }: Pick<VerifiedChange, 'state' | 'servers'>): boolean {
  if (state !== 'old-cached') return state === 'published'
  // Of a resolver alone, the old value may be all that there is.
  return servers.some(({ group, state: said }) => group === 'authoritative' && said === 'published')
}
