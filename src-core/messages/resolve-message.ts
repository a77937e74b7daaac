import { findingTable, type Finding, type FindingEntry } from '../findings/finding.ts'
import { fillTemplate, type Language, type Message } from '../text/message.ts'
import { messageTable } from './message-table.ts'

/** The text of a message or a finding in one language. A code from a newer version comes back as itself. */
export function resolveMessage(message: Message | Finding, language: Language): string {
  const text = wordsOf(message)?.says ?? messageTable[message.code]
  if (text === undefined) return [message.code, ...Object.values(message.params)].join(' ')
  return fillTemplate(text[language], paramsOf(message))
}

/** What to do about a finding; null where there is nothing to do, and for other messages. */
export function resolveTodo(message: Message | Finding, language: Language): string | null {
  const text = wordsOf(message)?.todo
  return text ? fillTemplate(text[language], paramsOf(message)) : null
}

export function isFinding(message: Message | Finding): message is Finding {
  return 'severity' in message
}

const findings: Readonly<Record<string, FindingEntry | undefined>> = findingTable

function wordsOf({ code, params }: Message): Pick<FindingEntry, 'says' | 'todo'> | undefined {
  const row = Object.hasOwn(findings, code) ? findings[code] : undefined
  const kind = String(params['kind'] ?? '')
  return row?.variants && Object.hasOwn(row.variants, kind) ? row.variants[kind] : row
}

function paramsOf(message: Message | Finding): Message['params'] {
  return isFinding(message) ? { where: message.where, ...message.params } : message.params
}
