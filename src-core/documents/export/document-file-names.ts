import type { SetupPlan } from '../../plan/plan.ts'
import type { Language } from '../../text/message.ts'
import { DOCUMENT_IDS, type DocumentId } from '../document.ts'
import { dnsChanges } from '../plan-facts.ts'
import { documentNames } from '../texts/document-names.ts'
import { PLAN_EXTENSION, type FileFormat } from './export-file.ts'
import { exportFileName } from './file-name.ts'

/** Written once a document, the ones most people want first. */
export const DOCUMENT_FORMATS = ['html', 'pdf', 'txt', 'md'] as const satisfies readonly FileFormat[]
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

/** Written once a plan. */
export type DataFormat = Exclude<FileFormat, DocumentFormat>

/** Those that say something about this plan. */
export function dataFormatsFor(plan: SetupPlan): readonly DataFormat[] {
  const always = ['json', PLAN_EXTENSION] as const
  return dnsChanges(plan).length > 0 ? ['zone', 'csv', ...always] : always
}

const DATA_NAMES = {
  zone: { ja: 'DNSレコード', en: 'dns-records' },
  csv: { ja: 'DNSレコード', en: 'dns-records' },
  json: { ja: '設定計画', en: 'plan' },
  [PLAN_EXTENSION]: { ja: '設定計画', en: 'plan' },
} as const satisfies Readonly<Record<DataFormat, Readonly<Record<Language, string>>>>

/** Names differ between languages, so that both can stand in one folder. `domain` as people read it. */
export function documentFileName(
  domain: string,
  id: DocumentId,
  language: Language,
  format: DocumentFormat,
): string {
  const stem = `${DOCUMENT_IDS.indexOf(id)}_${documentNames[id].file[language]}`
  return exportFileName(domain, stem, format)
}

export function dataFileName(domain: string, format: DataFormat, language: Language): string {
  return exportFileName(domain, DATA_NAMES[format][language], format)
}
