import { z } from 'zod'
import type { DnsProvider } from './dns-provider.ts'
import { dnsProviderSchema } from './dns-provider-schema.ts'
import type { MailboxDomains } from './mailbox-domains.ts'
import type { ReceiverDemands } from './receiver-demands.ts'
import type { ReceiverCatalog } from './receivers.ts'

const text = z.string().min(1).max(1000)
const texts = z.array(text)
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What the data files must look like; the product itself trusts them and does not parse them again. */
export const dnsProvidersSchema: z.ZodType<readonly DnsProvider[]> = z.array(dnsProviderSchema)

export const receiverCatalogSchema: z.ZodType<ReceiverCatalog> = z.strictObject({
  schemaVersion: z.literal(1),
  checkedOn: date,
  ownDomainRule: text,
  notCovered: texts,
  receivers: z.array(
    z.strictObject({
      id,
      nameJa: text,
      nameEn: text,
      audience: z.enum(['end-user', 'administrator']),
      category: z.enum(['mobile-carrier', 'webmail', 'corporate-suite', 'mail-client', 'isp', 'gateway']),
      steps: texts.min(1).nullable(),
      entryFormat: text.nullable(),
      coversSubdomains: z.boolean().nullable(),
      coversSubdomainsNote: text.nullable(),
      limits: z.record(z.string(), z.union([z.number(), text])).nullable(),
      cautions: texts.min(1).nullable(),
      docs: texts,
      confirmedBy: z
        .array(z.strictObject({ url: text, date: text.nullable(), kind: text, what: text }))
        .min(1),
      confidence: z.enum(['high', 'medium', 'low', 'unconfirmed']),
      confidenceNote: text.nullable(),
    }),
  ),
})

const localized = z.strictObject({ ja: text, en: text })
const demandLevel = z
  .enum([
    'required',
    'pass',
    'either',
    'any',
    'recommended',
    'used',
    'warning',
    'promotional',
    'not-demanded',
  ])
  .nullable()

export const receiverDemandsSchema: z.ZodType<ReceiverDemands> = z.strictObject({
  schemaVersion: z.literal(1),
  checkedOn: date,
  demands: z.array(
    z.strictObject({
      id,
      receiverIds: z.array(id),
      name: localized,
      scope: localized,
      inForce: localized.nullable(),
      demands: z.strictObject({
        spf: demandLevel,
        dkim: demandLevel,
        dmarc: demandLevel,
        alignment: demandLevel,
        ptr: demandLevel,
        tls: demandLevel,
        unsubscribe: demandLevel,
      }),
      notes: z.array(localized),
      sources: z
        .array(
          z.strictObject({
            title: localized,
            url: z.string().regex(/^https:\/\/[\x21-\x7e]+$/),
            date: date.nullable(),
            kind: z.enum(['official', 'public-body', 'third-party']),
          }),
        )
        .min(1),
    }),
  ),
})

const mailboxDomain = z.string().regex(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/)

export const mailboxDomainsSchema: z.ZodType<MailboxDomains> = z.strictObject({
  schemaVersion: z.literal(1),
  checkedOn: date,
  source: text,
  freeMail: z.array(mailboxDomain),
  carriers: z.array(mailboxDomain),
  providers: z.array(mailboxDomain),
})
