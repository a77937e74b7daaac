import type { DnsAnswer, UnknownReason } from '../dns/answer.ts'
import { isAbsent } from '../dns/answer.ts'
import type { DnsClient } from '../dns/client.ts'
import { normalizeName, type ToAsciiName } from '../dns/name.ts'
import { txtText } from '../dns/txt.ts'
import type { Finding } from '../findings/finding.ts'
import type { PartStatus } from '../inspection/status.ts'
import { listTerms } from './count-lookups.ts'
import { countEachWay } from './count-ways.ts'
import type { SpfInspection } from './inspection.ts'
import { lintSpf } from './lint-spf.ts'
import { isSpfRecord } from './parse-spf-record.ts'
import type { SpfTreeNode } from './tree.ts'
import { walkSpf, type WalkOptions } from './walk-spf.ts'

export interface InspectSpfOptions extends WalkOptions {
  /** Makes A-labels, to offer for a name that was pasted into the record with other characters. */
  readonly toAscii?: ToAsciiName
}

/**
 * Looks up the SPF record of a domain and everything under it. The sender is the domain itself unless `sender` says
 * otherwise. Status by the contract: an error is certain even where other parts could not be told.
 */
export async function inspectSpf(
  domain: string,
  dns: DnsClient,
  options: InspectSpfOptions = {},
): Promise<SpfInspection> {
  const name = normalizeName(domain)
  const { toAscii, ...walkOptions } = options
  const query = options.signal === undefined ? {} : { signal: options.signal }
  const [walk, type99] = await Promise.all([
    walkSpf(name, dns, { sender: name, ...walkOptions }),
    dns.query(name, 'SPF', query).then(listType99),
  ])
  const { tree, answer } = walk
  const findings = lintSpf(walk, { type99, ...(toAscii === undefined ? {} : { toAscii }) })
  const { status, reason } = judge(tree, findings)
  const isCounted = status !== 'unknown' && walk.lookups !== null
  return {
    status,
    reason,
    record: tree.record,
    records: tree.records,
    // A count over a tree of which a part could not be asked is no count; the tree shows what is known.
    lookups: isCounted ? walk.lookups : null,
    voidLookups: isCounted ? walk.voidLookups : null,
    countedInWays: isCounted ? countEachWay(tree) : null,
    tree: tree.status === 'unknown' ? null : tree,
    via: answer?.aliases.map((alias) => alias.target) ?? [],
    ttl: tree.ttl,
    negativeTtl: answer !== null && isAbsent(answer) ? answer.negativeTtl : null,
    findings,
  }
}

function listType99(answer: DnsAnswer): string[] {
  if (answer.kind !== 'records') return []
  return answer.records
    .flatMap((record) => (record.type === 'SPF' ? [txtText(record)] : []))
    .filter(isSpfRecord)
}

function judge(
  tree: SpfTreeNode,
  findings: readonly Finding[],
): { status: PartStatus; reason: UnknownReason | null } {
  if (tree.status === 'unknown') return { status: 'unknown', reason: tree.reason }
  if (tree.status === 'missing') return { status: 'missing', reason: null }
  if (findings.some((finding) => finding.severity === 'error')) return { status: 'error', reason: null }
  const reason = listTerms(tree).find(({ term }) => term.unknown !== null)?.term.unknown ?? null
  if (reason !== null) return { status: 'unknown', reason }
  const isWarned = findings.some((finding) => finding.severity === 'warning')
  return { status: isWarned ? 'warning' : 'ok', reason: null }
}
