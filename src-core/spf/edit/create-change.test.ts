import { describe, expect, it } from 'vitest'
import type { SpfChangeInput } from './change.ts'
import { codes, planAround as plan, VENDOR } from './testing/plan-around.ts'

describe('where absence is proven a first record is made', () => {
  it('ends with ~all and asks which other services send', async () => {
    const change = await plan([])
    expect(change).toMatchObject({
      outcome: 'created',
      before: [],
      after: `v=spf1 ${VENDOR} ~all`,
      strings: [`v=spf1 ${VENDOR} ~all`],
      lookups: { count: 2, limit: 10, atLeast: false },
    })
    expect(change.difference).toEqual([
      { term: VENDOR, change: 'added' },
      { term: '~all', change: 'added' },
    ])
    expect(change.proof).toMatchObject({ status: 'proven', sameResults: 0 })
    expect(change.proof?.reasons.map(({ code }) => code)).toEqual(['spf-edit.proof-created'])
    expect(codes(change)).toEqual(['other-senders', 'softfail-end'])
  })

  const mxRows: readonly { hosts: readonly string[]; said: readonly Record<string, string>[] }[] = [
    {
      hosts: ['aspmx.l.google.com', 'alt1.aspmx.l.google.com', 'aspmx2.googlemail.com'],
      said: [{ mx: 'aspmx.l.google.com', term: 'include:_spf.google.com' }],
    },
    { hosts: ['smtp.google.com'], said: [{ mx: 'smtp.google.com', term: 'include:_spf.google.com' }] },
    {
      hosts: ['example-jp.mail.protection.outlook.com'],
      said: [{ providerJa: 'Microsoft 365', term: 'include:spf.protection.outlook.com' }],
    },
    {
      hosts: ['example-jp.a-v1.mx.microsoft'],
      said: [{ providerJa: 'Microsoft 365', term: 'include:spf.protection.outlook.com' }],
    },
    { hosts: ['jp1-mx1.worksmobile.com'], said: [{ term: 'include:spf.worksmobile.com' }] },
    { hosts: ['sv123.xserver.jp'], said: [{ term: 'include:spf.sender.xserver.jp' }] },
    { hosts: ['example.sakura.ne.jp'], said: [{ providerJa: 'さくらインターネット' }] },
    { hosts: ['mx.example.jp'], said: [{ mx: 'mx.example.jp', domain: 'example.jp' }] },
    { hosts: ['mx.gateway.example'], said: [{ mx: 'mx.gateway.example' }] },
    { hosts: ['notgoogle.com'], said: [{ mx: 'notgoogle.com' }] },
  ]
  it.each(mxRows)('asks about $hosts and adds nothing', async ({ hosts, said }) => {
    const change = await plan([], { input: { mx: { hosts, isNullMx: false } } })
    expect(change.after).toBe(`v=spf1 ${VENDOR} ~all`)
    const suggestions = change.reasons.filter(
      ({ code }) => code.startsWith('spf-edit.other-sender-') || code === 'spf-edit.other-sender',
    )
    expect(suggestions.map(({ params }) => params)).toEqual(said.map((one) => expect.objectContaining(one)))
  })

  it('says when the mail servers could not be told, and when there are none on purpose', async () => {
    expect(codes(await plan([], { input: { mx: null } }))).toContain('mx-unknown')
    expect(codes(await plan([], { input: { mx: { hosts: [], isNullMx: true } } }))).toContain('null-mx')
  })

  it('makes none while one that nobody reads is to be mended: there would be two', async () => {
    const misplaced = [{ found: 'example.jp.example.jp', text: 'v=spf1 mx -all', isCertain: true }]
    const change = await plan([], { input: { misplaced } })
    expect(change).toMatchObject({ outcome: 'refused', before: [], after: null, proof: null })
    expect(codes(change)).toEqual(['misplaced-first'])
  })

  it('asks about one at a host, which may be that host’s own', async () => {
    const misplaced = [{ found: 'www.example.jp', text: 'v=spf1 mx -all', isCertain: false }]
    const change = await plan([], { input: { misplaced } })
    expect(change.outcome).toBe('created')
    expect(codes(change)).toContain('perhaps-misplaced')
  })

  it('refuses a vendor record that takes more than ten look-ups alone', async () => {
    const wanted = [...Array.from({ length: 9 }, (_, index) => `include:s${index}.example`), VENDOR]
    const change = await plan([], { wanted })
    expect(change).toMatchObject({ outcome: 'refused', after: null, lookups: { count: 11 } })
    expect(codes(change).filter((code) => code === 'wanted-cost')).toHaveLength(10)
  })
})

