import type { UnknownReason } from '../../../src-core/dns/answer.ts'
import type { InspectedPart } from '../../../src-core/contract/calls.ts'
import type { Finding } from '../../../src-core/findings/finding.ts'
import type { Inspection } from '../../../src-core/inspection/inspection.ts'
import type { PartStatus } from '../../../src-core/inspection/status.ts'

/** What one check has to say, whichever it is. */
export interface PartView {
  readonly part: InspectedPart
  /** `not-asked` where there was nothing to ask; `stopped` where the answer was not waited for. */
  readonly status: PartStatus | 'not-asked' | 'waiting' | 'stopped'
  readonly reason: UnknownReason | null
  readonly findings: readonly Finding[]
  /** The answers as they came, each with where it stands. */
  readonly raw: readonly { readonly name: string; readonly text: string; readonly ttl: number | null }[]
  readonly via: readonly string[]
}

const SEVERITIES = ['error', 'warning', 'info'] as const
const GRAVEST: readonly PartStatus[] = ['error', 'missing', 'warning', 'unknown', 'ok']

const NOTHING = { reason: null, findings: [], raw: [], via: [] } as const

/** `rest`: the status of a part that has not arrived. */
export function viewPart(
  part: InspectedPart,
  found: Partial<Inspection>,
  domain: string,
  rest: 'waiting' | 'stopped',
): PartView {
  const view = viewers[part](found, domain)
  if (view === null) return { part, status: rest, ...NOTHING }
  return { part, ...view, findings: bySeverity(view.findings) }
}

/** `7208#4.6.4` as people cite it: `RFC 7208 4.6.4`; each rule once. */
export function rulesOf(findings: readonly Finding[]): readonly string[] {
  const rules = findings.flatMap(({ rfc }) => (rfc === null ? [] : [`RFC ${rfc.replace('#', ' ')}`]))
  return [...new Set(rules)]
}

export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
}

type Viewer = (found: Partial<Inspection>, domain: string) => Omit<PartView, 'part'> | null

const viewers: Readonly<Record<InspectedPart, Viewer>> = {
  spf: ({ spf }, domain) =>
    spf === undefined
      ? null
      : { ...spf, raw: spf.records.map((text) => ({ name: domain, text, ttl: spf.ttl })) },
  dkim: ({ dkim }) => {
    if (dkim === undefined) return null
    const worst = GRAVEST.find((status) => dkim.some((each) => each.status === status))
    return {
      status: worst ?? 'not-asked',
      reason: dkim.find(({ reason }) => reason !== null)?.reason ?? null,
      findings: dkim.flatMap(({ findings }) => findings),
      raw: dkim.flatMap(({ name, records, ttl }) => records.map((text) => ({ name, text, ttl }))),
      via: dkim.flatMap(({ via }) => via),
    }
  },
  dmarc: ({ dmarc }) =>
    dmarc === undefined
      ? null
      : {
          ...dmarc,
          raw: dmarc.records.map((text) => ({ name: dmarc.foundAt ?? dmarc.ownName, text, ttl: dmarc.ttl })),
        },
  mx: ({ mx }, domain) =>
    mx === undefined
      ? null
      : {
          ...mx,
          raw: mx.hosts.map(({ preference, exchange }) => ({
            name: domain,
            text: `${preference} ${exchange}`,
            ttl: null,
          })),
          via: [],
        },
  nameServers: ({ nameServers }, domain) =>
    nameServers === undefined
      ? null
      : {
          ...nameServers,
          raw: nameServers.hosts.map((text) => ({ name: nameServers.zone ?? domain, text, ttl: null })),
          via: [],
        },
}
