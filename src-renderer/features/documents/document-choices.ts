import type { Addressees } from '../../../src-core/documents/document-settings.ts'
import type { DocumentId } from '../../../src-core/documents/document.ts'
import { documentsFor } from '../../../src-core/documents/documents-for.ts'
import {
  EXPORT_FORMATS,
  PLAN_EXTENSION,
  type ExportFormat,
} from '../../../src-core/documents/export/export-file.ts'
import { dnsChanges } from '../../../src-core/documents/plan-facts.ts'
import { documentNames } from '../../../src-core/documents/texts/document-names.ts'
import type { SetupPlan } from '../../../src-core/plan/plan.ts'
import type { Language } from '../../../src-core/text/message.ts'

export interface DocumentChoice {
  readonly id: DocumentId
  readonly name: string
  readonly reader: string
}

/** Written once a document; the others once a plan. */
const DOCUMENT_FORMATS: readonly ExportFormat[] = ['html', 'txt', 'md']
const DNS_FORMATS: readonly ExportFormat[] = ['zone', 'csv']

export function documentChoices(plan: SetupPlan, language: Language): readonly DocumentChoice[] {
  return documentsFor(plan).map((id) => ({
    id,
    name: documentNames[id].name[language],
    reader: documentNames[id].reader[language],
  }))
}

/** Who is written to in the documents of a plan. */
export function wantedAddressees(plan: SetupPlan): readonly (keyof Addressees)[] {
  const documents = documentsFor(plan)
  return [
    ...(documents.includes('dns-host-request') ? (['dnsHost'] as const) : []),
    ...(documents.includes('vendor-request') ? (['vendor'] as const) : []),
    ...(documents.includes('report') ? (['boss'] as const) : []),
  ]
}

/** Those that say something about this plan, the ones most people want first. */
export function offeredFormats(plan: SetupPlan): readonly ExportFormat[] {
  const data = dnsChanges(plan).length > 0 ? DNS_FORMATS : []
  return [...DOCUMENT_FORMATS, ...data, 'json', PLAN_EXTENSION]
}

/** What was chosen before may not be offered for this plan; it stays chosen for another one. */
export function changeFormats(
  before: readonly ExportFormat[],
  offered: readonly ExportFormat[],
  chosen: readonly ExportFormat[],
): readonly ExportFormat[] {
  return EXPORT_FORMATS.filter((format) =>
    offered.includes(format) ? chosen.includes(format) : before.includes(format),
  )
}

export function changeLeftOut(
  leftOut: readonly DocumentId[],
  id: DocumentId,
  isWanted: boolean,
): readonly DocumentId[] {
  const others = leftOut.filter((each) => each !== id)
  return isWanted ? others : [...others, id]
}

/** The locale key of why nothing can be saved; null where something can. */
export function whyNotSave(
  plan: SetupPlan,
  formats: readonly ExportFormat[],
  leftOut: readonly DocumentId[],
): string | null {
  const wanted = offeredFormats(plan).filter((format) => formats.includes(format))
  if (wanted.length === 0) return 'documents.blocked.format'
  const isOnlyDocuments = wanted.every((format) => DOCUMENT_FORMATS.includes(format))
  const hasDocument = documentsFor(plan).some((id) => !leftOut.includes(id))
  return isOnlyDocuments && !hasDocument ? 'documents.blocked.document' : null
}
