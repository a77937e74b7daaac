import type { Wait } from '../../../src-core/dns/cancel.ts'

/** Time that passes only where somebody waits for it. */
export interface VirtualClock {
  now(): number
  readonly wait: Wait
  /** The next wait takes so much longer: the machine slept, or (below zero) its clock was set back. */
  jump(ms: number): void
}

export function createVirtualClock(start = Date.UTC(2026, 10, 24, 3)): VirtualClock {
  let now = start
  let pending = 0
  return {
    now: () => now,
    async wait(ms, signal) {
      await new Promise((resolve) => setImmediate(resolve))
      if (signal.aborted) return
      now += ms + pending
      pending = 0
    },
    jump: (ms) => void (pending = ms),
  }
}
