import type { Block, FieldRow, MailLine, Tone } from './document.ts'

export function heading(text: string, level: 2 | 3 = 2): Block {
  return { kind: 'heading', level, text }
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

export function bullets(items: readonly string[]): Block {
  return { kind: 'list', style: 'bullets', items }
}

export function numbers(items: readonly string[]): Block {
  return { kind: 'list', style: 'numbers', items }
}

export function checkboxes(items: readonly string[]): Block {
  return { kind: 'list', style: 'checkboxes', items }
}

export function value(label: string, text: string): Block {
  return { kind: 'value', label, text }
}

export function note(tone: Tone, text: string): Block {
  return { kind: 'note', tone, text }
}

export function fields(title: string, rows: readonly FieldRow[]): Block {
  return { kind: 'fields', title, rows }
}

export function field(label: string, text: string): FieldRow {
  return { label, value: text, isExact: false }
}

export function exactField(label: string, text: string): FieldRow {
  return { label, value: text, isExact: true }
}

export function card(title: string, blocks: readonly Block[]): Block {
  return { kind: 'card', title, blocks }
}

export function textLines(...lines: readonly string[]): MailLine[] {
  return lines.map((text) => ({ kind: 'text', text }))
}

export function valueLine(text: string): MailLine {
  return { kind: 'value', text }
}
