import { describe, expect, it } from 'vitest'
import { DEMAND_ASPECTS, receiverDemands, type DemandAspect } from '../catalog/receiver-demands.ts'
import { samplePlans } from '../documents/testing/sample-plans.ts'
import { resolveMessage } from '../messages/resolve-message.ts'
import type { SetupPlan } from '../plan/plan.ts'
import { weighDemands } from './weigh-demands.ts'

/** `not-met!`, `met`, … of one row, in the order of the aspects. */
function verdicts(plan: SetupPlan, id: string): string[] {
  return (
    weighDemands(plan)
      .find((row) => row.id === id)
      ?.cells.map(({ verdict }) => verdict) ?? []
  )
}

function cell(plan: SetupPlan, id: string, aspect: DemandAspect) {
  return weighDemands(plan)
    .find((row) => row.id === id)
    ?.cells.find((one) => one.aspect === aspect)
}

const { ownDomain, ownDomainWaiting, offline, refused, noReply } = samplePlans as Record<string, SetupPlan> &
  Record<keyof typeof samplePlans, SetupPlan>
const withEnvelope = (value: string | null): SetupPlan => ({
  ...ownDomain,
  vendor: {
    ...ownDomain.vendor,
    values: {
      ...ownDomain.vendor.values,
      envelopeDomain: value === null ? null : { value, source: 'pasted' },
    },
  },
})

