import type { z } from 'zod'
import { quoteBounded } from '../text/half-width.ts'
import type { MessageParams } from '../text/message.ts'

export type JsonFileReading<Value> =
  | { readonly ok: true; readonly value: Value }
  /** `problem`: a key of `file-messages.ts`, or the word of a custom check. */
  | { readonly ok: false; readonly problem: string; readonly params: MessageParams }

/** A JSON file's text in the form of a schema, or the first thing that is wrong with it, by its place. Never throws. */
export function readJsonFile<Value>(
  schema: z.ZodType<Value>,
  jsonText: string,
  maxLength: number,
): JsonFileReading<Value> {
  if (jsonText.length > maxLength) return refuse('too-large', { limit: maxLength })
  let json: unknown
  try {
    // Windows editors begin a file with a byte order mark.
    json = JSON.parse(jsonText.replace(/^\ufeff/, ''))
  } catch {
    return refuse('not-json')
  }
  const reading = schema.safeParse(json)
  if (reading.success) return { ok: true, value: reading.data }
  const [issue] = reading.error.issues
  return issue === undefined ? refuse('not-json') : describeIssue(issue, json)
}

function describeIssue(issue: z.core.$ZodIssue, json: unknown) {
  const path = showPath(issue.path)
  if (path === 'schemaVersion') return refuse('schema-version')
  switch (issue.code) {
    case 'unrecognized_keys':
      return refuse('unknown-key', { path, key: quoteBounded(issue.keys[0] ?? '', 40) })
    case 'invalid_type':
      if (issue.path.length === 0) return refuse(issue.expected === 'array' ? 'no-list' : 'no-object')
      return valueAt(json, issue.path) === undefined
        ? refuse('missing', { path })
        : refuse('wrong-type', { path, expected: issue.expected })
    case 'too_big':
      return refuse('too-long', { path, limit: Number(issue.maximum) })
    case 'too_small':
      if (issue.path.length === 0) return refuse('no-list')
      return refuse('too-short', { path, limit: Number(issue.minimum) })
    case 'custom':
      return refuse(issue.message, { path })
    default:
      return refuse('wrong-value', { path })
  }
}

/** `regions[0].address` */
function showPath(path: readonly PropertyKey[]): string {
  const shown = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
  return shown === '' ? '(root)' : shown
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  return value
}

function refuse(
  problem: string,
  params: MessageParams = {},
): { readonly ok: false; readonly problem: string; readonly params: MessageParams } {
  return { ok: false, problem, params }
}
