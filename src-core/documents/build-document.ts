import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { buildDnsHostRequest } from './build-dns-host-request.ts'
import { buildDnsInstructions } from './build-dns-instructions.ts'
import { buildOverview } from './build-overview.ts'
import { buildPlatonInstructions } from './build-platon-instructions.ts'
import { buildReceiverRequest } from './build-receiver-request.ts'
import { buildRecipientGuidance } from './build-recipient-guidance.ts'
import { buildRecords } from './build-records.ts'
import { buildReport } from './build-report.ts'
import { buildVendorRequest } from './build-vendor-request.ts'
import { PLAIN_CONTEXT, type DocumentContext } from './document-context.ts'
import type { BuiltDocument, DocumentId, DocumentModel } from './document.ts'

type DocumentBuilder = (plan: SetupPlan, language: Language, context: DocumentContext) => BuiltDocument

const builders: Readonly<Record<DocumentId, DocumentBuilder>> = {
  overview: buildOverview,
  'dns-instructions': buildDnsInstructions,
  'platon-instructions': buildPlatonInstructions,
  'vendor-request': buildVendorRequest,
  'dns-host-request': buildDnsHostRequest,
  'recipient-guidance': buildRecipientGuidance,
  'receiver-request': buildReceiverRequest,
  report: buildReport,
  records: buildRecords,
}

export function buildDocument(
  id: DocumentId,
  plan: SetupPlan,
  language: Language,
  context: Partial<DocumentContext> = {},
): DocumentModel {
  const { domainUnicode: domain } = plan.subject
  return { ...builders[id](plan, language, { ...PLAIN_CONTEXT, ...context }), domain }
}
