import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createLiteralDns, type LiteralZone } from '../dns/testing/literal-zone.ts'
import { readTxtAnswer } from '../dns/read-txt.ts'
import { inspectDmarc } from './inspect-dmarc.ts'

interface Discovered {
  readonly recordDomain: string
  readonly orgDomain: string
}
type Resolver = (name: string, type: string) => Promise<string[][]>
type GetDmarcRecord = (domain: string, resolver: Resolver, options: object) => Promise<Discovered | false>

// An internal module without types: the walk itself is not exported.
const getDmarcRecord = createRequire(import.meta.url)(
  'mailauth/lib/dmarc/get-dmarc-record.js',
) as GetDmarcRecord

const FROM = 'a.b.c.d.e.f.g.example.co.jp'
const LABELS = FROM.split('.')

/** A record at each level or none; psd=y at the From domain is left out: mailauth ends its walk there, step 2 does not. */
const texts = fc.constantFrom(
  ['v=DMARC1; p=none'],
  ['v=DMARC1; p=reject; psd=n'],
  ['v=DMARC1; p=reject; psd=y'],
  ['v=DMARC1; p=none; psd=u'],
  ['v=DMARC1; p=none', 'v=DMARC1; p=reject; psd=n'],
  ['v=DMARC1; p=none', 'v=spf1 -all'],
  ['v=DMARC2; p=none'],
)
const zones = fc.tuple(
  fc.integer({ min: 0, max: 8 }),
  fc.array(fc.option(texts), { minLength: 10, maxLength: 10 }),
)

it('comes to the same record and organizational domain as mailauth', async () => {
  const met = new Set<string>()
  await fc.assert(
    fc.asyncProperty(zones, async ([skipped, levels]) => {
      const from = LABELS.slice(skipped).join('.')
      const zone: LiteralZone = Object.fromEntries(
        LABELS.flatMap((_, index) => {
          const domain = LABELS.slice(index).join('.')
          const level = levels[index]
          const isSuffixAtStart = domain === from && level?.some((text) => text.includes('psd=y'))
          return level && !isSuffixAtStart ? [[`_dmarc.${domain}`, { TXT: level }]] : []
        }),
      )
      const dns = createLiteralDns(zone)
      const expected = await getDmarcRecord(
        from,
        async (name) => {
          const reading = readTxtAnswer(await dns.query(name, 'TXT'))
          if (reading.kind !== 'texts') throw Object.assign(new Error(), { code: 'ENODATA' })
          return reading.texts.map((text) => [text])
        },
        {},
      )
      const { foundAt, organizationalDomain } = await inspectDmarc(from, createLiteralDns(zone))
      expect(foundAt).toBe(expected ? `_dmarc.${expected.recordDomain}` : null)
      if (expected) expect(organizationalDomain.byTreeWalk).toBe(expected.orgDomain)
      met.add(foundAt === null ? 'none' : foundAt === `_dmarc.${from}` ? 'own' : 'inherited')
    }),
    { seed: 4101, numRuns: 500 },
  )
  expect([...met].sort()).toEqual(['inherited', 'none', 'own'])
})
