import type { Readable } from 'node:stream'
import { readJsonFile } from '../../../src-core/catalog/json-file-schema.ts'
import { documentSettingsSchema } from '../../../src-core/documents/document-settings-schema.ts'
import {
  EMPTY_DOCUMENT_SETTINGS,
  type DocumentSettings,
} from '../../../src-core/documents/document-settings.ts'
import { checked, fault, type Checked } from '../fault.ts'
import { readTextFile } from './read-text-file.ts'

/** Eight entries of a line each, and the white space around them. */
const MAX_LETTER = 10_000

/** Who writes and who is written to, from a JSON file as the session keeps it; null: every entry stays a blank. */
export async function readLetter(path: string | null, stdin: Readable): Promise<Checked<DocumentSettings>> {
  if (path === null) return checked(EMPTY_DOCUMENT_SETTINGS)
  const file = await readTextFile(path, stdin)
  if (!file.ok) return file
  const reading = readJsonFile(documentSettingsSchema, file.value, MAX_LETTER)
  if (reading.ok) return checked(reading.value)
  return fault('cli.bad-letter', { path, place: String(reading.params['path'] ?? 'JSON') })
}
