import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { paragraph } from './blocks.ts'
import type { DocumentContext } from './document-context.ts'
import type { Block } from './document.ts'
import { documentsFor } from './documents-for.ts'
import {
  dataFileName,
  dataFormatsFor,
  DOCUMENT_FORMATS,
  documentFileName,
} from './export/document-file-names.ts'
import { sayFrom } from './say.ts'
import { documentNames } from './texts/document-names.ts'
import { overviewTexts } from './texts/overview-texts.ts'

/** Who gets which file, by the names that the files really have; by the documents' own where none is written yet. */
export function describeFiles(
  plan: SetupPlan,
  { formats, leaveOut }: DocumentContext,
  language: Language,
): Block[] {
  const say = sayFrom(overviewTexts, language)
  const domain = plan.subject.domainUnicode
  const extensions = DOCUMENT_FORMATS.filter((format) => formats.includes(format))
  const documents = documentsFor(plan)
    .filter((id) => id !== 'overview' && !leaveOut.includes(id))
    .map((id) => {
      const [first, ...others] = extensions
      const file =
        first === undefined
          ? documentNames[id].name[language]
          : [documentFileName(domain, id, language, first), ...others.map((format) => `.${format}`)].join(
              ' / ',
            )
      return [file, documentNames[id].reader[language]]
    })
  const data = dataFormatsFor(plan)
    .filter((format) => formats.includes(format))
    .map((format) => [dataFileName(domain, format, language), say(`reader-${format}`)])
  const rows = [...documents, ...data]
  return [
    ...(rows.length === 0
      ? []
      : [{ kind: 'table' as const, head: [say('head-document'), say('head-reader')], rows }]),
    ...(extensions.includes('txt') ? [paragraph(say('files-txt'))] : []),
  ]
}
