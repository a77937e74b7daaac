import { findingTable, type FindingEntry, type Severity } from '../../src-core/findings/finding.ts'

const PARTS: readonly (readonly [prefix: string, title: string])[] = [
  ['spf', 'SPF'],
  ['dkim', 'DKIM'],
  ['dmarc', 'DMARC'],
  ['mx', 'MX'],
  ['dns', 'DNS'],
  ['message', '受信したメール / A received mail'],
]

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error（要対応）',
  warning: 'warning（注意）',
  info: 'info（参考）',
}

/** docs/findings.md: every finding code with its severity, its RFC section and its texts, from the table in the code. */
export function renderFindingsPage(): string {
  const entries: [string, FindingEntry][] = Object.entries(findingTable)
  const rest = entries.filter(([code]) => !PARTS.some(([prefix]) => code.startsWith(`${prefix}.`)))
  if (rest.length > 0) throw new Error(`no part of the page for ${rest.map(([code]) => code).join(', ')}`)
  const parts = PARTS.flatMap(([prefix, title]) => {
    const own = entries.filter(([code]) => code.startsWith(`${prefix}.`))
    return own.length === 0 ? [] : [`## ${title}`, ...own.map(([code, entry]) => renderEntry(code, entry))]
  })
  return `${[LEAD, ...parts].join('\n\n')}\n`
}

const LEAD = `# 診断で見つかること / Findings

\`npm run docs:findings\` がコードの表（\`src-core/findings/\`）から作ります。手で書き換えないでください。
Made by \`npm run docs:findings\` from the tables in \`src-core/findings/\`; do not edit by hand.

コードは公開後に意味が変わりません。「確認できなかった」ことは、ここには含まれません（\`unknown\` として別に示します）。
A code keeps its meaning once released. What could not be told is no finding: it is the status \`unknown\`.`

function renderEntry(code: string, { severity, rfc, says, todo, variants }: FindingEntry): string {
  const rule = rfc === null ? '' : ` — ${linkRfc(rfc)}`
  return [
    `### \`${code}\`\n\n${SEVERITIES[severity]}${rule}\n`,
    ...renderTexts(says, todo),
    ...Object.entries(variants ?? {}).flatMap(([kind, texts]) => [
      `\n\`${kind}\`:\n`,
      ...renderTexts(texts.says, texts.todo),
    ]),
  ].join('\n')
}

function renderTexts(says: FindingEntry['says'], todo: FindingEntry['todo']): string[] {
  return (['ja', 'en'] as const).map(
    (language) => `- ${escape(says[language])}${todo ? ` ⇒ ${escape(todo[language])}` : ''}`,
  )
}

/** `7208#4.6.4` → a link to the section. */
function linkRfc(rfc: string): string {
  const [number, section] = rfc.split('#')
  const anchor = section ? `#${/^[A-Z]/.test(section) ? 'appendix' : 'section'}-${section}` : ''
  return `[RFC ${number}${section ? ` ${section}` : ''}](https://www.rfc-editor.org/rfc/rfc${number}.html${anchor})`
}

/** The texts hold record samples: \`*\`, \`_\`, \`<\` and \`|\` are meant as they are. */
function escape(text: string): string {
  return text.replace(/[\\`*_<>|[\]]/g, '\\$&').replace(/\n/g, ' ')
}
