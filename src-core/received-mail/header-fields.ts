import { refuse, type MailFault } from './header-section.ts'
import { MAX_HEADER_FIELDS } from './message-check.ts'

export interface HeaderField {
  /** Lower case. */
  readonly name: string
  /** Unfolded, without the white space around it. */
  readonly value: string
}

export type FieldsReading =
  | { readonly ok: true; readonly fields: readonly HeaderField[] }
  | { readonly ok: false; readonly fault: MailFault }

/** ftext of RFC 5322 2.2, and the white space before the colon of its obsolete form. */
const FIELD = /^([\x21-\x39\x3b-\x7e]{1,200})[ \t]*:/

/** The fields from the top down. A line that is neither a field nor folded is passed over, as mail programs do. */
export function readHeaderFields(text: string): FieldsReading {
  const fields: { name: string; lines: string[] }[] = []
  for (const line of text.split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) {
      fields.at(-1)?.lines.push(line)
      continue
    }
    const name = FIELD.exec(line)?.[1]
    if (name === undefined) continue
    if (fields.length >= MAX_HEADER_FIELDS)
      return refuse('mail.too-many-fields', { limit: MAX_HEADER_FIELDS })
    fields.push({ name: name.toLowerCase(), lines: [line.slice(line.indexOf(':') + 1)] })
  }
  if (fields.length < 2) return refuse('mail.not-a-mail')
  return { ok: true, fields: fields.map(({ name, lines }) => ({ name, value: lines.join('').trim() })) }
}

export function valuesOf(fields: readonly HeaderField[], name: string): string[] {
  return fields.filter((field) => field.name === name).map(({ value }) => value)
}
