import { NO_ANSWERS, type Answers, type SetupOption } from '../../../src-core/advice/advice.ts'
import { findReceivers, receiverCatalog } from '../../../src-core/catalog/receivers.ts'
import type { Language } from '../../../src-core/text/message.ts'
import {
  EXPORT_FORMATS,
  PLAN_EXTENSION,
  type ExportFormat,
} from '../../../src-core/documents/export/export-file.ts'
import { checked, fault, type Checked } from '../fault.ts'
import type { OptionName } from './options.ts'
import type { CommandLine } from './read-command-line.ts'

const MILLISECONDS = { least: 1, most: 600_000 }

export function firstValue(line: CommandLine, name: OptionName): string | null {
  return line.values.get(name)?.[0] ?? null
}

/** One of a closed set of words, or null where the option was not given. */
export function readChoice<Choice extends string>(
  line: CommandLine,
  name: OptionName,
  choices: readonly Choice[],
): Checked<Choice | null> {
  const value = firstValue(line, name)
  if (value === null) return checked(null)
  const choice = choices.find((one) => one === value)
  return choice
    ? checked(choice)
    : fault('cli.bad-choice', { option: `--${name}`, value, choices: choices.join('、') })
}

export function readMilliseconds(
  line: CommandLine,
  name: OptionName,
  otherwise: number,
  most: number = MILLISECONDS.most,
): Checked<number> {
  return readNumber(line, name, otherwise, { ...MILLISECONDS, most }, 'cli.bad-number')
}

/** A whole number within the range, or `otherwise` where the option was not given. */
export function readNumber(
  line: CommandLine,
  name: OptionName,
  otherwise: number,
  range: { readonly least: number; readonly most: number },
  code: 'cli.bad-number' | 'cli.bad-port' = 'cli.bad-port',
): Checked<number> {
  const value = firstValue(line, name)
  if (value === null) return checked(otherwise)
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  return number >= range.least && number <= range.most
    ? checked(number)
    : fault(code, { option: `--${name}`, value, ...range })
}

export function readLanguage(line: CommandLine): Checked<Language | null> {
  return readChoice(line, 'lang', ['ja', 'en'])
}

export function readSetupOption(line: CommandLine): Checked<SetupOption | null> {
  return readChoice(line, 'option', ['no-reply', 'own-domain'])
}

export function readFormats(line: CommandLine): Checked<readonly ExportFormat[]> {
  const value = firstValue(line, 'format')
  // JSON says the same, and more.
  if (value === null) return checked(EXPORT_FORMATS.filter((format) => format !== PLAN_EXTENSION))
  const names = splitList(value)
  const wrong = names.find((name) => !(EXPORT_FORMATS as readonly string[]).includes(name))
  const choices = EXPORT_FORMATS.join('、')
  if (wrong === undefined && names.length > 0)
    return checked(EXPORT_FORMATS.filter((format) => names.includes(format)))
  // Printed from the HTML by a host that has a browser engine; this one has none.
  return wrong === 'pdf'
    ? fault('cli.no-pdf')
    : fault('cli.bad-choice', { option: '--format', value: wrong ?? value, choices })
}

export function readAnswers(line: CommandLine): Checked<Answers> {
  const region = readChoice(line, 'region', ['oregon', 'tokyo'])
  if (!region.ok) return region
  const dnsEditor = readChoice(line, 'dns-editor', ['self', 'other', 'none'])
  if (!dnsEditor.ok) return dnsEditor
  const recipients = splitList(firstValue(line, 'recipients') ?? '')
  const [unknown] = findReceivers(recipients).unknown
  if (unknown !== undefined)
    return fault('cli.unknown-recipient', {
      value: unknown,
      choices: receiverCatalog.receivers.map(({ id }) => id).join('、'),
    })
  const receivedMail = readChoice(line, 'received-mail', ['aligned', 'not-aligned'])
  if (!receivedMail.ok) return receivedMail
  return checked({
    ...NO_ANSWERS,
    region: region.value,
    recipients,
    receivedMailAligned: receivedMail.value === null ? null : receivedMail.value === 'aligned',
    mustKeepAddress: line.flags.get('keep-address') ?? null,
    wantsReplies: line.flags.get('wants-replies') ?? null,
    dnsEditor: dnsEditor.value ?? 'unknown',
    dnsProviderId: firstValue(line, 'dns-provider')?.toLowerCase() ?? null,
  })
}

function splitList(text: string): string[] {
  return text
    .split(/[,、，\s]+/)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '')
}