describe('where the present record could not be told there is no new one', () => {
  const statuses: readonly { name: string; input: Partial<SpfChangeInput> }[] = [
    { name: 'time-out', input: { present: { kind: 'unknown', reason: 'timeout' } } },
    { name: 'no reason', input: { present: { kind: 'unknown', reason: null } } },
    ...(['missing', 'unknown', 'loop', 'not-walked'] as const).map((status) => ({
      name: `a tree that is ${status}`,
      input: {
        present: {
          kind: 'known',
          tree: {
            domain: 'example.jp',
            status,
            reason: null,
            record: null,
            records: [],
            ttl: null,
            terms: [],
          },
        } as const,
      },
    })),
  ]
  it.each(statuses)('$name', async ({ input }) => {
    const change = await plan([], { input, wanted: [VENDOR, 'ip4:203.0.113.7'] })
    expect(change).toMatchObject({
      outcome: 'edit-present',
      before: null,
      after: null,
      strings: null,
      wouldBe: null,
      wanted: [VENDOR, 'ip4:203.0.113.7'],
      lookups: null,
      proof: null,
    })
    expect(codes(change)).toEqual(['could-not-tell', 'edit-whichever', 'no-second-record'])
    expect(change.reasons[1]?.params['terms']).toBe(`${VENDOR} ip4:203.0.113.7`)
    expect(JSON.stringify(change)).not.toContain('v=spf1')
  })
})

describe('a domain that is meant to send nothing', () => {
  it('is edited with a warning, and stays closed to everybody else', async () => {
    const change = await plan('v=spf1 -all', { input: { mx: { hosts: [], isNullMx: true } } })
    expect(change).toMatchObject({ outcome: 'edited', after: `v=spf1 ${VENDOR} -all` })
    expect(codes(change)).toEqual(['authorizes-nobody', 'null-mx'])
    expect(change.proof?.status).toBe('proven')
  })

  it.each(['v=spf1 ~all', 'v=spf1 mx -all', 'v=spf1'])('is not %s', async (record) => {
    expect(codes(await plan(record))).not.toContain('authorizes-nobody')
  })
})

describe('the size after the change', () => {
  const long = Array.from({ length: 12 }, (_, index) => `ip4:198.51.100.${100 + index}`).join(' ')
  const rows: readonly {
    name: string
    record: string
    txtTexts: readonly string[] | null
    said: string[]
  }[] = [
    { name: 'one string', record: 'v=spf1 mx ~all', txtTexts: ['v=spf1 mx ~all'], said: [] },
    { name: 'two strings', record: `v=spf1 ${long} ~all`, txtTexts: null, said: ['several-strings'] },
    {
      name: 'over 450',
      record: 'v=spf1 mx ~all',
      txtTexts: ['v=spf1 mx ~all', 'x'.repeat(400)],
      said: ['over-450'],
    },
    {
      name: 'over 512',
      record: 'v=spf1 mx ~all',
      txtTexts: ['v=spf1 mx ~all', 'x'.repeat(450)],
      said: ['over-512'],
    },
  ]
  it.each(rows)('$name', async ({ record, txtTexts, said }) => {
    const change = await plan(record, { input: { txtTexts } })
    expect(codes(change)).toEqual(said)
    expect(change.strings?.join('')).toBe(change.after)
    expect(change.strings?.every((string) => string.length <= 255)).toBe(true)
  })

  it('counts the octets exactly', async () => {
    const filler = 450 - 'example.jp'.length - `v=spf1 mx ${VENDOR} ~all`.length
    const at = (size: number) =>
      plan('v=spf1 mx ~all', { input: { txtTexts: ['v=spf1 mx ~all', 'x'.repeat(size)] } })
    expect(codes(await at(filler))).toEqual([])
    expect((await at(filler + 1)).reasons).toEqual([
      { code: 'spf-edit.over-450', params: { domain: 'example.jp', size: 451 } },
    ])
  })
})
