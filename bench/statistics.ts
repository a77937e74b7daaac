export interface Spread {
  readonly median: number
  readonly p95: number
}

/** Of a non-empty series, nearest rank. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN
  return { median: at(0.5), p95: at(0.95) }
}
