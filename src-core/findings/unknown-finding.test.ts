import { expect, it } from 'vitest'
import { UNKNOWN_REASONS } from '../dns/answer.ts'
import { findUnknownFinding } from './unknown-finding.ts'

it('has a finding for the causes that somebody can mend, and only for them', () => {
  const codes = UNKNOWN_REASONS.flatMap((reason) => findUnknownFinding(reason, 'example.jp') ?? [])
  expect(codes).toMatchObject([
    { code: 'dns.dnssec-bogus', severity: 'error', where: 'example.jp' },
    { code: 'dns.only-inside-view', severity: 'warning' },
  ])
})
