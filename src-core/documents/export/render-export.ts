import type { SetupPlan } from '../../plan/plan.ts'
import type { Language } from '../../text/message.ts'
import { buildDocument } from '../build-document.ts'
import type { Completion } from '../completion.ts'
import { EMPTY_DOCUMENT_SETTINGS, type DocumentSettings } from '../document-settings.ts'
import type { DocumentId, DocumentModel } from '../document.ts'
import { documentsFor } from '../documents-for.ts'
import { renderHtml } from '../render/render-html.ts'
import { renderMarkdown } from '../render/render-markdown.ts'
import { renderText } from '../render/render-text.ts'
import {
  dataFileName,
  dataFormatsFor,
  DOCUMENT_FORMATS,
  documentFileName,
  type DataFormat,
  type DocumentFormat,
} from './document-file-names.ts'
import { PLAN_EXTENSION, PLAN_MEDIA_TYPE, type ExportFile, type FileFormat } from './export-file.ts'
import { presentPlan } from './present.ts'
import { renderCsv } from './render-csv.ts'
import { renderZone } from './render-zone.ts'

export interface ExportOptions {
  readonly formats: readonly FileFormat[]
  readonly language: Language
  /** Documents that nobody wants; zone, CSV and the plan are chosen by format. */
  readonly leaveOut?: readonly DocumentId[]
  readonly settings?: DocumentSettings
  readonly completion?: Completion | null
}

/** The files of a plan, in the order they are best read. Zone and CSV exist only where DNS is changed. */
export function renderExport(
  plan: SetupPlan,
  { formats, language, leaveOut = [], settings = EMPTY_DOCUMENT_SETTINGS, completion = null }: ExportOptions,
): ExportFile[] {
  const domain = plan.subject.domainUnicode
  const chosen = documentsFor(plan).filter((id) => !leaveOut.includes(id))
  const documents = chosen.flatMap((id) => {
    const model = buildDocument(id, plan, language, { settings, completion, formats, leaveOut })
    return DOCUMENT_FORMATS.filter((format) => formats.includes(format)).map((format) => ({
      name: documentFileName(domain, id, language, format),
      mediaType: MEDIA_TYPES[format],
      content: RENDERERS[format](model),
    }))
  })
  const data = dataFormatsFor(plan).filter((format) => formats.includes(format))
  return [
    ...documents,
    ...data.map((format) => ({
      name: dataFileName(domain, format, language),
      mediaType: MEDIA_TYPES[format],
      content: renderData(plan, format, language),
    })),
  ]
}

const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  zone: 'text/dns; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  [PLAN_EXTENSION]: PLAN_MEDIA_TYPE,
}

const RENDERERS: Readonly<Record<DocumentFormat, (model: DocumentModel) => string>> = {
  html: renderHtml,
  pdf: renderHtml,
  txt: renderText,
  md: renderMarkdown,
}

function renderData(plan: SetupPlan, format: DataFormat, language: Language): string {
  if (format === 'zone') return renderZone(plan, language)
  if (format === 'csv') return renderCsv(plan, language)
  if (format === PLAN_EXTENSION) return `${JSON.stringify(plan)}\n`
  return `${JSON.stringify(presentPlan(plan, language), null, 2)}\n`
}
