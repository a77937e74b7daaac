import type { UnknownReason } from '../dns/answer.ts'
import type { DmarcRecord } from './record.ts'

/** Names longer than this jump to it in one step, so that a walk is eight queries at most (RFC 9989 4.10). */
const MAX_LABELS_AFTER_FIRST = 7

/** What stands at `_dmarc.<domain>` of one step of the walk. Several records count as none. */
export interface WalkLevel {
  readonly domain: string
  readonly record: DmarcRecord | null
  /** Set where it could not be told. */
  readonly unknown: UnknownReason | null
}

export interface TreeWalk {
  /** Levels that the walk visits, longest first: it ends at a psd= tag. */
  readonly levels: readonly WalkLevel[]
  /** RFC 9989 4.10.2; null where a level that decides it could not be told. */
  readonly organizationalDomain: string | null
  readonly unknown: UnknownReason | null
}

/** The domains that a walk from `domain` asks, in order; known before anything is asked. */
export function walkNames(domain: string): string[] {
  const labels = domain.split('.')
  const names = [domain]
  const next = Math.min(labels.length - 1, MAX_LABELS_AFTER_FIRST)
  for (let count = next; count > 0; count--) names.push(labels.slice(-count).join('.'))
  return names
}

/** Reads the answers of all steps as the walk would have met them (RFC 9989 4.10). `all` begins with the domain itself. */
export function readTreeWalk(all: readonly WalkLevel[]): TreeWalk {
  const levels: WalkLevel[] = []
  for (const level of all) {
    levels.push(level)
    const psd = level.record?.psd
    // The domain where the walk starts may be a public suffix itself: only psd=n ends the walk there (step 2).
    if (psd === 'n' || (psd === 'y' && levels.length > 1)) break
  }
  const unknown = levels.find((level) => level.unknown !== null)?.unknown ?? null
  return {
    levels,
    unknown,
    organizationalDomain: unknown === null ? selectOrganizationalDomain(levels) : null,
  }
}

function selectOrganizationalDomain(levels: readonly WalkLevel[]): string {
  const start = levels[0]?.domain ?? ''
  const withRecord = levels.filter(({ record }) => record !== null)
  const last = withRecord.at(-1)
  if (last === undefined) return start
  if (last.record?.psd === 'y' && last.domain !== start) {
    // One label below in the tree, which is not always a step of the walk.
    return start
      .split('.')
      .slice(-last.domain.split('.').length - 1)
      .join('.')
  }
  return last.domain
}
