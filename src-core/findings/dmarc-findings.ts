import type { FindingEntry } from './finding.ts'

export const dmarcFindings = {} as const satisfies Record<string, FindingEntry>
