import { parseArgs } from 'node:util'
import { checked, fault, type Checked, type Fault } from '../fault.ts'
import { COMMANDS, isCommandName, LATER_COMMANDS, type CommandName, type CommandRow } from './commands.ts'
import { findOption, OPTIONS, type OptionName } from './options.ts'

/** The command line as given, every option known and allowed; the values are not read yet. */
export interface CommandLine {
  /** null: none was named, the help is wanted. */
  readonly command: CommandName | null
  readonly argument: string | null
  readonly flags: ReadonlyMap<OptionName, boolean>
  /** All values of an option, in order. */
  readonly values: ReadonlyMap<OptionName, readonly string[]>
}

/** Checks the words against the two tables. `helpAsked` beats every fault but an unknown command. */
export function readCommandLine(words: readonly string[]): Checked<CommandLine> {
  const { tokens } = parseArgs({
    args: [...words],
    options: PARSER_OPTIONS,
    strict: false,
    allowPositionals: true,
    allowNegative: true,
    tokens: true,
  })
  const flags = new Map<OptionName, boolean>()
  const values = new Map<OptionName, string[]>()
  const plain: string[] = []
  const faults: Fault[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') plain.push(token.value)
    if (token.kind !== 'option') continue
    const wrong = takeOption(token, flags, values)
    if (wrong) faults.push(wrong)
  }
  const [command, ...rest] = plain
  if (command !== undefined && !isCommandName(command))
    return LATER_COMMANDS.includes(command)
      ? fault('cli.later-command', { command })
      : fault('cli.unknown-command', { command })
  const line: CommandLine = { command: command ?? null, argument: rest[0] ?? null, flags, values }
  if (flags.get('help') || flags.get('version')) return checked(line)
  const wrong = faults[0] ?? (command === undefined ? null : findMisuse(command, rest, line))
  return wrong ?? checked(line)
}

const PARSER_OPTIONS = Object.fromEntries(
  Object.keys(OPTIONS).map((name) => {
    const { value, short } = findOption(name) ?? { value: null }
    return [
      name,
      { type: value === null ? ('boolean' as const) : ('string' as const), ...(short && { short }) },
    ]
  }),
)

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function takeOption(
  token: OptionToken,
  flags: Map<OptionName, boolean>,
  values: Map<OptionName, string[]>,
): Fault | null {
  const isNegative = token.rawName.startsWith('--no-') && findOption(token.rawName.slice(2)) === null
  const name = isNegative ? token.rawName.slice('--no-'.length) : token.name
  const row = findOption(name)
  const shown = token.rawName
  if (row === null || (isNegative && !row.isNegatable)) return fault('cli.unknown-option', { option: shown })
  const known = name as OptionName
  if (row.value === null) {
    if (token.value !== undefined) return fault('cli.takes-no-value', { option: shown })
    flags.set(known, !isNegative)
    return null
  }
  const isValue = token.value !== undefined && (token.inlineValue || !/^-./.test(token.value))
  if (!isValue || token.value === '') return fault('cli.needs-value', { option: shown, value: row.value })
  const given = values.get(known) ?? []
  if (given.length > 0 && !row.isRepeatable) return fault('cli.given-twice', { option: shown })
  values.set(known, [...given, token.value ?? ''])
  return null
}

function findMisuse(command: CommandName, plain: readonly string[], line: CommandLine): Fault | null {
  const row: CommandRow = COMMANDS[command]
  for (const name of [...line.flags.keys(), ...line.values.keys()])
    if (!row.options.includes(name)) return fault('cli.option-elsewhere', { option: `--${name}`, command })
  const most = row.argument === null ? 0 : 1
  if (plain.length > most) return fault('cli.too-many-words', { command, word: plain[most] ?? '' })
  if (plain.length < most) return fault('cli.argument-missing', { command, argument: row.argument ?? '' })
  const absent = row.required.find((name) => !line.values.has(name))
  if (absent)
    return fault('cli.option-missing', {
      command,
      option: `--${absent}`,
      value: findOption(absent)?.value ?? '',
    })
  return null
}

/** The options of a command line, as words, that `names` holds; what was read from standard input can't be repeated. */
export function repeatOptions(line: CommandLine, names: readonly OptionName[]): string[] {
  return names.flatMap((name) => {
    const flag = line.flags.get(name)
    if (flag !== undefined) return [flag ? `--${name}` : `--no-${name}`]
    return (line.values.get(name) ?? []).flatMap((value) => (value === '-' ? [] : [`--${name}`, value]))
  })
}
