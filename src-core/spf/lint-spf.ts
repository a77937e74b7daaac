import type { DnsAnswer } from '../dns/answer.ts'
import type { ToAsciiName } from '../dns/name.ts'
import { txtText } from '../dns/txt.ts'
import { type Finding, makeFinding, type Severity } from '../findings/finding.ts'
import { findJoinedTerms, isJoinedVersion, type JoinedTerms } from './joined-strings.ts'
import { overlaps } from './lint-faults.ts'
import { lintLimits } from './lint-limits.ts'
import { lintSize } from './lint-size.ts'
import { lintTree } from './lint-tree.ts'
import type { SpfWalk } from './walk-spf.ts'
import { cutText } from '../text/cut-text.ts'

/** Findings that one inspection lists; a hostile tree could give thousands. */
export const MAX_FINDINGS = 100

export interface LintOptions {
  /** Makes A-labels, to offer for a name that was pasted with other characters. */
  readonly toAscii?: ToAsciiName
  /** Texts of the obsolete type SPF (99) at the domain, where it was asked. */
  readonly type99?: readonly string[]
}

/**
 * The static check: an error means that check_host() could return permerror (or finds no record), whoever sends.
 * `+all` comes first, then errors, warnings, infos, each in the order of evaluation.
 */
export function lintSpf(walk: SpfWalk, options: LintOptions = {}): Finding[] {
  const { tree, answer } = walk
  const name = tree.domain
  const findings = [...lintTree(tree, options.toAscii ?? null), ...lintLimits(tree, walk)]
  if (tree.status === 'missing') findings.push(missingFinding(name, answer))
  if (tree.status === 'unknown') {
    findings.push(
      makeFinding('spf.part-unknown', name, {
        name,
        kind: 'record',
        reason: tree.reason ?? '',
        term: '',
        target: '',
      }),
    )
  }
  const allStrings = listStrings(answer)
  const ownStrings =
    tree.record === null
      ? null
      : (allStrings.find((strings) => txtText({ strings }) === tree.record) ?? [tree.record])
  if (ownStrings !== null) findings.push(...lintSize(name, ownStrings, allStrings))
  if (options.type99 !== undefined && options.type99.length > 0) {
    const kind: Finding['params'] = tree.status === 'missing' ? { kind: 'only' } : {}
    findings.push(makeFinding('spf.type-99', name, { name, ...kind }))
  }
  const joined = ownStrings === null ? [] : findJoinedTerms(ownStrings)
  const versions = tree.status === 'missing' ? allStrings.filter(isJoinedVersion) : []
  const seams = [
    ...joined.map(({ term, span }) => makeFinding('spf.strings-joined', name, { name, term }, { span })),
    ...versions.map((strings) =>
      makeFinding('spf.strings-joined', name, { name, term: cutText(strings.join(''), 40) }),
    ),
  ]
  const others = findings.filter((finding) => !joined.some((seam) => isAboutSeam(finding, name, seam)))
  return inOrder(withoutRepeats([...seams, ...others])).slice(0, MAX_FINDINGS)
}

function missingFinding(name: string, answer: DnsAnswer | null): Finding {
  const kind: Finding['params'] = answer?.kind === 'no-such-name' ? { kind: 'no-such-name' } : {}
  return makeFinding('spf.missing', name, { name, ...kind })
}

function listStrings(answer: DnsAnswer | null): (readonly string[])[] {
  if (answer?.kind !== 'records') return []
  return answer.records.flatMap((record) => (record.type === 'TXT' ? [record.strings] : []))
}

/** What follows from two terms run together is the same fault. */
function isAboutSeam(finding: Finding, name: string, seam: JoinedTerms): boolean {
  return finding.where === name && (overlaps(finding.span, seam.span) || finding.params['term'] === seam.term)
}

function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ code, where, span, params }) => {
    const key = JSON.stringify([code, where, span?.start ?? null, params['term'] ?? null])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'info']

function inOrder(findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding) =>
    finding.code === 'spf.plus-all' ? -1 : SEVERITY_ORDER.indexOf(finding.severity)
  return [...findings].sort((a, b) => rank(a) - rank(b))
}
