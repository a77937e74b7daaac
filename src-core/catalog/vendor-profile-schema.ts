import { z } from 'zod'
import { hasWholeKey, parseDkimKey } from '../dkim/key-record.ts'
import { normalizeName } from '../dns/name.ts'
import type { Message } from '../text/message.ts'
import { readSpfTerm } from '../vendor-values/read-spf-term.ts'
import { readJsonFile } from './json-file-schema.ts'
import { isAddress, isAt, isDate, isDistinct, isDomain, isPlainText, isSelector } from './profile-checks.ts'
import { profileMessages, type ProfileMessageCode } from './profile-messages.ts'
import type { VendorProfile } from './vendor-profile.ts'

/** Characters of a profile file that are read at all. */
export const MAX_PROFILE_LENGTH = 100_000
const MAX_TEXT = 500
const MAX_ENTRIES = 20
const MAX_RECORD = 4096

/** The messages of custom checks are the last word of a code in `profile-messages.ts`. */
const text = (limit = MAX_TEXT) => z.string().min(1).max(limit).refine(isPlainText, 'control-character')

const localized = z.strictObject({ ja: text(), en: text() })
const domain = text(254).refine(isDomain, 'bad-domain').transform(normalizeName)
const address = text(254).refine(isAddress, 'bad-address')
const id = text(60).regex(/^[a-z0-9][a-z0-9.-]*$/)
const date = text(10).refine(isDate, 'bad-date')
const url = text().refine((value) => /^https?:\/\/[\x21-\x7e]+$/.test(value), 'bad-url')
const regionId = z.enum(['oregon', 'tokyo'])
const entries = <Entry extends z.ZodType>(entry: Entry, limit = MAX_ENTRIES) => z.array(entry).max(limit)

const region = z
  .strictObject({
    id: regionId,
    name: localized,
    domain,
    address: address.nullable(),
    source: text(),
    // Profiles of before have none: not confirmed.
    authenticationNoticeId: id.nullable().default(null),
    trouble: z
      .strictObject({ receivers: entries(id, 100), insteadRegion: regionId, noticeId: id })
      .nullable(),
  })
  .refine((value) => value.address === null || isAt(value.address, value.domain), {
    path: ['address'],
    error: 'address-elsewhere',
  })

const notice = z.strictObject({
  id,
  date: date.nullable(),
  dateNote: localized.nullable(),
  // Profiles of before have none.
  readNote: localized.nullable().default(null),
  url: url.nullable(),
  title: localized,
  recommends: z.enum(['no-reply', 'own-domain']).nullable(),
  says: entries(localized).min(1),
})

const dkimRecord = z.discriminatedUnion('type', [
  z.strictObject({
    selector: text(200).refine(isSelector, 'bad-selector'),
    type: z.literal('TXT'),
    value: text(MAX_RECORD).refine((value) => hasWholeKey(parseDkimKey(value)), 'bad-key'),
  }),
  z.strictObject({
    selector: text(200).refine(isSelector, 'bad-selector'),
    type: z.literal('CNAME'),
    value: domain,
  }),
])

const ownDomain = z.strictObject({
  spfTerms: entries(text(254).refine((value) => readSpfTerm(value) !== null, 'bad-spf-term'))
    .min(1)
    .refine(isDistinct, 'repeated')
    .nullable(),
  dkim: entries(dkimRecord)
    .min(1)
    .refine((values) => isDistinct(values.map(({ selector }) => selector)), 'repeated')
    .nullable(),
  envelopeDomain: domain.nullable(),
  envelopeMx: z.strictObject({ preference: z.int().min(0).max(65_535), exchange: domain }).nullable(),
  dmarcRecord: text(MAX_RECORD)
    .refine((value) => /^v=DMARC1 *;[\x20-\x7e]*$/.test(value), 'bad-dmarc')
    .nullable(),
  demands: entries(z.enum(['spf', 'dkim', 'dmarc'])).refine(isDistinct, 'repeated'),
  demandsSource: text(),
})

/** The form of a vendor profile file: strict, bounded, and no control characters anywhere. */
export const vendorProfileSchema: z.ZodType<VendorProfile> = z
  .strictObject({
    schemaVersion: z.literal(1),
    checkedOn: date,
    service: z.strictObject({ nameJa: text(), nameEn: text(), operatorJa: text(), operatorEn: text() }),
    supportAddress: address.nullable(),
    regions: entries(region)
      .min(1)
      .refine((values) => isDistinct(values.map((value) => value.id)), 'repeated'),
    notices: entries(notice).refine((values) => isDistinct(values.map((value) => value.id)), 'repeated'),
    ownDomain,
    adminScreens: entries(z.strictObject({ path: text().nullable(), purpose: localized, source: text() })),
  })
  .superRefine((profile, context) => {
    const hasNotice = (wanted: string) => profile.notices.some((entry) => entry.id === wanted)
    for (const [index, { trouble, authenticationNoticeId }] of profile.regions.entries()) {
      const refuse = (key: string) =>
        context.addIssue({ code: 'custom', path: ['regions', index, key], message: 'bad-reference' })
      if (authenticationNoticeId !== null && !hasNotice(authenticationNoticeId))
        refuse('authenticationNoticeId')
      if (trouble === null) continue
      const hasRegion = profile.regions.some((entry) => entry.id === trouble.insteadRegion)
      if (!hasNotice(trouble.noticeId) || !hasRegion) refuse('trouble')
    }
  })

export type ProfileReading =
  | { readonly ok: true; readonly profile: VendorProfile }
  | { readonly ok: false; readonly fault: Message<ProfileMessageCode> }

/** A profile file's text, or the first thing that is wrong with it, by its place in the file. Never throws. */
export function readVendorProfile(jsonText: string): ProfileReading {
  const reading = readJsonFile(vendorProfileSchema, jsonText, MAX_PROFILE_LENGTH)
  if (reading.ok) return { ok: true, profile: reading.value }
  const code = `profile.${reading.problem}`
  return {
    ok: false,
    fault: { code: isProfileCode(code) ? code : 'profile.wrong-value', params: reading.params },
  }
}

function isProfileCode(code: string): code is ProfileMessageCode {
  return Object.hasOwn(profileMessages, code)
}
