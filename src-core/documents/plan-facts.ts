import type { UnknownReason } from '../dns/answer.ts'
import { relativeName } from '../dns/zone-text.ts'
import type { Finding } from '../findings/finding.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { PartStatus } from '../inspection/status.ts'
import type { PlanChange, SetupPlan } from '../plan/plan.ts'

/** A DNS change: name and type are always there. */
export type DnsChange = PlanChange & {
  readonly name: string
  readonly type: NonNullable<PlanChange['type']>
  readonly action: NonNullable<PlanChange['action']>
}

/** 1-based place in the plan, the same in every document. */
export function stepNumber(plan: SetupPlan, id: string): number | null {
  const index = plan.changes.findIndex((change) => change.id === id)
  return index < 0 ? null : index + 1
}

export function isDnsChange(change: PlanChange): change is DnsChange {
  return (
    change.kind === 'dns-record' && change.name !== null && change.type !== null && change.action !== null
  )
}

export function dnsChanges(plan: SetupPlan): DnsChange[] {
  return plan.changes.filter(isDnsChange)
}

/** Their text is certain and what stands there now was seen: these can be written into a zone as they are. */
export function isDefinite(change: DnsChange): change is DnsChange & { readonly after: string } {
  return (change.action === 'add' || change.action === 'replace') && change.after !== null
}

/** Somebody can act on these now, with a look first where the present value could not be told. */
export function isActionable({ action }: DnsChange): boolean {
  return action === 'add' || action === 'replace' || action === 'add-if-absent' || action === 'edit-present'
}

/** What stands there is looked at and reported, and nothing is written. */
export function isReportOnly({ id, action }: DnsChange): boolean {
  return action === 'edit-present' && id !== 'spf'
}

/** What is done, as the documents put it: `report` is an `edit-present` that only looks. */
export function actionWord(change: DnsChange): DnsChange['action'] | 'report' {
  return isReportOnly(change) ? 'report' : change.action
}

/** Comes after the test mail: asking for it together with the rest would break the order. */
export function waitsForTest(plan: SetupPlan, { blockedBy }: PlanChange): boolean {
  const test = plan.changes.find(({ kind }) => kind === 'test')
  return test !== undefined && blockedBy.includes(test.id)
}

/** A name that can be typed to the character and put into a command line. `(selector)._domainkey…` is neither. */
export function isPlainName(name: string): boolean {
  return /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i.test(name) && !name.startsWith('-')
}

/** The part of a name that a DNS host's form takes: `''` at the zone itself, null where the zone is not known. */
export function hostPart(plan: SetupPlan, name: string): string | null {
  const { zone } = plan.inspection.nameServers
  return zone === null ? null : relativeName(name, zone)
}

/** Seconds that "nothing here" may stay in caches for a name of this plan; null where not known. */
export function negativeTtl({ inspection }: SetupPlan, name: string): number | null {
  if (name === inspection.dmarc.ownName) return inspection.dmarc.negativeTtl
  const dkim = inspection.dkim.find((part) => part.name === name)
  if (dkim) return dkim.negativeTtl
  return name === inspection.subject.domain ? inspection.spf.negativeTtl : null
}

export interface InspectedPart {
  readonly part: 'spf' | 'dkim' | 'dmarc' | 'mx' | 'name-servers'
  /** The name that it is about. */
  readonly where: string
  readonly status: PartStatus
  readonly reason: UnknownReason | null
  readonly findings: readonly Finding[]
}

export function inspectedParts({ subject, spf, dkim, dmarc, mx, nameServers }: Inspection): InspectedPart[] {
  return [
    { part: 'spf', where: subject.domain, ...spf },
    ...dkim.map((one) => ({ part: 'dkim' as const, where: one.name, ...one })),
    { part: 'dmarc', where: dmarc.ownName, ...dmarc },
    { part: 'mx', where: subject.domain, ...mx },
    { part: 'name-servers', where: nameServers.zone ?? subject.domain, ...nameServers },
  ]
}

const SEVERITIES = ['error', 'warning', 'info'] as const

/** Gravest first, each once. */
export function findingsOf(inspection: Inspection): Finding[] {
  const all = [...inspectedParts(inspection).flatMap(({ findings }) => findings), ...inspection.findings]
  const seen = new Set<string>()
  const unique = all.filter((finding) => {
    const key = JSON.stringify([finding.code, finding.where, finding.params])
    return seen.size < seen.add(key).size
  })
  return SEVERITIES.flatMap((severity) => unique.filter((finding) => finding.severity === severity))
}

/** DNS was not asked at all. */
export function isOffline(inspection: Inspection): boolean {
  return inspectedParts(inspection).every(
    ({ status, reason }) => status === 'unknown' && reason === 'offline',
  )
}
