import type { DmarcInspection, DmarcPolicy } from './inspection.ts'
import type { DmarcRecord } from './record.ts'
import type { TreeWalk, WalkLevel } from './tree-walk.ts'

/** Whether the From domain exists in DNS: only NXDOMAIN is `missing` (RFC 9989 3.2, A.4). */
export type DomainExistence = 'exists' | 'missing' | 'unknown'

/**
 * The level whose record applies: the From domain's own, else the organizational domain's, else that of the public
 * suffix above it. Records in between do not apply (RFC 9989 4.10.1).
 */
export function findApplicable({ levels, organizationalDomain }: TreeWalk): WalkLevel | null {
  const [own] = levels
  if (own?.record) return own
  if (organizationalDomain === null) return null
  const found = levels.filter(({ record }) => record !== null)
  const last = found.at(-1)
  return (
    found.find(({ domain }) => domain === organizationalDomain) ?? (last?.record?.psd === 'y' ? last : null)
  )
}

/** A policy as a receiver takes it from a record, before t=y. */
export type ChosenPolicy = Pick<DmarcInspection, 'policy' | 'policyTag'>

/**
 * With a bad p, sp or np the record counts as p=none where it asks for reports, else as no DMARC at all; a missing p is
 * none (RFC 9989 4.7, 4.10.1).
 */
export function choosePolicy(
  record: DmarcRecord,
  isInherited: boolean,
  existence: DomainExistence,
): ChosenPolicy {
  const { p, sp, np } = record
  if (p === 'bad' || sp === 'bad' || np === 'bad') {
    const isReported = record.rua.some(({ isValid }) => isValid)
    return isReported ? { policy: 'none', policyTag: 'default' } : { policy: null, policyTag: null }
  }
  if (isInherited && existence === 'missing' && np !== null) return { policy: np, policyTag: 'np' }
  if (isInherited && sp !== null) return { policy: sp, policyTag: 'sp' }
  return p === null ? { policy: 'none', policyTag: 'default' } : { policy: p, policyTag: 'p' }
}

/** True where the policy hangs on whether the From domain exists. */
export function dependsOnExistence(record: DmarcRecord): boolean {
  return choosePolicy(record, true, 'missing').policy !== choosePolicy(record, true, 'exists').policy
}

/** t=y asks for one level less (RFC 9989 4.7). */
export function lowerForTesting(policy: DmarcPolicy | null): DmarcPolicy | null {
  return policy === 'reject' ? 'quarantine' : policy === 'quarantine' ? 'none' : policy
}
