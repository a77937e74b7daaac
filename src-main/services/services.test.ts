import { describe, expect, it } from 'vitest'
import { NO_ANSWERS, type Answers } from '../../src-core/advice/advice.ts'
import { builtInVendorProfile } from '../../src-core/catalog/built-in-vendor-profile.ts'
import { dnsProviders } from '../../src-core/catalog/dns-providers.ts'
import type { VendorOwnDomain } from '../../src-core/catalog/vendor-profile.ts'
import { createAskingMemory } from '../../src-core/dns/asking-memory.ts'
import { createOfflineClient } from '../../src-core/dns/offline-client.ts'
import {
  createLiteralDns,
  type LiteralRecords,
  type LiteralZone,
} from '../../src-core/dns/testing/literal-zone.ts'
import { resolveMessage } from '../../src-core/messages/resolve-message.ts'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import { mailTools } from '../node/mail/mail-tools.ts'
import { createServices } from './create-services.ts'
import type { PlanRequest } from './services.ts'

const KEY = `v=DKIM1; k=ed25519; p=${'A'.repeat(43)}=`
const VALUES: Partial<VendorOwnDomain> = {
  spfTerms: ['include:spf.platon.example'],
  dkim: [{ selector: 'pl1', type: 'TXT', value: KEY }],
  envelopeDomain: 'example.co.jp',
}
const ZONE: LiteralZone = {
  'example.co.jp': {
    TXT: ['v=spf1 ip4:192.0.2.0/28 mx ~all', 'google-site-verification=x'],
    MX: [[10, 'mx.example.co.jp']],
    NS: ['ns1.dns.ne.jp', 'ns2.dns.ne.jp'],
  },
  'mx.example.co.jp': { A: ['192.0.2.25'] },
  'spf.platon.example': { TXT: ['v=spf1 ip4:198.51.100.0/24 ~all'] },
  'platon.jpn.com': { TXT: ['v=spf1 ip4:198.51.100.0/24 ~all'] },
  '_dmarc.platon.jpn.com': { TXT: ['v=DMARC1; p=none'] },
}

function servicesOver(zone: LiteralZone | 'offline') {
  const asked: string[] = []
  const services = createServices({
    createDns: () => {
      const dns = zone === 'offline' ? createOfflineClient() : createLiteralDns(zone)
      return createAskingMemory({
        query: (name, type, options) => {
          asked.push(`${name}/${type}`)
          return dns.query(name, type, options)
        },
      })
    },
    now: () => 0,
    toAscii: (name) => name.toLowerCase(),
    toUnicode: (name) => name,
    mail: mailTools,
    verifying: () => Promise.reject(new Error('nobody is asked')) as never,
    writer: { write: async () => ({ ok: true, paths: [] }) },
  })
  return { services, asked }
}

type Case = Partial<Omit<PlanRequest, 'answers'>> & {
  readonly zone?: LiteralZone | 'offline'
  readonly answers?: Partial<Answers>
  readonly values?: Partial<VendorOwnDomain>
}

async function planFor({ zone = ZONE, answers = {}, values = {}, ...request }: Case): Promise<SetupPlan> {
  const profile = { ...builtInVendorProfile, ownDomain: { ...builtInVendorProfile.ownDomain, ...values } }
  const result = await servicesOver(zone).services.plan({
    address: 'info@example.co.jp',
    selectors: [],
    option: 'own-domain',
    valuesText: null,
    profileText: JSON.stringify(profile),
    ...request,
    answers: { ...NO_ANSWERS, ...answers },
  })
  if (!result.ok) throw new Error(result.fault.code)
  return result.value.plan
}

