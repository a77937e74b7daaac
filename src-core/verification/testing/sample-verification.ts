import type { Verification, VerifiedChange, VerifiedServer } from '../verification.ts'

/** One server's say, for tests: an authoritative one that has the record unless told otherwise. */
export function sampleServer(more: Partial<VerifiedServer> = {}): VerifiedServer {
  return {
    server: '192.0.2.53',
    name: 'ns1.example.co.jp',
    group: 'authoritative',
    family: 'ipv4',
    state: 'published',
    until: null,
    values: [],
    ttl: 300,
    isAuthoritative: true,
    isOld: false,
    reason: null,
    askedAt: '2026-11-24T03:00:00.000Z',
    ...more,
  }
}

/** A change as one server tells it. */
export function sampleChange(
  id: string,
  state: Exclude<VerifiedChange['state'], 'waiting'>,
  more: Partial<VerifiedServer> = {},
): VerifiedChange {
  const servers = [sampleServer({ state: state === 'partly' ? 'absent' : state, ...more })]
  return {
    id,
    name: 'example.co.jp',
    type: 'TXT',
    wanted: '',
    state,
    servers,
    differences: [],
    faults: [],
  }
}

export function sampleVerification(changes: readonly VerifiedChange[]): Verification {
  return {
    schemaVersion: 1,
    domain: 'example.co.jp',
    at: '2026-11-24T03:00:00.000Z',
    changes,
    zones: [],
    isComplete: changes.every(({ state }) => state === 'published'),
    notes: [],
  }
}
