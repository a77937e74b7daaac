import { makeFinding, type Finding } from '../findings/finding.ts'
import type { DmarcRecord } from './record.ts'
import type { ReportUri } from './report-uri.ts'
import { cutText } from '../text/cut-text.ts'

const MAX_QUOTED = 100
const MAX_FINDINGS = 8

/** Where reports go: the form of the addresses (RFC 9989 4.7, 4.8). Permission is check-external-reports.ts's. */
export function judgeReports(name: string, { rua, ruf }: DmarcRecord): Finding[] {
  const findings = [...rua, ...ruf].flatMap((uri) => judgeUri(name, uri)).slice(0, MAX_FINDINGS)
  if (rua.length === 0) findings.push(makeFinding('dmarc.no-reports', name, { name }))
  return findings
}

function judgeUri(name: string, uri: ReportUri): Finding[] {
  const params = { name, address: cutText(uri.text, MAX_QUOTED) }
  const extra = { span: uri.span }
  if (!uri.isValid) {
    const kind = /^[^@:\s]+@[^@:\s]+$/.test(uri.text) ? 'no-mailto' : 'bad'
    return [makeFinding('dmarc.bad-report-address', name, { ...params, kind }, extra)]
  }
  const findings: Finding[] = []
  if (uri.address === null) findings.push(makeFinding('dmarc.report-not-mailto', name, params, extra))
  if (uri.hasSizeSuffix) findings.push(makeFinding('dmarc.report-size', name, params, extra))
  return findings
}
