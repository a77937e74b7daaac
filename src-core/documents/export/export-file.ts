/** A file before it is written. */
export interface ExportFile {
  /** Plain: no folder, and a name that Windows takes. */
  readonly name: string
  readonly mediaType: string
  /** To be written as UTF-8; of a PDF, the HTML that a host prints it from. */
  readonly content: string
}

/** What the installed program is opened by (docs/adr/0014). */
export const PLAN_EXTENSION = 'platonplan'
export const PLAN_MEDIA_TYPE = 'application/vnd.platon-mail-wizard.plan+json'

export const EXPORT_FORMATS = ['txt', 'md', 'html', 'zone', 'csv', 'json', PLAN_EXTENSION] as const

export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** PDF is printed from the HTML by a host that can. */
export type FileFormat = ExportFormat | 'pdf'
