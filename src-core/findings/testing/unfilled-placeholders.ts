import { fillTemplate } from '../../text/message.ts'
import { findingTable, type Finding, type FindingEntry } from '../finding.ts'

/** Places in a finding's texts that its parameters leave open, for tests: must be none. */
export function unfilledPlaceholders(finding: Finding): string[] {
  const entry: FindingEntry = findingTable[finding.code]
  const { says, todo } = entry.variants?.[String(finding.params['kind'])] ?? entry
  return [says.ja, says.en, todo?.ja ?? '', todo?.en ?? '']
    .map((text) => fillTemplate(text, { where: finding.where, ...finding.params }))
    .filter((text) => /\{[a-zA-Z0-9]+\}/.test(text))
}
