import { padEnd, textWidth, wrapText } from '../../../src-core/documents/render/text-width.ts'
import { showText } from '../../../src-core/documents/show-text.ts'

/** Columns; what is longer than a line by itself (a record, a name) is never broken. */
const WIDTH = 84

export function joinLines(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}

/** `■ title`, with an empty line above. */
export function section(title: string, lines: readonly string[]): string[] {
  return ['', `■ ${showText(title)}`, ...lines]
}

/** Text after a mark, its further lines below the text. Whatever came from DNS is made visible here. */
export function item(mark: string, text: string, indent = 2): string[] {
  const width = textWidth(mark)
  const lines = wrapText(showText(text), WIDTH - indent - width)
  return lines.map((line, index) => `${' '.repeat(indent)}${index === 0 ? mark : ' '.repeat(width)}${line}`)
}

export function bullet(text: string, indent = 2): string[] {
  return item('- ', text, indent)
}

/** `label: value` rows with the values in one column. A value is shown whole on its line, so that it can be copied. */
export function rows(pairs: readonly (readonly [label: string, value: string])[], indent = 2): string[] {
  const width = Math.max(0, ...pairs.map(([label]) => textWidth(label)))
  return pairs.map(([label, value]) =>
    `${' '.repeat(indent)}${padEnd(label, width)}  ${showText(value)}`.trimEnd(),
  )
}

/** Right-aligned numbers behind labels of one column, as far as the labels leave room. */
export function costColumn(
  lines: readonly (readonly [label: string, cost: string, note: string])[],
): string[] {
  const widest = Math.max(0, ...lines.map(([label]) => textWidth(label)))
  const width = Math.min(widest, WIDTH - 24)
  return lines.map(([label, cost, note]) =>
    `  ${padEnd(label, width)}  ${cost.padStart(4)}  ${note}`.trimEnd(),
  )
}
