import type { Block, DocumentModel } from '../document.ts'
import { splitAtNames } from '../../text/split-at-names.ts'
import { showText } from '../show-text.ts'
import { htmlStyle } from './html-style.ts'
import { pageStyle } from './page-style.ts'
import { renderWords } from './render-words.ts'
import { renderMailBody } from './render-text.ts'

/** One self-contained page: no script, no outside resource, prints on A4. */
export function renderHtml(model: DocumentModel): string {
  const { language } = model
  const title = escapeHtml(model.title)
  const lead = model.lead.map((line) => `<p>${prose(line)}</p>`)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${htmlStyle}</style>
<style>${pageStyle(model)}</style>
</head>
<body>
<main>
<header>
<h1>${title}</h1>
${lead.join('\n')}
${hasLongValue(model.blocks) ? `<p class="print-only">${renderWords[language].copyFromText}</p>\n` : ''}</header>
${model.blocks.map((block) => renderBlock(block, model)).join('\n')}
</main>
</body>
</html>
`
}

/** From here on a value wraps on paper, and what is copied out of a PDF has line ends in it. */
const LONG_VALUE = 60

function hasLongValue(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'card') return hasLongValue(block.blocks)
    if (block.kind === 'value') return block.text.length > LONG_VALUE
    return (
      block.kind === 'mail' &&
      block.body.some(({ kind, text }) => kind === 'value' && text.length > LONG_VALUE)
    )
  })
}

function renderBlock(block: Block, model: DocumentModel): string {
  const words = renderWords[model.language]
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${prose(block.text)}</p>`
    case 'list':
      return renderList(block.style, block.items.map(prose))
    case 'table':
      return renderTable(
        block.head.map(escapeHtml),
        block.rows.map((row) => row.map(escapeHtml)),
      )
    case 'value':
      return `<div class="value"><div class="label">${escapeHtml(block.label)}</div>${exact(block.text)}</div>`
    case 'note':
      return `<div class="note ${block.tone}"><p><strong>${words.tones[block.tone]}</strong> ${prose(block.text)}</p></div>`
    case 'fields':
      return `<table class="fields">${block.title === '' ? '' : `<caption>${escapeHtml(block.title)}</caption>`}<tbody>
${block.rows
  .map(
    ({ label, value, isExact }) =>
      `<tr><th scope="row">${escapeHtml(label)}</th><td>${isExact ? exact(value) : escapeHtml(value)}</td></tr>`,
  )
  .join('\n')}
</tbody></table>`
    case 'card':
      return `<section class="card">
<h3>${escapeHtml(block.title)}</h3>
${block.blocks.map((inner) => renderBlock(inner, model)).join('\n')}
</section>`
    case 'mail':
      return `<section class="mail">
<table class="fields"><tbody>
<tr><th scope="row">${words.to}</th><td>${escapeHtml(block.to)}</td></tr>
<tr><th scope="row">${words.subject}</th><td>${escapeHtml(block.subject)}</td></tr>
</tbody></table>
${block.mailto === null ? '' : `<p class="screen-only"><a href="${escapeHtml(block.mailto)}">${block.isMailtoWhole ? words.openMail : words.openMailHead}</a></p>\n`}<div class="label">${words.body}</div>
<pre class="letter">${escapeHtmlLines(renderMailBody(block.body))}</pre>
</section>`
  }
}

function renderList(style: 'bullets' | 'numbers' | 'checkboxes', items: readonly string[]): string {
  if (style === 'checkboxes')
    return `<ul class="checks">\n${items
      .map((item) => `<li><label><input type="checkbox"> <span>${item}</span></label></li>`)
      .join('\n')}\n</ul>`
  const tag = style === 'numbers' ? 'ol' : 'ul'
  return `<${tag}>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</${tag}>`
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const body = rows.map(
    (row) =>
      `<tr>${row.map((cell, column) => (column === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`,
  )
  return `<table>
<thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`
}

function prose(text: string): string {
  const shown = splitAtNames(text).map((piece) => {
    const escaped = escapeHtml(piece.text)
    return piece.isWhole ? `<span class="whole">${escaped}</span>` : escaped
  })
  return shown.join('')
}

/** No line break of ours may stand inside: it would be copied with the value. */
function exact(text: string): string {
  return `<code class="exact">${escapeHtml(text)}</code>`
}

export function escapeHtml(text: string): string {
  return showText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** The lines are ours, already shown safely one by one; only their ends stay line ends. */
function escapeHtmlLines(lines: readonly string[]): string {
  return lines.map(escapeHtml).join('\n')
}
