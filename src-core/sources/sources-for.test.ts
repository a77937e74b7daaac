import { describe, expect, it } from 'vitest'
import { builtInDnsCatalog } from '../catalog/dns-catalog.ts'
import { dnsProviders } from '../catalog/dns-providers.ts'
import { isNameOnly } from '../catalog/provider-rules.ts'
import { receiverCatalog } from '../catalog/receivers.ts'
import { samplePlans } from '../documents/testing/sample-plans.ts'
import { resolveDnsHost } from '../plan/dns-host.ts'
import type { SetupPlan } from '../plan/plan.ts'
import { demandSources, dnsSourcesFor, noticeSources, receiverSources } from './sources-for.ts'

const planAt = (id: string): SetupPlan => ({
  ...samplePlans.ownDomain,
  dnsHost: resolveDnsHost(null, id, builtInDnsCatalog),
})

describe('sources', () => {
  it('tell how each notice of the vendor is dated, and how much of it was read', () => {
    expect(noticeSources().map(({ date, url, remarks }) => [date, url, remarks.length])).toEqual([
      ['2023-10-18', null, 1],
      [null, 'https://learning.logosware.com/archives/21960/', 2],
      [null, 'https://learning.logosware.com/archives/23859', 2],
    ])
    for (const { remarks } of noticeSources().slice(1))
      expect(remarks.map(({ ja }) => ja).join('')).toContain('読めたのは冒頭だけ')
    expect(noticeSources(['notice-2023-10-18'])).toEqual(noticeSources().slice(0, 1))
  })

  it('are named once each, and a public body is not the operator', () => {
    const receivers = receiverSources(receiverCatalog.receivers)
    for (const sources of [demandSources(), receivers])
      expect(new Set(sources.map((source) => JSON.stringify(source))).size).toBe(sources.length)
    const ofCentre = [...demandSources(), ...receivers].filter(({ url }) => url?.includes('dekyo.or.jp'))
    expect(ofCentre.length).toBeGreaterThan(2)
    expect(new Set(ofCentre.map(({ kind }) => kind))).toEqual(new Set(['public-body']))
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
