import { z } from 'zod'
import type { Advice, Answers, SetupOption } from '../advice/advice.ts'
import { dnsProviderSchema } from '../catalog/dns-provider-schema.ts'
import { count, flag, list, MAX_SHORT_LIST, name, object, text, word } from '../contract/bounded-schema.ts'
import { finding, message, messages, spfEditMessage } from '../contract/message-schema.ts'
import { inspectionSchema, subject } from '../inspection/inspection-schema.ts'
import { lookupCount, voidCount } from '../inspection/spf-inspection-schema.ts'
import type { SpfEditProof, SpfTermDifference } from '../spf/edit/change.ts'
import type { PlanDnsHost } from './dns-host.ts'
import type { PlanChange, SetupPlan, VendorSender } from './plan.ts'
import { receiverIds, regionId, vendorValues } from './values-schema.ts'

export const setupOption: z.ZodType<SetupOption> = z.enum(['no-reply', 'own-domain'])

export const dnsEditor: z.ZodType<Answers['dnsEditor']> = z.enum(['self', 'other', 'none', 'unknown'])

/** An id of the catalog, or `other`. */
export const chosenDnsHost: z.ZodType<string | null> = word.nullable()

export const answersSchema: z.ZodType<Answers> = object<Answers>({
  region: regionId.nullable(),
  recipients: receiverIds,
  mustKeepAddress: flag.nullable(),
  wantsReplies: flag.nullable(),
  dnsEditor,
  dnsProviderId: chosenDnsHost,
  receivedMailAligned: flag.nullable(),
})

/** More brands share no servers. */
const MAX_DNS_HOSTS = 20

const dnsHost = object<PlanDnsHost>({
  chosenId: chosenDnsHost,
  providers: list(dnsProviderSchema, MAX_DNS_HOSTS),
  guests: list(
    object<PlanDnsHost['guests'][number]>({ nameJa: text(200), nameEn: text(200) }),
    MAX_DNS_HOSTS,
  ),
})

const advice = object<Advice>({
  recommends: z.enum(['no-reply', 'own-domain', 'keep', 'ask-vendor']),
  reasons: messages,
  blockers: messages,
  meanwhile: setupOption.nullable(),
  senderRegion: regionId.nullable(),
})

const change = object<PlanChange>({
  id: name,
  kind: z.enum(['dns-record', 'admin-screen', 'request', 'test']),
  action: z.enum(['add', 'replace', 'keep', 'add-if-absent', 'edit-present', 'blocked', 'wait']).nullable(),
  name: name.nullable(),
  type: z.enum(['TXT', 'MX', 'CNAME']).nullable(),
  before: list(text(), MAX_SHORT_LIST).nullable(),
  after: text().nullable(),
  strings: list(text(255), MAX_SHORT_LIST).nullable(),
  wanted: text().nullable(),
  ttl: count.nullable(),
  why: message,
  where: message,
  check: message,
  undo: message,
  blockedBy: list(word, MAX_SHORT_LIST),
  notes: list(z.union([finding, message]), MAX_SHORT_LIST),
})

const difference = object<SpfTermDifference>({
  term: text(),
  change: z.enum(['kept', 'added', 'removed']),
  from: list(count, MAX_SHORT_LIST).optional(),
})

const spfEdit = object<NonNullable<SetupPlan['spfEdit']>>({
  outcome: z.enum(['unchanged', 'edited', 'merged', 'created', 'edit-present', 'refused']),
  difference: list(difference),
  lookups: lookupCount.nullable(),
  voidLookups: voidCount.nullable(),
  wouldBe: text().nullable(),
})

const proof = object<SpfEditProof>({
  status: z.enum(['proven', 'not-proven']),
  reasons: list(spfEditMessage, MAX_SHORT_LIST),
  sameResults: count,
  vendorPasses: count,
  samples: list(z.strictObject({ address: word, before: word, after: word }), MAX_SHORT_LIST),
})

export const planSchema: z.ZodType<SetupPlan> = object<SetupPlan>({
  schemaVersion: z.literal(1),
  subject,
  option: setupOption,
  region: regionId.nullable(),
  vendor: object<SetupPlan['vendor']>({
    senders: list(
      object<VendorSender>({
        region: regionId,
        domain: name,
        address: name.nullable(),
        // Plans of before say nothing: not confirmed.
        authenticatedBy: word.nullable().default(null),
      }),
      MAX_SHORT_LIST,
    ),
    values: vendorValues,
    supportAddress: name.nullable(),
    checkedOn: word,
  }),
  recipients: receiverIds,
  dnsEditor,
  dnsHost,
  advice,
  pending: messages,
  changes: list(change, MAX_SHORT_LIST),
  spfEdit: spfEdit.nullable(),
  proof: proof.nullable(),
  cautions: messages,
  inspection: inspectionSchema,
  vendorInspection: inspectionSchema.nullable(),
})
