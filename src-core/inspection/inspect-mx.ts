import type { DnsAnswer } from '../dns/answer.ts'
import type { MxRecord } from '../dns/record.ts'
import { makeFinding, type Finding } from '../findings/finding.ts'
import type { MxInspection } from './inspection.ts'
import { statusOfFindings } from './part-status.ts'

/** The answers for one domain that say whether mail to it can be delivered (RFC 5321 5.1, RFC 7505). */
export interface MailHostAnswers {
  readonly mx: DnsAnswer
  readonly a: DnsAnswer
  readonly aaaa: DnsAnswer
}

/** A null MX is `0 .` alone: the domain takes no mail (RFC 7505 3). */
export function inspectMx(domain: string, { mx, a, aaaa }: MailHostAnswers): MxInspection {
  if (mx.kind === 'unknown') return told('unknown', [], mx.reason)
  if (mx.kind === 'records') {
    const hosts = mx.records
      .filter((record): record is MxRecord => record.type === 'MX')
      .map(({ preference, exchange }) => ({ preference, exchange }))
      .sort((x, y) => x.preference - y.preference || x.exchange.localeCompare(y.exchange))
    const findings = hosts.every(({ exchange }) => exchange === '') ? [makeFinding('mx.null-mx', domain)] : []
    return told(statusOfFindings(findings), findings, null, hosts)
  }
  if (a.kind === 'records' || aaaa.kind === 'records') {
    const findings = [makeFinding('mx.implicit', domain)]
    return told(statusOfFindings(findings), findings)
  }
  const untold = [a, aaaa].find((answer) => answer.kind === 'unknown')
  if (untold?.kind === 'unknown') return told('unknown', [], untold.reason)
  return told('missing', [makeFinding('mx.missing', domain)])
}

function told(
  status: MxInspection['status'],
  findings: readonly Finding[],
  reason: MxInspection['reason'] = null,
  hosts: MxInspection['hosts'] = [],
): MxInspection {
  const isNullMx = hosts.length > 0 && hosts.every(({ exchange }) => exchange === '')
  return { status, reason, hosts, isNullMx, findings }
}