describe('weighDemands', () => {
  // Columns: SPF, DKIM, DMARC, alignment, PTR, TLS, unsubscribe.
  it.each<[string, string[]]>([
    ['gmail-all', ['met', 'met', 'met', 'not-demanded', 'depends', 'depends', 'not-demanded']],
    ['gmail-bulk', ['met', 'met', 'met', 'met', 'depends', 'depends', 'depends']],
    ['yahoo-us-all', ['met', 'met', 'met', 'not-demanded', 'depends', 'not-demanded', 'not-demanded']],
    ['yahoo-us-bulk', ['met', 'met', 'met', 'met', 'depends', 'not-demanded', 'depends']],
    ['yahoo-japan', ['met', 'met', 'met', 'unconfirmed', 'unconfirmed', 'unconfirmed', 'not-demanded']],
    ['outlook-all', ['met', 'met', 'met', 'not-demanded', 'depends', 'not-demanded', 'not-demanded']],
    ['outlook-bulk', ['met', 'met', 'met', 'met', 'depends', 'not-demanded', 'not-demanded']],
    ['icloud-bulk', ['met', 'met', 'met', 'unconfirmed', 'depends', 'unconfirmed', 'depends']],
    ['docomo', ['met', 'met', 'met', 'met', 'unconfirmed', 'unconfirmed', 'not-demanded']],
    ['au', ['met', 'met', 'met', 'met', 'unconfirmed', 'unconfirmed', 'not-demanded']],
    ['softbank', ['met', 'met', 'met', 'met', 'unconfirmed', 'unconfirmed', 'not-demanded']],
  ])('an own domain with all values known: %s', (id, expected) => {
    expect(verdicts(ownDomain, id)).toEqual(expected)
  })

  it('SPF counts on the envelope domain alone', () => {
    expect(cell(withEnvelope('bounce.vendor.example'), 'gmail-bulk', 'spf')).toMatchObject({
      verdict: 'depends',
      reason: { code: 'demand.spf-foreign', params: { envelope: 'bounce.vendor.example' } },
    })
    expect(cell(withEnvelope(null), 'outlook-bulk', 'spf')?.reason.code).toBe('demand.spf-envelope-unknown')
    // SPF or DKIM is enough there, and an aligned signature is one.
    expect(cell(withEnvelope('bounce.vendor.example'), 'gmail-all', 'spf')).toMatchObject({
      verdict: 'met',
      reason: { code: 'demand.dkim-planned' },
    })
    expect(cell(withEnvelope('bounce.vendor.example'), 'gmail-bulk', 'alignment')?.verdict).toBe('met')
  })

  it('a published record is no pass: where mail must pass DMARC, that is as open as its alignment', () => {
    // The record is planned, the values of SPF and DKIM are not here yet.
    expect(cell(ownDomainWaiting, 'gmail-bulk', 'dmarc')?.verdict).toBe('met')
    for (const id of ['yahoo-us-bulk', 'docomo', 'au', 'softbank'])
      expect(cell(ownDomainWaiting, id, 'dmarc'), id).toMatchObject({
        verdict: 'depends',
        reason: { code: 'demand.waits' },
      })
    // The policy of the vendor's domain was seen; whether its mail passes was not.
    const { inspection } = noReply
    const dmarc = {
      ...inspection.dmarc,
      status: 'ok',
      policy: 'none',
      foundAt: '_dmarc.platon.jpn.com',
    } as const
    const seen = { ...noReply, vendorInspection: { ...inspection, dmarc } }
    expect(cell(seen, 'icloud-bulk', 'dmarc')?.verdict).toBe('met')
    expect(cell(seen, 'docomo', 'dmarc')).toMatchObject({
      verdict: 'depends',
      reason: { code: 'demand.vendor-auth' },
    })
  })

  it('what waits, is blocked or was not seen is never met', () => {
    for (const [plan, verdict] of [
      [ownDomainWaiting, 'depends'],
      [refused, 'depends'],
      [offline, 'unconfirmed'],
    ] as const) {
      for (const aspect of ['spf', 'dkim', 'alignment'] as const) {
        expect([plan.option, cell(plan, 'gmail-bulk', aspect)?.verdict]).toEqual([plan.option, verdict])
      }
    }
    expect(cell(offline, 'gmail-bulk', 'dmarc')?.verdict).toBe('unconfirmed')
    expect(cell(refused, 'gmail-bulk', 'dmarc')).toMatchObject({ verdict: 'met' })
  })

  it('a short key meets nothing', () => {
    const key =
      'MHwwDQYJKoZIhvcNAQEBBQADawAwaAJhAOA6IW7lphRWTWNJOuCXTLiZpyOQCKDbhqoDvkCyTPXADCLui/KlvTaa9v1hcEzqKrr92Y6ZGeiaALOq2wRcgih98ETB5hCFU0fqIB3hp4GhheCkTPB+HXirMff6bFv+wwIDAQAB'
    const changes = ownDomain.changes.map((change) =>
      change.id === 'dkim-s1' ? { ...change, after: `v=DKIM1; k=rsa; p=${key}` } : change,
    )
    const plan = { ...ownDomain, changes }
    expect(cell(plan, 'outlook-bulk', 'dkim')).toMatchObject({
      verdict: 'not-met',
      reason: { code: 'demand.dkim-weak' },
    })
  })

  it('the vendor’s address: its DMARC as it was seen, the rest is the vendor’s task', () => {
    expect(verdicts(noReply, 'gmail-bulk')).toEqual([
      'depends',
      'depends',
      'unconfirmed',
      'depends',
      'depends',
      'depends',
      'depends',
    ])
    const { inspection } = noReply
    const seen = (dmarc: Partial<typeof inspection.dmarc>): SetupPlan => ({
      ...noReply,
      vendorInspection: { ...inspection, dmarc: { ...inspection.dmarc, ...dmarc } },
    })
    expect(cell(seen({ status: 'missing' }), 'gmail-bulk', 'dmarc')?.verdict).toBe('not-met')
    expect(cell(seen({ status: 'unknown' }), 'gmail-bulk', 'dmarc')?.verdict).toBe('unconfirmed')
    const found = { status: 'ok', policy: 'none', foundAt: '_dmarc.platon.jpn.com' } as const
    expect(cell(seen(found), 'gmail-bulk', 'dmarc')?.verdict).toBe('met')
  })

  it('an address whose DNS is another’s meets nothing by option 2', () => {
    const plan: SetupPlan = {
      ...ownDomain,
      subject: { ...ownDomain.subject, kind: 'mailbox-provider' },
      changes: [],
    }
    expect(verdicts(plan, 'gmail-bulk').slice(0, 4)).toEqual(['not-met', 'not-met', 'not-met', 'not-met'])
  })

  it('never claims what the catalog does not have, and says why in both languages', () => {
    for (const plan of Object.values(samplePlans) as SetupPlan[]) {
      for (const row of weighDemands(plan)) {
        const entry = receiverDemands.demands.find(({ id }) => id === row.id)
        expect(row.cells.map(({ aspect }) => aspect)).toEqual(DEMAND_ASPECTS)
        for (const { aspect, level, verdict, reason } of row.cells) {
          expect(level).toBe(entry?.demands[aspect])
          if (level === null) expect(verdict).toBe('unconfirmed')
          for (const language of ['ja', 'en'] as const)
            expect(resolveMessage(reason, language)).not.toMatch(/undefined|null|\{|^demand\./)
        }
      }
    }
  })
})
