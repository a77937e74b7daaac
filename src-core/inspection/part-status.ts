import type { Finding } from '../findings/finding.ts'
import type { PartStatus } from './status.ts'

/** The status of a part whose answer is known: its gravest finding decides (cli-contract.md). */
export function statusOfFindings(findings: readonly Finding[]): PartStatus {
  if (findings.some(({ severity }) => severity === 'error')) return 'error'
  return findings.some(({ severity }) => severity === 'warning') ? 'warning' : 'ok'
}
