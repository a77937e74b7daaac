import { describe, expect, it } from 'vitest'
import { builtInDnsCatalog } from '../catalog/dns-catalog.ts'
import { dnsProviders } from '../catalog/dns-providers.ts'
import { isNameOnly } from '../catalog/provider-rules.ts'
import { samplePlans } from '../documents/testing/sample-plans.ts'
import { resolveDnsHost } from '../plan/dns-host.ts'
import type { SetupPlan } from '../plan/plan.ts'
import { dnsSourcesFor, sourcesFor } from './sources-for.ts'

const planAt = (id: string): SetupPlan => ({
  ...samplePlans.ownDomain,
  dnsHost: resolveDnsHost(null, id, builtInDnsCatalog),
})

describe('sourcesFor', () => {
  it('names the notices, the hosts that may be meant, the chosen receivers and the demands, each once', () => {
    const sources = sourcesFor({ ...samplePlans.ownDomain, recipients: ['icloud'] })
    const titles = sources.map(({ title }) => title.ja)
    for (const part of ['ロゴスウェア', 'お名前.com', 'バリュードメイン', 'iCloud', 'Gmail'])
      expect(titles.some((title) => title.includes(part))).toBe(true)
    expect(titles.some((title) => title.includes('さくら'))).toBe(false)
    expect(new Set(sources.map((source) => JSON.stringify(source))).size).toBe(sources.length)
  })

  it('names no DNS host where no record is written', () => {
    expect(dnsSourcesFor(samplePlans.noReply)).toEqual([])
  })

  it('tells what the maker wrote from what others wrote', () => {
    const kinds = (id: string) =>
      dnsSourcesFor(planAt(id)).map(({ kind, url }) => `${kind} ${url ?? 'no address'}`)
    expect(kinds('sakura')).toContain('official https://help.sakura.ad.jp/domain/2712/')
    expect(kinds('sakura')).toContain('third-party no address')
    expect(kinds('azure-dns')).toContain('official https://github.com/MicrosoftDocs/azure-docs')
    expect(kinds('cpi')).toContain('third-party http://z-comms.com/dns.html')
  })

  it('every host either has a source or is a name only, and every address is one', () => {
    expect(dnsProviders.filter(isNameOnly).map(({ id }) => id)).toEqual([
      'xserver-business',
      'gmo-cloud',
      'kddi',
      'softbank',
    ])
    for (const { id } of dnsProviders) {
      for (const { url, rfc, checkedOn, kind } of dnsSourcesFor(planAt(id))) {
        if (url !== null) expect(url).toMatch(/^https?:\/\/[\x21-\x7e]+$/)
        if (url === null && rfc === null) expect(kind).toBe('third-party')
        expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }
    }
  })
})
