import type { FindingEntry } from './finding.ts'

export const dkimFindings = {} as const satisfies Record<string, FindingEntry>
