import type { Block, DocumentModel, MailLine } from '../document.ts'
import { showText } from '../show-text.ts'
import { renderWords, type RenderWords } from './render-words.ts'
import { padEnd, textWidth, wrapText } from './text-width.ts'

/** The usual width of a Japanese mail: 38 full-width characters. */
const WIDTH = 76

/**
 * Plain text for a mail or an editor. A value to copy stands on a line of its own from the first column, so that
 * selecting the line selects the value and nothing else.
 */
export function renderText(model: DocumentModel): string {
  const rule = '='.repeat(WIDTH)
  const title = wrapText(showText(model.title), WIDTH)
  const lead = model.lead.flatMap((line) => wrapText(showText(line), WIDTH))
  const body = model.blocks.flatMap((block) => ['', ...renderBlock(block, model)])
  return `${[rule, ...title, rule, '', ...lead, ...body].join('\n')}\n`
}

function renderBlock(block: Block, model: DocumentModel): string[] {
  const words = renderWords[model.language]
  switch (block.kind) {
    case 'heading':
      return block.level === 2
        ? ['', ...wrapText(`■ ${showText(block.text)}`, WIDTH), '-'.repeat(WIDTH)]
        : wrapText(`● ${showText(block.text)}`, WIDTH)
    case 'paragraph':
      return wrapText(showText(block.text), WIDTH)
    case 'list':
      return block.items.flatMap((item, index) => hang(markOf(block.style, index, words), showText(item)))
    case 'table':
      return renderTable(
        block.head.map(showText),
        block.rows.map((row) => row.map(showText)),
        words.bullet,
      )
    case 'value':
      return [...hang('', showText(block.label)), showText(block.text)]
    case 'note':
      return wrapText(`${words.tones[block.tone]} ${showText(block.text)}`, WIDTH)
    case 'fields':
      return [
        ...(block.title === '' ? [] : wrapText(showText(block.title), WIDTH)),
        ...block.rows.flatMap(({ label, value, isExact }) =>
          isExact
            ? [...hang(words.bullet, `${showText(label)}:`), showText(value)]
            : hang(`${words.bullet}${showText(label)}: `, showText(value)),
        ),
      ]
    case 'card':
      return [
        '-'.repeat(WIDTH),
        ...wrapText(`● ${showText(block.title)}`, WIDTH),
        ...block.blocks.flatMap((inner) => ['', ...renderBlock(inner, model)]),
      ]
    case 'mail':
      return [
        ...hang(`${words.to}: `, showText(block.to)),
        ...hang(`${words.subject}: `, showText(block.subject)),
        '',
        words.mailStarts,
        ...renderMailBody(block.body),
        words.mailEnds,
      ]
  }
}

/** The body as it goes into a mail program, which wraps for itself: no line end of ours is pasted along. */
export function renderMailBody(body: readonly MailLine[]): string[] {
  return body.map(({ text }) => showText(text))
}

function markOf(style: 'bullets' | 'numbers' | 'checkboxes', index: number, words: RenderWords): string {
  if (style === 'numbers') return `${index + 1}. `
  return style === 'checkboxes' ? '[ ] ' : words.bullet
}

/** A first line after `mark`, the others indented below it; little where the mark is a long label, which is wrapped too. */
function hang(mark: string, text: string): string[] {
  const isLabel = textWidth(mark) > 6
  const indent = isLabel ? 2 : textWidth(mark)
  const [first = '', ...others] = wrapText(isLabel ? mark + text : text, WIDTH - indent)
  return [isLabel ? first : mark + first, ...others.map((line) => ' '.repeat(indent) + line)]
}

/** Aligned columns where they fit, else one line a cell under its heading. */
function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  bullet: string,
): string[] {
  const widths = head.map((cell, column) =>
    Math.max(textWidth(cell), ...rows.map((row) => textWidth(row[column] ?? ''))),
  )
  const total = widths.reduce((sum, width) => sum + width + 2, -2)
  if (total > WIDTH)
    return rows.flatMap((row, index) => [
      ...(index === 0 ? [] : ['']),
      ...row.flatMap((cell, column) =>
        cell === '' ? [] : hang(column === 0 ? bullet : '  ', `${head[column] ?? ''}: ${cell}`),
      ),
    ])
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => padEnd(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)]
}
