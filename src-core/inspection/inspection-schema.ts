import { z } from 'zod'
import { count, flag, list, MAX_SHORT_LIST, name, object, text, word } from '../contract/bounded-schema.ts'
import { findings, partStatus, unknownReason } from '../contract/message-schema.ts'
import type { DkimInspection } from '../dkim/inspection.ts'
import type { DmarcInspection } from '../dmarc/inspection.ts'
import type { Subject } from '../subject/subject.ts'
import type { DnsProviderMatch, Inspection, MxInspection, NameServersInspection } from './inspection.ts'
import { spfInspection } from './spf-inspection-schema.ts'

const names = list(name, MAX_SHORT_LIST)
const records = list(text(), MAX_SHORT_LIST)

export const subject: z.ZodType<Subject> = object<Subject>({
  address: name.nullable(),
  domain: name,
  domainUnicode: name,
  organizationalDomain: name,
  kind: z.enum(['own-domain', 'vendor', 'mailbox-provider']),
})

const dkimInspection = object<DkimInspection>({
  selector: name,
  name,
  status: partStatus,
  reason: unknownReason.nullable(),
  record: text().nullable(),
  records,
  keyType: z.enum(['rsa', 'ed25519']).nullable(),
  keyBits: count.nullable(),
  via: names,
  isWildcard: flag,
  ttl: count.nullable(),
  negativeTtl: count.nullable(),
  findings,
})

const alignmentMode = z.enum(['relaxed', 'strict'])

const dmarcInspection = object<DmarcInspection>({
  status: partStatus,
  reason: unknownReason.nullable(),
  record: text().nullable(),
  records,
  foundAt: name.nullable(),
  ownName: name,
  ownTexts: records,
  isInherited: flag,
  policy: z.enum(['none', 'quarantine', 'reject']).nullable(),
  policyTag: z.enum(['p', 'sp', 'np', 'default']).nullable(),
  isTesting: flag,
  alignment: object<DmarcInspection['alignment']>({ spf: alignmentMode, dkim: alignmentMode }),
  reportAddresses: records,
  via: names,
  isWildcard: flag,
  organizationalDomain: object<DmarcInspection['organizationalDomain']>({
    byTreeWalk: name.nullable(),
    byPublicSuffixList: name,
  }),
  ttl: count.nullable(),
  negativeTtl: count.nullable(),
  findings,
})

const mxInspection = object<MxInspection>({
  status: partStatus,
  reason: unknownReason.nullable(),
  hosts: list(z.strictObject({ preference: count, exchange: name }), MAX_SHORT_LIST),
  isNullMx: flag,
  findings,
})

const nameServersInspection = object<NameServersInspection>({
  status: partStatus,
  reason: unknownReason.nullable(),
  zone: name.nullable(),
  hosts: names,
  findings,
})

const dnsProvider = object<DnsProviderMatch>({
  id: word,
  nameJa: word,
  nameEn: word,
  alternatives: list(word, MAX_SHORT_LIST),
  note: text().nullable(),
})

export const inspectionSchema: z.ZodType<Inspection> = object<Inspection>({
  schemaVersion: z.literal(1),
  subject,
  spf: spfInspection,
  dkim: list(dkimInspection, MAX_SHORT_LIST),
  dmarc: dmarcInspection,
  mx: mxInspection,
  nameServers: nameServersInspection,
  dnsProvider: dnsProvider.nullable(),
  findings,
  queries: object<Inspection['queries']>({ count, distinct: count, elapsedMs: count }),
})
