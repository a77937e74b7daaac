import { describe, expect, it } from 'vitest'
import type { ServerMessage } from '../exchange.ts'
import { isDnssecFault } from './dnssec-fault.ts'

function message(rcode: string, codes: readonly number[] = []): ServerMessage {
  return {
    kind: 'message',
    rcode,
    authoritative: false,
    recursionAvailable: true,
    answers: [],
    authority: [],
    additional: [],
    extendedErrors: codes.map((code) => ({ code, text: '' })),
    server: { address: '192.0.2.53', port: 53 },
    transport: 'udp',
    at: 0,
  }
}

describe('a SERVFAIL that goes away with CD=1', () => {
  it.each<[readonly number[], string, boolean]>([
    [[], 'NOERROR', true],
    [[], 'NXDOMAIN', true],
    [[], 'SERVFAIL', false],
    [[], 'REFUSED', false],
    [[5], 'NOERROR', true],
    [[6], 'NOERROR', true],
    [[12], 'NXDOMAIN', true],
    [[25], 'NOERROR', true],
    [[27], 'NOERROR', true],
    [[6], 'SERVFAIL', false],
    [[0], 'NOERROR', true],
    [[1], 'NOERROR', true],
    [[2], 'NOERROR', true],
    [[1], 'SERVFAIL', false],
    [[22], 'NOERROR', false],
    [[13], 'NOERROR', false],
    [[23, 6], 'NOERROR', true],
    [[4], 'NOERROR', false],
  ])('extended errors %j, then %s: DNSSEC fault %j', (codes, rcode, isFault) => {
    expect(isDnssecFault(message('SERVFAIL', codes), message(rcode))).toBe(isFault)
  })

  it('is none where the second question got no answer', () => {
    const failure = {
      kind: 'failure',
      reason: 'timeout',
      detail: null,
      server: { address: '', port: 53 },
    } as const
    expect(isDnssecFault(message('SERVFAIL', [6]), failure)).toBe(false)
  })
})
