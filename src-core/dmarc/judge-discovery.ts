import { makeFinding, type Finding } from '../findings/finding.ts'
import type { DmarcInspection } from './inspection.ts'
import type { TreeWalk, WalkLevel } from './tree-walk.ts'

type OrganizationalDomain = DmarcInspection['organizationalDomain']

/** What the way to the record that applies says: where it stands, and where other readers look. */
export function judgeDiscovery(
  domain: string,
  walk: TreeWalk,
  applicable: WalkLevel,
  organizational: OrganizationalDomain,
): Finding[] {
  const ownName = `_dmarc.${domain}`
  const foundAt = `_dmarc.${applicable.domain}`
  const findings: Finding[] = []
  if (applicable.domain !== domain) {
    findings.push(makeFinding('dmarc.inherited', ownName, { name: ownName, foundAt }))
    const between = walk.levels.find(
      (level) => level.record !== null && level.domain.length > applicable.domain.length,
    )
    if (between) {
      const where = `_dmarc.${between.domain}`
      findings.push(makeFinding('dmarc.intermediate-record', where, { name: where, foundAt, domain }))
    }
  }
  const { byTreeWalk, byPublicSuffixList } = organizational
  if (byTreeWalk === null) findings.push(makeFinding('dmarc.walk-incomplete', ownName, { domain }))
  else if (byTreeWalk !== byPublicSuffixList) {
    const params = { domain, byTreeWalk, byPublicSuffixList }
    findings.push(makeFinding('dmarc.organizational-domains-differ', ownName, params))
  }
  const record = applicable.record
  const hasSubdomainTags = record !== null && (record.sp !== null || record.np !== null)
  if (hasSubdomainTags && byTreeWalk !== null && byTreeWalk !== applicable.domain && record.psd !== 'y') {
    findings.push(makeFinding('dmarc.subdomain-tags-ignored', foundAt, { name: foundAt, byTreeWalk }))
  }
  return findings
}

/**
 * Readers of RFC 7489 6.6.3 look at the From domain and at the public suffix list's organizational domain only. Tells
 * where they come to another record than the walk does.
 */
export function judgeOldReaders(
  domain: string,
  all: readonly WalkLevel[],
  applicable: WalkLevel | null,
  { byPublicSuffixList }: OrganizationalDomain,
): Finding[] {
  const listed = all.find((level) => level.domain === byPublicSuffixList)
  if (listed === undefined || listed.unknown !== null || all[0]?.record) return []
  const old = listed.record === null ? null : listed.domain
  const current = applicable?.domain ?? null
  if (old === current) return []
  const nameOf = (at: string | null) => (at === null ? '—' : `_dmarc.${at}`)
  const params = { domain, current: nameOf(current), old: nameOf(old) }
  return [makeFinding('dmarc.readers-differ', `_dmarc.${domain}`, params)]
}
