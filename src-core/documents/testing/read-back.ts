/** Readers of the rendered formats, written apart from the renderers, so that a slip in one shows in the other. */

/** Texts of every `<code class="exact">`, markup undone. */
export function exactTextsOfHtml(html: string): string[] {
  return [...html.matchAll(/<code class="exact">([^<]*)<\/code>/g)].map(([, text = '']) => unescapeHtml(text))
}

export function unescapeHtml(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

/** Contents of fenced blocks and code spans. */
export function codeOfMarkdown(markdown: string): string[] {
  const fenced = [...markdown.matchAll(/^(`{3,})text\n([^]*?)\n\1$/gm)].map(([, , text = '']) => text)
  const spans = [...markdown.matchAll(/(?<!`)(`+)(?!`)([^\n]+?)(?<!`)\1(?!`)/g)].map(([, , text = '']) =>
    /^ .*[^ ].* $/.test(text) ? text.slice(1, -1) : text,
  )
  return [...fenced, ...spans]
}

/** Faults of structure: tags that do not nest, unknown elements, attributes that could run or fetch something. */
export function findHtmlFaults(html: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  const body = html.replaceAll(/<style>[^<]*<\/style>/g, '')
  for (const [tag, slash = '', name = '', attributes = ''] of body.matchAll(
    /<(\/?)([a-z][a-z0-9]*)([^>]*)>/gi,
  )) {
    if (!KNOWN.has(name)) faults.push(`unknown ${tag}`)
    if (name === 'a' && slash === '' && !/^ href="mailto:[^"\s]*"$/.test(attributes))
      faults.push(`link ${tag}`)
    else if (name !== 'a' && /\s(on\w+|src|href|style|action|srcset|data)\s*=/i.test(attributes))
      faults.push(`attribute ${tag}`)
    if (VOID.has(name)) continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) faults.push(`nesting at ${tag}`)
  }
  return [...faults, ...open.map((name) => `unclosed ${name}`)]
}

const VOID = new Set(['meta', 'input'])

const KNOWN = new Set(
  `html head meta title body main header section h1 h2 h3 p ul ol li label input span strong code pre div
   table caption thead tbody tr th td a`.split(/\s+/),
)

/** RFC 4180. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g
  for (const [, cell = '', end] of text.matchAll(pattern)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}
