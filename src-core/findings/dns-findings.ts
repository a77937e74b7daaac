import type { FindingEntry } from './finding.ts'

export const dnsFindings = {} as const satisfies Record<string, FindingEntry>
