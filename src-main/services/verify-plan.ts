import type { Wait } from '../../src-core/dns/cancel.ts'
import type { CancelSignal } from '../../src-core/dns/client.ts'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import { createVerifier } from '../../src-core/verification/create-verifier.ts'
import type { VerificationNetwork } from '../../src-core/verification/network.ts'
import type { Pace } from '../../src-core/verification/schedule.ts'
import type { Verification } from '../../src-core/verification/verification.ts'

/** What a verification needs of its host. */
export interface VerifyingPorts {
  createNetwork(): VerificationNetwork
  /** Milliseconds since the Unix epoch. */
  now(): number
  readonly wait: Wait
  readonly pace: Pace
}

export interface VerifyRequest {
  readonly plan: SetupPlan
  /** Aborted: what was not known by then is unknown. */
  readonly signal?: CancelSignal
  readonly onProgress?: (verification: Verification) => void
}

/** Looks once: at the authoritative servers, then at resolvers about whatever is right there. */
export async function verifyPlan(
  { createNetwork, now, pace }: VerifyingPorts,
  { plan, signal, onProgress }: VerifyRequest,
): Promise<Verification> {
  const verifier = createVerifier({ plan, createNetwork, now, pace, ...(signal && { signal }) })
  await verifier.prepare()
  while (!signal?.aborted) {
    const { visits } = verifier.decide()
    const first = visits.flatMap(({ key, seats }) => {
      const fresh = seats.filter(({ askedAt }) => askedAt === null)
      return fresh.length > 0 ? [{ key, seats: fresh }] : []
    })
    if (first.length === 0) break
    await verifier.visit(first, () => onProgress?.(verifier.verification()))
  }
  if (signal?.aborted) verifier.giveUp()
  return verifier.verification()
}
