import type { SetupPlan } from '../../plan/plan.ts'
import type { Language } from '../../text/message.ts'
import { buildDocument } from '../build-document.ts'
import type { Completion } from '../completion.ts'
import { EMPTY_DOCUMENT_SETTINGS, type DocumentSettings } from '../document-settings.ts'
import { DOCUMENT_IDS, type DocumentId, type DocumentModel } from '../document.ts'
import { documentsFor } from '../documents-for.ts'
import { dnsChanges } from '../plan-facts.ts'
import { renderHtml } from '../render/render-html.ts'
import { renderMarkdown } from '../render/render-markdown.ts'
import { renderText } from '../render/render-text.ts'
import { documentNames } from '../texts/document-names.ts'
import type { ExportFile, ExportFormat } from './export-file.ts'
import { exportFileName } from './file-name.ts'
import { presentPlan } from './present.ts'
import { renderCsv } from './render-csv.ts'
import { renderZone } from './render-zone.ts'

export interface ExportOptions {
  readonly formats: readonly ExportFormat[]
  readonly language: Language
  /** Documents that nobody wants; zone, CSV and the plan are chosen by format. */
  readonly leaveOut?: readonly DocumentId[]
  readonly settings?: DocumentSettings
  readonly completion?: Completion | null
}

/**
 * The files of a plan, in the order they are best read. Zone and CSV exist only where DNS is changed. Names differ
 * between languages, so that both can stand in one folder.
 */
export function renderExport(
  plan: SetupPlan,
  { formats, language, leaveOut = [], settings = EMPTY_DOCUMENT_SETTINGS, completion = null }: ExportOptions,
): ExportFile[] {
  const wanted = new Set(formats)
  const name = (stem: string, extension: string) =>
    exportFileName(plan.subject.domainUnicode, stem, extension)
  const chosen = documentsFor(plan).filter((id) => !leaveOut.includes(id))
  const documents = chosen.flatMap((id) => {
    const model = buildDocument(id, plan, language, { settings, completion, formats, leaveOut })
    const stem = `${DOCUMENT_IDS.indexOf(id)}_${documentNames[id].name[language]}`
    return DOCUMENT_FORMATS.filter(([format]) => wanted.has(format)).map(([format, mediaType, render]) => ({
      name: name(stem, format),
      mediaType,
      content: render(model),
    }))
  })
  const hasRecords = dnsChanges(plan).length > 0
  const data: readonly (readonly [ExportFormat, string, string, string, boolean])[] = [
    ['zone', DATA_NAMES.records[language], 'text/dns; charset=utf-8', 'zone', hasRecords],
    ['csv', DATA_NAMES.records[language], 'text/csv; charset=utf-8', 'csv', hasRecords],
    ['json', DATA_NAMES.plan[language], 'application/json', 'json', true],
  ]
  return [
    ...documents,
    ...data
      .filter(([format, , , , exists]) => exists && wanted.has(format))
      .map(([format, stem, mediaType, extension]) => ({
        name: name(stem, extension),
        mediaType,
        content: renderData(plan, format, language),
      })),
  ]
}

const DOCUMENT_FORMATS: readonly (readonly [ExportFormat, string, (model: DocumentModel) => string])[] = [
  ['html', 'text/html; charset=utf-8', renderHtml],
  ['txt', 'text/plain; charset=utf-8', renderText],
  ['md', 'text/markdown; charset=utf-8', renderMarkdown],
]

const DATA_NAMES = {
  records: { ja: 'DNSレコード', en: 'dns-records' },
  plan: { ja: '設定計画', en: 'plan' },
} as const

function renderData(plan: SetupPlan, format: ExportFormat, language: Language): string {
  if (format === 'zone') return renderZone(plan, language)
  if (format === 'csv') return renderCsv(plan, language)
  return `${JSON.stringify(presentPlan(plan, language), null, 2)}\n`
}
