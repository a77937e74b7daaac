import { z } from 'zod'
import { OTHER_DNS_HOST } from '../plan/dns-host.ts'
import type { Message } from '../text/message.ts'
import type { DnsProvider } from './dns-provider.ts'
import { dnsProviderSchema } from './dns-provider-schema.ts'
import { dnsProviders } from './dns-providers.ts'
import { readJsonFile } from './json-file-schema.ts'
import { providerMessages, type ProviderMessageCode } from './provider-messages.ts'
import { tellsRules } from './provider-rules.ts'

/** Characters of a provider file that are read at all: several times the built-in list. */
export const MAX_PROVIDER_FILE_LENGTH = 400_000
const MAX_PROVIDERS = 100

/** The form of a provider file: a list of entries as the built-in ones are, each with its sources. */
const providerFileSchema: z.ZodType<DnsProvider[]> = z
  .array(dnsProviderSchema)
  .min(1)
  .max(MAX_PROVIDERS)
  .superRefine((providers, context) => {
    const ids = providers.map(({ id }) => id)
    const known = new Set([...dnsProviders.map(({ id }) => id), ...ids])
    for (const [index, provider] of providers.entries()) {
      const refuse = (message: string, ...path: (string | number)[]) =>
        context.addIssue({ code: 'custom', path: [index, ...path], message })
      if (ids.indexOf(provider.id) !== index) refuse('repeated', 'id')
      if (provider.id === OTHER_DNS_HOST) refuse('wrong-value', 'id')
      if (provider.nsShared.some(({ alsoUsedBy }) => alsoUsedBy.some((id) => !known.has(id))))
        refuse('bad-reference', 'nsShared')
      if (tellsRules(provider) && provider.confirmedBy.length === 0) refuse('no-source', 'confirmedBy')
    }
  })

export type ProviderFileReading =
  | { readonly ok: true; readonly providers: readonly DnsProvider[] }
  | { readonly ok: false; readonly fault: Message<ProviderMessageCode> }

/** The entries of a provider file, or the first thing that is wrong with it, by its place. Never throws. */
export function readProviderFile(jsonText: string): ProviderFileReading {
  const reading = readJsonFile(providerFileSchema, jsonText, MAX_PROVIDER_FILE_LENGTH)
  if (reading.ok) return { ok: true, providers: reading.value }
  const code = `providers.${reading.problem}`
  return {
    ok: false,
    fault: { code: isProviderCode(code) ? code : 'providers.wrong-value', params: reading.params },
  }
}

function isProviderCode(code: string): code is ProviderMessageCode {
  return Object.hasOwn(providerMessages, code)
}
