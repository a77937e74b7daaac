import type { CancelSignal } from '../../src-core/dns/client.ts'
import { createCanceller } from '../../src-core/dns/cancel.ts'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import { createVerifier, type Verifier } from '../../src-core/verification/create-verifier.ts'
import type { Verification, WatchEnd, WatchProgress } from '../../src-core/verification/verification.ts'
import type { VerifyingPorts } from './verify-plan.ts'

/** Two days: longer than any TTL in use. What is left then needs a person. */
export const DEFAULT_WATCH_MS = 48 * 3600 * 1000
/** A timer that sleeps no longer notices soon that the machine did, or that its clock was set. */
const LONGEST_SLICE_MS = 30_000
/** A slice that took so much longer than it should was no slice: the machine slept. */
const SLEPT_MS = 10_000
/** Everybody who is asked is looked for again so often; sooner where no authoritative server can be reached. */
const RENEW_AFTER_MS = 3600 * 1000
const RENEW_UNREACHED_AFTER_FLOORS = 20

export interface WatchRequest {
  readonly plan: SetupPlan
  /** What was seen before the program was started again. */
  readonly previous?: Verification | null
  readonly limitMs?: number
  readonly signal: CancelSignal
  readonly onProgress?: (progress: WatchProgress) => void
}

/**
 * Looks again at sensible moments until everything that has a value to look for is published, the limit is reached, or
 * `signal` stops it.
 */
export async function watchPlan(ports: VerifyingPorts, request: WatchRequest): Promise<WatchEnd> {
  const { createNetwork, now, pace } = ports
  const { plan, previous = null, limitMs = DEFAULT_WATCH_MS, signal, onProgress } = request
  const verifier = createVerifier({ plan, createNetwork, now, pace, previous, signal })
  let endsAt = now() + limitMs
  let preparedAt = now()
  const tell = (nextAt: number | null) =>
    onProgress?.({
      verification: verifier.verification(),
      nextAt: nextAt === null ? null : toIso(nextAt),
      endsAt: toIso(endsAt),
    })

  await verifier.prepare()
  for (;;) {
    const { visits } = verifier.decide()
    if (visits.length > 0) await verifier.visit(visits, () => tell(null))
    const verification = verifier.verification()
    const end = endOf(verification)
    if (end !== null) return { verification, end }
    if (signal.aborted) return { verification, end: 'stopped' }
    if (now() >= endsAt) return { verification, end: 'limit' }

    const renewAt = preparedAt + renewAfter(verifier, pace.floorMs)
    const next = verifier.decide()
    const at = Math.min(next.visits.length > 0 ? now() : (next.nextAt ?? renewAt), renewAt, endsAt)
    tell(at)
    const jump = await waitUntil(ports, at, signal)
    if (jump < 0) {
      verifier.setBack(-jump)
      endsAt += jump
      preparedAt += jump
    }
    // After a sleep the network takes a moment, and may be another one.
    const hasSlept = jump > 0
    if (hasSlept) await pause(ports, pace.floorMs, signal)
    if (hasSlept || now() >= renewAt) {
      preparedAt = now()
      await verifier.prepare()
    }
  }
}

function endOf({ changes, isComplete, notes }: Verification): WatchEnd['end'] | null {
  const watched = changes.filter(({ state }) => state !== 'waiting')
  const isOffline = notes.some(({ code }) => code === 'verify.offline')
  if (watched.length === 0 || isOffline) return 'nothing-to-watch'
  if (watched.some(({ state }) => state !== 'published')) return null
  return isComplete ? 'complete' : 'rest-waits'
}

function renewAfter(verifier: Verifier, floorMs: number): number {
  return verifier.isUnreached() ? RENEW_UNREACHED_AFTER_FLOORS * floorMs : RENEW_AFTER_MS
}

/** Waits in slices. Gives by how much the clock jumped while it did: forward where the machine slept, back where it was set. */
async function waitUntil(ports: VerifyingPorts, at: number, signal: CancelSignal): Promise<number> {
  const { now } = ports
  while (!signal.aborted) {
    const before = now()
    const slice = Math.min(at - before, LONGEST_SLICE_MS)
    if (slice <= 0) break
    await pause(ports, slice, signal)
    const jump = now() - before - slice
    if (signal.aborted) break
    if (now() < before || jump > SLEPT_MS) return jump
  }
  return 0
}

async function pause({ wait }: VerifyingPorts, ms: number, signal: CancelSignal): Promise<void> {
  const own = createCanceller(signal)
  await wait(ms, own.signal)
  own.cancel()
}

function toIso(time: number): string {
  return new Date(time).toISOString()
}
