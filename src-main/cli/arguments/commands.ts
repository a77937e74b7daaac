import type { Localized } from '../../../src-core/text/message.ts'
import type { OptionName } from './options.ts'

export interface CommandRow {
  /** What stands for the one plain argument in the help; null where there is none. */
  readonly argument: string | null
  /** In the order of the help. */
  readonly options: readonly OptionName[]
  readonly required: readonly OptionName[]
  readonly help: Localized
  readonly example: string
}

const EVERYWHERE = ['dns', 'doh', 'timeout', 'deadline', 'offline', 'json', 'lang', 'help'] as const
/** What the user told about the organisation; it holds for every command that advises. */
export const ANSWERS = [
  'region',
  'keep-address',
  'wants-replies',
  'dns-editor',
  'dns-provider',
  'recipients',
  'received-mail',
] as const
const PLANNING = ['option', 'values', 'vendor', 'providers', 'selector', ...ANSWERS] as const

export const COMMANDS = {
  inspect: {
    argument: 'address|domain',
    options: ['selector', 'providers', ...ANSWERS, ...EVERYWHERE],
    required: [],
    help: {
      ja: 'ドメインのSPF・DKIM・DMARCなどを調べ、方法1・方法2のどちらがよいかを示します',
      en: 'looks the domain up (SPF, DKIM, DMARC …) and recommends one of the two options',
    },
    example: 'inspect info@example.co.jp --selector s1',
  },
  plan: {
    argument: 'address',
    options: [...PLANNING, ...EVERYWHERE],
    required: ['option'],
    help: {
      ja: '変更の手順（何を・どの順に・どう戻すか）を示します',
      en: 'shows the ordered list of changes to make, and how to go back',
    },
    example: 'plan info@example.co.jp --option own-domain --values mail.txt',
  },
  export: {
    argument: 'address',
    options: [...PLANNING, 'out', 'format', 'letter', 'force', ...EVERYWHERE],
    required: ['option', 'out'],
    help: {
      ja: 'レコードと手順書をファイルに書き出します',
      en: 'writes the records and the instructions to files',
    },
    example: 'export info@example.co.jp --option no-reply --out ./platon',
  },
  verify: {
    argument: 'plan.json',
    options: ['watch', ...EVERYWHERE],
    required: [],
    help: {
      ja: '計画したレコードが公開されているかを、権威DNSサーバーから順に確かめます',
      en: 'tells whether the plan’s records are published, and where',
    },
    example: 'verify plan.json --watch',
  },
  'spf-check': {
    argument: null,
    options: ['ip', 'sender', 'helo', ...EVERYWHERE],
    required: ['ip', 'sender'],
    help: {
      ja: '受信側と同じ手順（RFC 7208）でSPFを判定します',
      en: 'evaluates SPF as a receiver does (RFC 7208)',
    },
    example: 'spf-check --ip 192.0.2.1 --sender info@example.co.jp',
  },
  'check-message': {
    argument: 'file.eml|-',
    options: ['plan', 'headers', 'vendor', ...EVERYWHERE],
    required: [],
    help: {
      ja: '受信したメールから、方法1・方法2の設定ができているかを確かめます',
      en: 'tells from a received mail whether option 1 or 2 is in place',
    },
    example: 'check-message test.eml --plan plan.json',
  },
  serve: {
    argument: null,
    options: [
      'port',
      'open',
      'vendor',
      'providers',
      'dns',
      'doh',
      'timeout',
      'deadline',
      'offline',
      'lang',
      'help',
    ],
    required: [],
    help: {
      ja: 'ウィザードをブラウザーで開きます（このパソコンの中だけで動きます）',
      en: 'opens the wizard in the browser (on this machine alone)',
    },
    example: 'serve',
  },
} as const satisfies Record<string, CommandRow>

export type CommandName = keyof typeof COMMANDS

export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[]

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}

/** Named in the contract, and not here yet. */
export const LATER_COMMANDS: readonly string[] = ['bulk']
