import type { Finding } from '../../findings/finding.ts'

/** A record at a wrong name is told beside the step that registers it at the right one, so that it is cleared away too. */
export function misplacedNotes(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code }) => code.endsWith('.misplaced'))
}
