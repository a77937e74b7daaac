import { domainToASCII } from 'node:url'
import { createAskingMemory } from '../../../src-core/dns/asking-memory.ts'
import { createOfflineClient } from '../../../src-core/dns/offline-client.ts'
import { createLiteralDns } from '../../../src-core/dns/testing/literal-zone.ts'
import { buildDocument } from '../../../src-core/documents/build-document.ts'
import { DOCUMENT_IDS } from '../../../src-core/documents/document.ts'
import { documentsFor } from '../../../src-core/documents/documents-for.ts'
import { renderMarkdown } from '../../../src-core/documents/render/render-markdown.ts'
import type { SetupPlan } from '../../../src-core/plan/plan.ts'
import { mailTools } from '../../../src-main/node/mail/mail-tools.ts'
import { createServices } from '../../../src-main/services/create-services.ts'
import { goldenCustomers, type GoldenCustomer, type GoldenCustomerName } from './customers.ts'

export const GOLDEN_FOLDER = new URL('../', import.meta.url)
const LANGUAGES = ['ja', 'en'] as const
/** What people save most: the index names these files. */
const FORMATS = ['html', 'txt', 'zone', 'json'] as const

export interface GoldenDocument {
  /** Below `test/golden/`. */
  readonly path: string
  readonly content: string
}

/** The whole way: the customer's zone through inspection, advice and plan into every document. */
export async function goldenDocuments(name: GoldenCustomerName): Promise<GoldenDocument[]> {
  const { settings, completion } = goldenCustomers[name]
  const plan = await goldenPlan(name)
  return LANGUAGES.flatMap((language) =>
    documentsFor(plan).map((id) => ({
      path: `${name}/${language}/${DOCUMENT_IDS.indexOf(id)}-${id}.md`,
      content: renderMarkdown(buildDocument(id, plan, language, { settings, completion, formats: FORMATS })),
    })),
  )
}

export async function goldenPlan(name: GoldenCustomerName): Promise<SetupPlan> {
  const { zone, address, option, answers, valuesText }: GoldenCustomer = goldenCustomers[name]
  const services = createServices({
    verifying: () => Promise.reject(new Error('nobody is asked')) as never,
    createDns: () => createAskingMemory(zone === 'offline' ? createOfflineClient() : createLiteralDns(zone)),
    now: () => 0,
    toAscii: domainToASCII,
    toUnicode: (domain) => domain,
    writer: { write: async () => ({ ok: true, paths: [] }) },
    mail: mailTools,
  })
  const request = { address, option, answers, valuesText, selectors: [], profileText: null }
  const result = await services.plan(request)
  if (!result.ok) throw new Error(result.fault.code)
  return result.value.plan
}