const ids = ({ changes }: SetupPlan) => changes.map(({ id }) => id)
const codes = (messages: readonly { readonly code: string }[]) => messages.map(({ code }) => code)
const change = ({ changes }: SetupPlan, id: string) => {
  const found = changes.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no change ${id}`)
  return found
}

describe('the DNS host', () => {
  it('is who runs the name servers, or who the user says', async () => {
    const detected = await planFor({ option: 'own-domain' })
    expect(detected.dnsHost).toMatchObject({ chosenId: null, providers: [{ id: 'sakura' }], guests: [] })
    const chosen = await planFor({ answers: { dnsProviderId: 'value-domain' } })
    expect(chosen.dnsHost).toMatchObject({ chosenId: 'value-domain', providers: [{ id: 'value-domain' }] })
    expect(change(chosen, 'spf').where.params).toMatchObject({ providerJa: 'バリュードメイン' })
    const other = await planFor({ answers: { dnsProviderId: 'other' } })
    expect(other.dnsHost).toMatchObject({ chosenId: 'other', providers: [] })
    expect(change(other, 'spf').where.code).toBe('plan.where-dns-unknown')
    const offline = await planFor({ zone: 'offline', answers: { dnsProviderId: 'onamae' } })
    expect([detected, offline].map((plan) => change(plan, 'dmarc').where.code)).toEqual([
      'plan.where-dns',
      'plan.where-dns-unzoned',
    ])
  })

  it('is asked for where brands share the servers, and guests of another’s form are no choice', async () => {
    const nsOf = (...NS: string[]) => ({
      ...ZONE,
      'example.co.jp': { ...(ZONE['example.co.jp'] as LiteralRecords), NS },
    })
    const shared = await planFor({ zone: nsOf('01.dnsv.jp', '02.dnsv.jp') })
    expect(shared.dnsHost.providers.map(({ id }) => id)).toEqual(['onamae', 'value-domain'])
    const muumuu = await planFor({ zone: nsOf('dns01.muumuu-domain.com', 'dns02.muumuu-domain.com') })
    expect(muumuu.dnsHost.providers.map(({ id }) => id)).toEqual(['muumuu-domain'])
    expect(muumuu.dnsHost.guests.map(({ nameJa }) => nameJa)).toEqual(['ロリポップ!', 'ヘテムル'])
    const lolipop = await planFor({ zone: nsOf('uns01.lolipop.jp', 'uns02.lolipop.jp') })
    expect(lolipop.dnsHost.providers.map(({ id }) => id)).toEqual(['lolipop'])
    const about = (plan: SetupPlan) => codes(plan.cautions).filter((code) => code.startsWith('caution.dns-'))
    expect(about(shared)).toEqual(['caution.dns-choice'])
    expect(about(muumuu)).toEqual(['caution.dns-guests'])
    expect(about(lolipop)).toEqual(['caution.dns-no-txt'])
  })

  it('says where records would not be published, and contradicts the user only where the servers are known', async () => {
    const about = async (NS: string[], dnsProviderId: string | null) => {
      const zone = { ...ZONE, 'example.co.jp': { ...(ZONE['example.co.jp'] as LiteralRecords), NS } }
      const { cautions } = await planFor({ zone, answers: { dnsProviderId } })
      return codes(cautions).filter((code) => code.startsWith('caution.dns-'))
    }
    const parked = ['dns1.onamae.com', 'dns2.onamae.com']
    expect(await about(parked, null)).toEqual(['caution.dns-initial'])
    expect(await about(parked, 'onamae')).toEqual(['caution.dns-initial'])
    expect(await about(['01.dnsv.jp', '02.dnsv.jp'], 'value-domain')).toEqual([])
    expect(await about(['dns01.muumuu-domain.com'], 'heteml')).toEqual(['caution.dns-guests'])
    expect(await about(['ns1.xserver.jp'], 'onamae')).toEqual(['caution.dns-elsewhere', 'caution.dns-switch'])
    expect(await about(['ns1.xserver.jp'], 'xserver-domain')).toEqual(['caution.dns-elsewhere'])
    expect(await about(['ns.example.co.jp'], 'sakura')).toEqual(['caution.dns-not-seen-there'])
    // Whose own servers nobody could confirm is not contradicted.
    expect(await about(['ns1.xserver.jp'], 'mixhost')).toEqual([])
  })

  it('may come from a file, and an unknown one is refused with the list', async () => {
    const { services } = servicesOver(ZONE)
    const own = {
      ...dnsProviders.find(({ id }) => id === 'sakura'),
      id: 'own-dns',
      nameJa: '自社DNS',
      nsPatterns: [],
    }
    const request = {
      address: 'info@example.co.jp',
      selectors: [],
      option: 'own-domain' as const,
      valuesText: null,
      profileText: null,
      answers: { ...NO_ANSWERS, dnsProviderId: 'own-dns' },
    }
    const planned = await services.plan({ ...request, providersText: JSON.stringify([own]) })
    expect(planned.ok && planned.value.plan.dnsHost.providers[0]?.nameJa).toBe('自社DNS')
    const refused = await services.plan(request)
    expect(refused).toMatchObject({ ok: false, kind: 'input', fault: { code: 'fault.unknown-dns-host' } })
    const bad = await services.inspect({ address: 'a@example.co.jp', selectors: [], providersText: '{}' })
    expect(bad).toMatchObject({ ok: false, kind: 'input', fault: { code: 'providers.no-list' } })
  })
})

describe('inspect', () => {
  it('asks each question once, whatever asks for it', async () => {
    const { services, asked } = servicesOver(ZONE)
    const result = await services.inspect({ address: 'info@example.co.jp', selectors: ['s1', 'S1'] })
    expect(new Set(asked).size).toBe(asked.length)
    expect(result).toMatchObject({
      ok: true,
      value: {
        spf: { status: 'ok', lookups: { count: 1 } },
        dkim: [{ selector: 's1', status: 'missing' }],
        dmarc: { status: 'missing' },
        mx: { status: 'ok' },
        nameServers: { status: 'ok', zone: 'example.co.jp' },
        dnsProvider: { id: 'sakura' },
        queries: { count: asked.length, distinct: asked.length },
      },
    })
  })

  it('never calls an unasked selector missing', async () => {
    const result = await servicesOver(ZONE).services.inspect({ address: 'example.co.jp', selectors: [] })
    expect(result.ok && result.value.dkim).toEqual([])
  })

  it.each([
    ['an address', { address: 'info@@', selectors: [] }],
    ['a selector', { address: 'example.co.jp', selectors: ['a..b'] }],
    [
      'too many selectors',
      { address: 'example.co.jp', selectors: Array.from({ length: 21 }, (_, n) => `s${n}`) },
    ],
  ])('refuses %s that cannot be right, asking nothing', async (_, request) => {
    const { services, asked } = servicesOver(ZONE)
    expect(await services.inspect(request)).toMatchObject({ ok: false, kind: 'input' })
    expect(asked).toEqual([])
  })
})

describe('plan, option 1', () => {
  const option = 'no-reply' as const

  it('tells the recipients before the switch, and tests last', async () => {
    const plan = await planFor({ option, answers: { region: 'oregon', recipients: ['docomo'] } })
    expect(ids(plan)).toEqual(['guidance', 'screen-1', 'screen-2', 'test-mail'])
    expect(change(plan, 'screen-1')).toMatchObject({
      after: 'no-reply@platon.jpn.com',
      blockedBy: ['guidance'],
    })
    expect(plan.pending).toEqual([])
    expect(plan.vendorInspection?.subject.domain).toBe('platon.jpn.com')
  })

  it.each([['no-reply@platon.jpn.com'], ['someone@lw-cloud.jp']])(
    'has nothing to change at %s, which is the vendor’s already',
    async (address) => {
      const plan = await planFor({ option, address })
      expect(plan).toMatchObject({ pending: [], changes: [], advice: { recommends: 'keep' } })
      expect(codes(plan.cautions)[0]).toBe('caution.vendor-address-kept')
    },
  )

  it('still moves the vendor’s troubled address where a notice says so', async () => {
    const plan = await planFor({
      option,
      address: 'no-reply@platon.jpn.com',
      answers: { recipients: ['gmail'] },
    })
    expect(ids(plan)).toContain('screen-1')
  })

  it('follows the later notice where recipients use Gmail, and asks for what is not published', async () => {
    const plan = await planFor({ option, answers: { region: 'oregon', recipients: ['gmail'] } })
    expect(plan.vendor.senders).toEqual([
      { region: 'tokyo', domain: 'lw-cloud.jp', address: null, authenticatedBy: null },
    ])
    expect(codes(plan.pending)).toEqual(['pending.sender-address'])
    expect(ids(plan)[0]).toBe('request-sender')
    expect(JSON.stringify(plan)).not.toMatch(/@lw-cloud\.jp/)
  })

  it('shows both addresses and asks where the region is unknown', async () => {
    const plan = await planFor({ option })
    expect(plan.vendor.senders.map(({ domain }) => domain)).toEqual(['platon.jpn.com', 'lw-cloud.jp'])
    expect(codes(plan.pending)).toContain('pending.region')
    expect(codes(plan.cautions)).toContain('caution.jpn-com')
    expect(change(plan, 'screen-1').after).toBeNull()
  })
})

describe('plan, option 2', () => {
  it('orders the steps so that none can break mail that arrives today', async () => {
    const plan = await planFor({ values: VALUES })
    expect(ids(plan)).toEqual(['dkim-pl1', 'request-signing', 'spf', 'test-mail', 'dmarc', 'guidance'])
    expect(change(plan, 'dkim-pl1')).toMatchObject({
      action: 'add',
      after: KEY,
      name: 'pl1._domainkey.example.co.jp',
    })
    expect(change(plan, 'spf')).toMatchObject({
      action: 'replace',
      before: ['v=spf1 ip4:192.0.2.0/28 mx ~all'],
      after: 'v=spf1 ip4:192.0.2.0/28 mx include:spf.platon.example ~all',
      ttl: 300,
    })
    expect(plan.proof).toMatchObject({ status: 'proven' })
    expect(plan.spfEdit?.lookups).toMatchObject({ count: 2 })
    expect(change(plan, 'dmarc')).toMatchObject({
      action: 'add',
      after: 'v=DMARC1; p=none',
      blockedBy: ['test-mail'],
    })
    expect(codes(plan.cautions)).not.toContain('caution.envelope-unknown')
  })

  it.each([
    ['company@gmail.com', 'caution.mailbox-provider'],
    ['shop@docomo.ne.jp', 'caution.mailbox-provider'],
    ['no-reply@platon.jpn.com', 'caution.vendor-address'],
  ])('gives out no record for the DNS of another: %s', async (address, caution) => {
    const domain = address.replace(/.*@/, '')
    const plan = await planFor({
      zone: { ...ZONE, [domain]: { TXT: ['v=spf1 -all'] } },
      address,
      values: VALUES,
    })
    expect(plan).toMatchObject({ pending: [], changes: [], spfEdit: null, proof: null })
    expect(codes(plan.cautions)).toEqual([caution])
  })

  it('waits for values that nobody may invent, and asks for them', async () => {
    const plan = await planFor({})
    expect(ids(plan)[0]).toBe('request-values')
    expect(codes(plan.pending)).toEqual([
      'pending.vendor-dkim',
      'pending.vendor-spf',
      'pending.vendor-envelope',
    ])
    expect(change(plan, 'spf')).toMatchObject({ action: 'wait', after: null })
    expect(change(plan, 'dkim')).toMatchObject({ action: 'wait', before: null, after: null })
    expect(change(plan, 'dkim').check.code).toBe('plan.check-nothing')
    expect(codes(change(plan, 'dkim').notes)).toEqual(['plan.note-type-open'])
    expect(codes(plan.cautions)).toEqual(
      expect.arrayContaining(['caution.envelope-unknown', 'caution.waits-for-values']),
    )
  })

  it('edits SPF and adds MX at an envelope domain of the customer’s own', async () => {
    const values = {
      ...VALUES,
      envelopeDomain: 'bounce.example.co.jp',
      envelopeMx: { preference: 10, exchange: 'fb.platon.example' },
    }
    const plan = await planFor({ values })
    expect(change(plan, 'spf')).toMatchObject({
      name: 'bounce.example.co.jp',
      action: 'add',
      after: 'v=spf1 include:spf.platon.example ~all',
    })
    expect(change(plan, 'envelope-mx')).toMatchObject({
      action: 'add',
      after: '10 fb.platon.example',
      type: 'MX',
    })
  })

  it('says that SPF gives no DMARC pass where the envelope domain is the vendor’s', async () => {
    const plan = await planFor({ values: { ...VALUES, envelopeDomain: 'bounce.platon.example' } })
    expect(codes(plan.cautions)).toContain('caution.envelope-vendor')
    expect(codes(change(plan, 'spf').notes)).toEqual(['plan.note-spf-not-aligned'])
    expect(change(plan, 'spf').name).toBe('example.co.jp')
  })

  it('writes no record where the present one could not be told', async () => {
    const plan = await planFor({ zone: { ...ZONE, 'example.co.jp': 'timeout' }, values: VALUES })
    expect(change(plan, 'spf')).toMatchObject({
      action: 'edit-present',
      before: null,
      after: null,
      strings: null,
    })
    expect(codes(plan.cautions)).toContain('caution.could-not-tell')
    expect(plan.inspection.spf.status).toBe('unknown')
  })

  it('writes the instructions offline, and says what it did not look at', async () => {
    const plan = await planFor({ zone: 'offline', values: VALUES })
    expect(codes(plan.cautions)[0]).toBe('caution.offline')
    expect(change(plan, 'spf')).toMatchObject({ action: 'edit-present', after: null })
    expect(change(plan, 'dmarc')).toMatchObject({ action: 'edit-present', after: null })
    expect(change(plan, 'dkim-pl1')).toMatchObject({ action: 'add-if-absent', after: KEY, before: null })
  })

  it('names both values where another key stands at the selector, and overwrites neither', async () => {
    const other = KEY.replace('AAAA', 'BBBB')
    const plan = await planFor({
      zone: { ...ZONE, 'pl1._domainkey.example.co.jp': { TXT: [other] } },
      values: VALUES,
    })
    expect(change(plan, 'dkim-pl1')).toMatchObject({
      action: 'blocked',
      after: null,
      before: [other],
      wanted: KEY,
    })
    expect(codes(change(plan, 'dkim-pl1').notes)).toEqual(['dkim.conflict'])
  })

  it('keeps a policy in force, and advises option 1 in the meantime', async () => {
    const zone = { ...ZONE, '_dmarc.example.co.jp': { TXT: ['v=DMARC1; p=reject; aspf=s'] } }
    const plan = await planFor({ zone, values: { ...VALUES, envelopeDomain: 'b.example.co.jp' } })
    expect(change(plan, 'dmarc')).toMatchObject({ action: 'keep', after: 'v=DMARC1; p=reject; aspf=s' })
    expect(codes(plan.cautions)).toEqual(
      expect.arrayContaining(['caution.policy-in-force', 'caution.strict-spf']),
    )
  })

  it('needs no record below a policy that applies from above, and checks none', async () => {
    const zone = {
      ...ZONE,
      'a.example.co.jp': { A: ['192.0.2.1'] },
      '_dmarc.example.co.jp': { TXT: ['v=DMARC1; p=none'] },
    }
    const plan = await planFor({ zone, address: 'info@a.example.co.jp', values: VALUES })
    const dmarc = change(plan, 'dmarc')
    expect(dmarc).toMatchObject({ action: 'keep', after: null })
    expect(codes(dmarc.notes)).toEqual(['dmarc-edit.inherited-suffices'])
    expect([dmarc.why.code, dmarc.check.code]).toEqual(['plan.why-dmarc-present', 'plan.check-nothing'])
  })

  it('names the tag whose policy is in force, and that np= ends with the first record', async () => {
    const zone = { ...ZONE, '_dmarc.example.co.jp': { TXT: ['v=DMARC1; p=none; np=reject'] } }
    const plan = await planFor({ zone, address: 'info@new.example.co.jp', values: VALUES })
    const inForce = plan.cautions.find(({ code }) => code === 'caution.policy-in-force')
    expect(inForce?.params).toMatchObject({ tag: 'np', policy: 'reject' })
    expect(codes(plan.cautions)).toEqual(
      expect.arrayContaining(['caution.policy-for-absent-names', 'caution.no-such-domain']),
    )
  })

  it.each([ZONE, 'offline'] as const)(
    'has the signing stopped before the key is taken away',
    async (zone) => {
      const plan = await planFor({ zone, values: VALUES })
      const undone = plan.changes.toReversed().map(({ id, undo }) => [id, undo.code])
      expect(undone.filter(([id]) => id === 'request-signing' || id === 'dkim-pl1')).toEqual([
        ['request-signing', 'plan.undo-signing'],
        ['dkim-pl1', 'plan.undo-dkim'],
      ])
      const { undo } = change(plan, 'dkim-pl1')
      expect(undo.params).toEqual({
        name: 'pl1._domainkey.example.co.jp',
        selector: 'pl1',
        domain: 'example.co.jp',
      })
      for (const language of ['ja', 'en'] as const)
        expect(resolveMessage(undo, language)).toMatch(
          /署名の停止を依頼し.*確かめ.*削除|stop signing.*see in a test mail.*Delete/s,
        )
    },
  )

  it('refuses SPF beside a CNAME', async () => {
    const zone = { ...ZONE, 'example.co.jp': { CNAME: 'host.example' }, 'host.example': { A: ['192.0.2.1'] } }
    const plan = await planFor({ zone, values: VALUES })
    expect(change(plan, 'spf')).toMatchObject({ action: 'blocked', after: null })
    expect(codes(plan.inspection.findings)).toContain('dns.cname-at-name')
  })

  it('says that an error stays where a part that differs from mail to mail hides what it does', async () => {
    const text = 'v=spf1 exists:%{i}.example.co.jp include:gone.example -all'
    const plan = await planFor({ zone: { ...ZONE, 'example.co.jp': { TXT: [text] } }, values: VALUES })
    expect(plan.inspection.spf.status).toBe('error')
    expect(codes(change(plan, 'spf').notes)).toContain('plan.note-spf-error-stays')
  })

  it('proposes one record for two', async () => {
    const zone = {
      ...ZONE,
      'example.co.jp': { TXT: ['v=spf1 ip4:192.0.2.2 ~all', 'v=spf1 ip4:192.0.2.1 ~all'] },
    }
    const plan = await planFor({ zone, values: VALUES })
    expect(change(plan, 'spf').action).toBe('replace')
    expect(change(plan, 'spf').before).toEqual(['v=spf1 ip4:192.0.2.1 ~all', 'v=spf1 ip4:192.0.2.2 ~all'])
    expect(plan.spfEdit?.outcome).toBe('merged')
  })

  it('refuses an edit that would exceed ten look-ups, shows it, and says how to go on', async () => {
    const includes = Array.from({ length: 10 }, (_, n) => `i${n}.example`)
    const zone: Record<string, LiteralZone[string]> = {
      ...ZONE,
      'example.co.jp': { TXT: [`v=spf1 ${includes.map((name) => `include:${name}`).join(' ')} ~all`] },
    }
    for (const name of includes) zone[name] = { TXT: ['v=spf1 ip4:203.0.113.1 ~all'] }
    const plan = await planFor({ zone, values: VALUES })
    expect(change(plan, 'spf')).toMatchObject({ action: 'blocked', after: null })
    expect(plan.spfEdit?.wouldBe).toContain('include:spf.platon.example')
    expect(plan.spfEdit?.lookups?.count).toBe(11)
    // Option 1 for as long as it is held; the test mail waits for what can be done.
    expect(codes(change(plan, 'spf').notes)).toContain('plan.note-spf-held')
    expect(codes(plan.cautions)).toContain('caution.spf-held')
    expect(change(plan, 'test-mail').blockedBy).toEqual(['request-signing'])
    const free = await planFor({ values: VALUES })
    expect(codes(free.cautions)).not.toContain('caution.spf-held')
    expect(change(free, 'test-mail').blockedBy).toEqual(['request-signing', 'spf'])
  })

  it('tells a record at a wrong name beside the step that puts it right', async () => {
    const zone = { ...ZONE, '_dmarc.example.co.jp.example.co.jp': { TXT: ['v=DMARC1; p=none'] } }
    const plan = await planFor({ zone, values: VALUES })
    expect(codes(change(plan, 'dmarc').notes)).toContain('dmarc.misplaced')
    expect(change(plan, 'dmarc')).toMatchObject({ action: 'blocked', after: null })
  })

  it('makes no second SPF record beside one that is to be moved', async () => {
    const zone = {
      ...ZONE,
      'example.co.jp': { MX: [[10, 'mx.example.co.jp']] as const, NS: ['ns1.dns.ne.jp'] },
      'example.co.jp.example.co.jp': { TXT: ['v=spf1 mx ~all'] },
    }
    const plan = await planFor({ zone, values: VALUES })
    expect(change(plan, 'spf')).toMatchObject({ action: 'blocked', after: null, strings: null })
    expect(codes(change(plan, 'spf').notes)).toContain('spf-edit.misplaced-first')
  })

  describe('at a name that lives by a wildcard', () => {
    const zone: LiteralZone = {
      ...ZONE,
      '*.example.co.jp': { TXT: ['v=spf1 a -all'], A: ['192.0.2.9'], MX: [[10, 'mx.example.co.jp']] },
    }
    const ownValues = { ...VALUES, envelopeDomain: 'news.example.co.jp' }
    const params = { wildcard: '*.example.co.jp' }

    it('adds records at the name, changes none of the wildcard’s, and says what stops', async () => {
      const plan = await planFor({ zone, address: 'info@news.example.co.jp', values: ownValues })
      const { undo, ...spf } = change(plan, 'spf')
      expect(spf).toMatchObject({
        name: 'news.example.co.jp',
        action: 'add',
        before: [],
        after: 'v=spf1 a include:spf.platon.example -all',
      })
      expect(undo.code).toBe('plan.undo-added')
      for (const id of ['dkim-pl1', 'spf']) {
        const note = { code: 'plan.note-wildcard', params: { ...params, domain: 'news.example.co.jp' } }
        expect(change(plan, id).notes[0]).toEqual(note)
      }
    })

    it('registers again what the wildcard gives already: the key below the name takes it away', async () => {
      const text = 'v=spf1 include:spf.platon.example -all'
      const plan = await planFor({
        zone: { ...zone, '*.example.co.jp': { TXT: [text] } },
        address: 'info@news.example.co.jp',
        values: ownValues,
      })
      expect(plan.spfEdit?.outcome).toBe('unchanged')
      expect(change(plan, 'spf')).toMatchObject({ action: 'add', after: text })
    })

    it('takes its MX at the envelope domain for no conflict', async () => {
      const envelopeMx = { preference: 10, exchange: 'fb.platon.example' }
      const values = { ...VALUES, envelopeDomain: 'bounce.example.co.jp', envelopeMx }
      const plan = await planFor({ zone, values })
      expect(change(plan, 'envelope-mx')).toMatchObject({ action: 'add', after: '10 fb.platon.example' })
      expect(change(plan, 'spf')).toMatchObject({ action: 'add', before: [] })
      expect(codes(change(plan, 'envelope-mx').notes)).toEqual(['plan.note-wildcard'])
      expect(codes(change(plan, 'dkim-pl1').notes)).toEqual([])
    })

    it('adds beside the alias that a wildcard gives', async () => {
      const plan = await planFor({
        zone: { ...ZONE, '*.example.co.jp': { CNAME: 'host.example' }, 'host.example': { A: ['192.0.2.1'] } },
        address: 'info@news.example.co.jp',
        values: ownValues,
      })
      expect(change(plan, 'spf')).toMatchObject({ action: 'add' })
    })
  })

  it('refuses a profile that it cannot read', async () => {
    await expect(planFor({ profileText: '{' })).rejects.toThrow(/profile/)
  })
})

describe('a defect', () => {
  it('comes back as an internal fault without a stack', async () => {
    const broken = createServices({
      createDns: () => {
        throw new Error('out of sockets')
      },
      mail: mailTools,
      verifying: () => Promise.reject(new Error('nobody is asked')) as never,
      now: () => 0,
      toAscii: (name) => name,
      toUnicode: (name) => name,
      writer: { write: async () => ({ ok: true, paths: [] }) },
    })
    expect(await broken.inspect({ address: 'example.co.jp', selectors: [] })).toEqual({
      ok: false,
      kind: 'internal',
      fault: { code: 'fault.internal', params: { detail: 'out of sockets' } },
    })
  })
})
