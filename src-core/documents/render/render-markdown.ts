import type { Block, DocumentModel } from '../document.ts'
import { showText } from '../show-text.ts'
import { renderWords } from './render-words.ts'
import { renderMailBody } from './render-text.ts'

/** CommonMark with tables and task lists (GFM). Values stand in code blocks, where nothing needs escaping. */
export function renderMarkdown(model: DocumentModel): string {
  const parts = [
    `# ${escapeMarkdown(model.title)}`,
    ...model.lead.map(escapeParagraph),
    ...model.blocks.map((block) => renderBlock(block, model)),
  ]
  return `${parts.join('\n\n')}\n`
}

function renderBlock(block: Block, model: DocumentModel): string {
  const words = renderWords[model.language]
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`
    case 'paragraph':
      return escapeParagraph(block.text)
    case 'list':
      return block.items
        .map((item, index) => `${markOf(block.style, index)}${escapeParagraph(item)}`)
        .join('\n')
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows]
        .map(
          (row, index) => `| ${row.map((cell) => (index === 1 ? cell : escapeMarkdown(cell))).join(' | ')} |`,
        )
        .join('\n')
    case 'value':
      return `${escapeParagraph(block.label)}\n\n${fenced([showText(block.text)])}`
    case 'note':
      return `> **${escapeMarkdown(words.tones[block.tone])}** ${escapeMarkdown(block.text)}`
    case 'fields':
      return [
        ...(block.title === '' ? [] : [escapeParagraph(block.title), '']),
        ...block.rows.map(
          ({ label, value, isExact }) =>
            `- **${escapeMarkdown(label)}**: ${isExact ? codeSpan(showText(value)) : escapeMarkdown(value)}`,
        ),
      ].join('\n')
    case 'card':
      return [
        `### ${escapeMarkdown(block.title)}`,
        ...block.blocks.map((inner) => renderBlock(inner, model)),
      ].join('\n\n')
    case 'mail':
      return [
        `- **${words.to}**: ${escapeMarkdown(block.to)}\n- **${words.subject}**: ${escapeMarkdown(block.subject)}`,
        fenced(renderMailBody(block.body)),
      ].join('\n\n')
  }
}

function markOf(style: 'bullets' | 'numbers' | 'checkboxes', index: number): string {
  if (style === 'numbers') return `${index + 1}. `
  return style === 'checkboxes' ? '- [ ] ' : '- '
}

/** Everything that could open markup inside a line; GFM also links bare `www.` and `scheme://`. */
export function escapeMarkdown(text: string): string {
  return showText(text)
    .replace(/[\\`*_[\]<>#|~$&]/g, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, -1)}\\.`)
}

/** At the start of a line more characters mean something: list marks, setext lines, thematic breaks. */
function escapeParagraph(text: string): string {
  return escapeMarkdown(text)
    .replace(/^\s+/, '')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

/** A fence longer than any run of backticks inside. */
function fenced(lines: readonly string[]): string {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1))
  return [`${fence}text`, ...lines, fence].join('\n')
}

/** CommonMark 6.1: one space goes from both ends where both have one, so a padding keeps the value exact. */
function codeSpan(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1)
  const needsPadding = /^`|`$|^ .* $/.test(text)
  return needsPadding ? `${ticks} ${text} ${ticks}` : `${ticks}${text}${ticks}`
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
}
