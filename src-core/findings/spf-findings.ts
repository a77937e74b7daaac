import type { FindingEntry } from './finding.ts'

export const spfFindings = {
  'spf.missing': {
    severity: 'error',
    rfc: '7208#4.5',
    says: { ja: '{name} に SPF レコードがありません。', en: 'There is no SPF record at {name}.' },
    todo: null,
  },
} as const satisfies Record<string, FindingEntry>
