/** The tone of each standing of a check: "could not tell" and "not there" are never told as a fault. */
export const PART_TONES = {
  ok: 'good',
  warning: 'warning',
  error: 'danger',
  missing: 'missing',
  unknown: 'unknown',
  'not-asked': 'info',
  waiting: 'waiting',
  stopped: 'unknown',
} as const
