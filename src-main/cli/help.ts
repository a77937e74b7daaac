import { padEnd, textWidth, wrapText } from '../../src-core/documents/render/text-width.ts'
import type { Language, Localized } from '../../src-core/text/message.ts'
import { COMMAND_NAMES, COMMANDS, type CommandName, type CommandRow } from './arguments/commands.ts'
import { findOption, type OptionName } from './arguments/options.ts'

const WIDTH = 100
const PROGRAM = 'platon-mail'

const texts = {
  lead: {
    ja: 'Platonお手軽スタートパックの差出人アドレスを診断し、設定の手順を作ります。',
    en: 'Checks the sender address of Platonお手軽スタートパック and writes the instructions to set it up.',
  },
  usage: { ja: '使い方', en: 'Usage' },
  commands: { ja: 'コマンド', en: 'Commands' },
  options: { ja: 'オプション', en: 'Options' },
  example: { ja: '例', en: 'Example' },
  more: { ja: `詳しくは: ${PROGRAM} <コマンド> --help`, en: `More: ${PROGRAM} <command> --help` },
  checkout: {
    ja: 'ソースから使うとき: npm start -- <コマンド> …',
    en: 'From a checkout: npm start -- <command> …',
  },
  exit: { ja: '終了コード', en: 'Exit codes' },
  exitRows: {
    ja: '0 完了／1 エラーの指摘あり（verify: 公開されていないレコード、spf-check: permerror、check-message: どちらの方法でもない）／2 指定の誤り／3 確認できない項目あり／4 書き込めない',
    en: '0 done / 1 done, with an error found (verify: something is not published; spf-check: permerror; check-message: neither option) / 2 wrong usage or input / 3 could not tell / 4 could not write',
  },
} as const satisfies Record<string, Localized>

/** The overview, or one command's page; both are made from the tables that the parser reads. */
export function renderHelp(command: CommandName | null, language: Language): string {
  const lines = command === null ? overview(language) : page(command, language)
  return `${lines.join('\n')}\n`
}

function overview(language: Language): string[] {
  const rows = COMMAND_NAMES.map((name) => [name, COMMANDS[name].help[language]] as const)
  return [
    texts.lead[language],
    '',
    `${texts.usage[language]}: ${PROGRAM} <command> …`,
    '',
    `${texts.commands[language]}:`,
    ...columns(rows),
    '',
    `${texts.example[language]}:`,
    ...COMMAND_NAMES.map((name) => `  ${PROGRAM} ${COMMANDS[name].example}`),
    '',
    texts.more[language],
    texts.checkout[language],
    '',
    ...exitCodes(language),
  ]
}

function page(name: CommandName, language: Language): string[] {
  const command: CommandRow = COMMANDS[name]
  const required = command.required.map((option) => usageOf(option))
  const argument = command.argument === null ? [] : [`<${command.argument}>`]
  const rows = command.options.map(
    (option) => [usageOf(option), findOption(option)?.help[language] ?? ''] as const,
  )
  return [
    command.help[language],
    '',
    `${texts.usage[language]}: ${[PROGRAM, name, ...argument, ...required].join(' ')} …`,
    '',
    `${texts.options[language]}:`,
    ...columns(rows),
    '',
    `${texts.example[language]}: ${PROGRAM} ${command.example}`,
    '',
    ...exitCodes(language),
  ]
}

function usageOf(name: OptionName): string {
  const row = findOption(name)
  const short = row?.short ? `-${row.short}, ` : ''
  if (row?.isNegatable) return `--[no-]${name}`
  return !row?.value ? `${short}--${name}` : `${short}--${name} <${row.value}>`
}

function exitCodes(language: Language): string[] {
  return [
    `${texts.exit[language]}:`,
    ...wrapText(texts.exitRows[language], WIDTH - 2).map((line) => `  ${line}`),
  ]
}

/** Two columns; the right one is wrapped below itself. */
function columns(rows: readonly (readonly [left: string, right: string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => textWidth(left)))
  return rows.flatMap(([left, right]) =>
    wrapText(right, WIDTH - width - 4).map((line, index) =>
      `  ${padEnd(index === 0 ? left : '', width)}  ${line}`.trimEnd(),
    ),
  )
}
