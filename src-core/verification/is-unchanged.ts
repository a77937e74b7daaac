import type { VerifiedChange } from './verification.ts'

/** Nobody has the new value, and all who told have the one from before: as far as can be seen, it was not changed yet. */
export function isUnchanged({ servers }: Pick<VerifiedChange, 'servers'>): boolean {
  const told = servers.filter(({ state }) => state !== 'unknown' && state !== 'not-asked')
  return told.length > 0 && told.every(({ isOld }) => isOld)
}
