import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { describeWith } from '../../test/support/describe-with.ts'
import { builtInVendorProfile } from './built-in-vendor-profile.ts'
import { dnsProviders } from './dns-providers.ts'
import { mailboxDomains } from './mailbox-domains.ts'
import { receiverCatalog } from './receivers.ts'
import { forReaders } from './testing/facts-for-readers.ts'

const folder = process.env['PLATON_SHARED'] ?? resolve(import.meta.dirname, '../../../shared')
const missing = existsSync(join(folder, 'facts'))
  ? null
  : `no facts in ${folder} (PLATON_SHARED names the folder)`

function readFacts(name: string): unknown {
  return forReaders(JSON.parse(readFileSync(join(folder, 'facts', name), 'utf8')))
}

if (process.env['CI'] === 'true') {
  test('the facts are there to be compared with', () => {
    expect(missing).toBeNull()
  })
}

describeWith('the catalog agrees with the facts it was made from', missing, () => {
  type Entry = Record<string, unknown> & { readonly id: string }

  test('DNS hosts, id by id and field by field', () => {
    const facts = readFacts('dns-providers.json') as Entry[]
    expect(dnsProviders.map(({ id }) => id)).toEqual(facts.map(({ id }) => id))
    for (const [index, fact] of facts.entries()) {
      // `form` is what the entry's own notes say, as data.
      const { nsOther = [], ...rest } = { ...dnsProviders[index], form: undefined }
      const joined = nsOther.map(({ patterns, meaning }) => ({ pattern: patterns.join(' / '), meaning }))
      expect({ ...rest, nsOther: joined }).toEqual(fact)
    }
  })

  test('receivers, id by id, with the domain left open', () => {
    const facts = readFacts('receivers.json') as {
      receivers: Entry[]
      placeholderDomain: string
      missing: string[]
    }
    const open = (text: string) =>
      text
        // The one step that names a second domain: whichever is used is filled in.
        .replace('（または実際に使っている platon.jpn.com）', '')
        .replaceAll(facts.placeholderDomain, '{domain}')
    const openAll = (value: unknown): unknown => {
      if (typeof value === 'string') return open(value)
      return Array.isArray(value) ? value.map(openAll) : value
    }
    expect(receiverCatalog.receivers).toEqual(
      facts.receivers.map((fact) => ({
        ...fact,
        steps: openAll(fact['steps']),
        entryFormat: openAll(fact['entryFormat']),
        coversSubdomainsNote: openAll(fact['coversSubdomainsNote']),
      })),
    )
    expect(receiverCatalog.notCovered).toEqual(facts.missing)
  })

  test('mailbox domains', () => {
    const { freeMail, carriers, providers } = mailboxDomains
    expect(readFacts('mailbox-domains.json')).toMatchObject({ freeMail, carriers, providers })
  })

  test('the built-in vendor profile states what the facts state, and nothing where they have null', () => {
    const facts = readFacts('vendor.json') as {
      checkedOn: string
      contact: { supportEmail: string }
      senderDomains: {
        domain: string
        fromLocalPart: string | null
        spfByVendor: boolean | null
        dkimByVendor: boolean | null
      }[]
      notices: { id: string; date: string | null; url: string | null }[]
      ownDomainSetup: Record<string, unknown>
      adminScreen: { menuPaths: { path: string | null }[] }
    }
    const profile = builtInVendorProfile
    expect(profile.checkedOn).toBe(facts.checkedOn)
    expect(profile.supportAddress).toBe(facts.contact.supportEmail)
    expect(profile.regions.map(({ domain, address }) => ({ domain, address }))).toEqual(
      facts.senderDomains.map(({ domain, fromLocalPart }) => ({
        domain,
        address: fromLocalPart === null ? null : `${fromLocalPart}@${domain}`,
      })),
    )
    // A notice on authentication is named for those domains alone of which the facts say that the vendor has set it up.
    expect(profile.regions.map(({ authenticationNoticeId }) => authenticationNoticeId !== null)).toEqual(
      facts.senderDomains.map(
        ({ spfByVendor, dkimByVendor }) => spfByVendor === true && dkimByVendor === true,
      ),
    )
    expect(profile.notices.map(({ id, date, url }) => ({ id, date, url }))).toEqual(
      facts.notices.map(({ id, date, url }) => ({ id, date, url })),
    )
    expect(profile.adminScreens.map(({ path }) => path)).toEqual(
      facts.adminScreen.menuPaths.map(({ path }) => path),
    )
    expect(facts.ownDomainSetup).toMatchObject({
      spfInclude: profile.ownDomain.spfTerms,
      dkimSelectors: profile.ownDomain.dkim,
      envelopeFromDomain: profile.ownDomain.envelopeDomain,
      dmarcRecordExample: profile.ownDomain.dmarcRecord,
      requiredByVendor: profile.ownDomain.demands.map((demand) => demand.toUpperCase()),
    })
  })
})
