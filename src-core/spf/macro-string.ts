/** One part of a macro-string (RFC 7208 7.1); an `escape` (`%%`, `%_`, `%-`) holds what it stands for. */
export type MacroPart = { readonly kind: 'literal' | 'escape'; readonly text: string } | MacroExpand

export interface MacroExpand {
  readonly kind: 'expand'
  /** Lower case. */
  readonly letter: MacroLetter
  /** The number of right-hand parts to keep; null keeps all. */
  readonly keep: number | null
  readonly reverse: boolean
  readonly delimiters: string
  /** An upper-case letter: the value is URL-escaped (RFC 7208 7.3). */
  readonly escape: boolean
}

export type MacroLetter = 's' | 'l' | 'o' | 'd' | 'i' | 'p' | 'v' | 'h' | 'c' | 'r' | 't'

/**
 * Where the string stands. `domain`: no spaces, and none of c, r, t (7.2). `modifier`: the value of an unknown
 * modifier, which readers ignore whatever it holds. `explanation`: the text that `exp` points at; spaces allowed.
 */
export type MacroContext = 'domain' | 'modifier' | 'explanation'

export type MacroStringResult =
  | { readonly ok: true; readonly parts: readonly MacroPart[] }
  /** Offset of the first character that the grammar does not allow. */
  | { readonly ok: false; readonly at: number }

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = { '%': '%', _: ' ', '-': '%20' }
const EXPAND = /^%\{([slodipvhcrt])([0-9]*)(r?)([.\-+,/_=]*)\}/i
// A number of parts over this keeps every part of any name; it bounds what the digits can mean.
const MAX_KEEP = 1000

export function parseMacroString(text: string, context: MacroContext): MacroStringResult {
  const parts: MacroPart[] = []
  let literal = ''
  const flush = () => {
    if (literal !== '') parts.push({ kind: 'literal', text: literal })
    literal = ''
  }
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at)
    if (character !== '%') {
      if (!isLiteral(character, context)) return { ok: false, at }
      literal += character
      at += 1
      continue
    }
    const simple = SIMPLE_ESCAPES[text.charAt(at + 1)]
    if (simple !== undefined) {
      flush()
      parts.push({ kind: 'escape', text: simple })
      at += 2
      continue
    }
    const close = text.indexOf('}', at)
    const match = close < 0 ? null : EXPAND.exec(text.slice(at, close + 1))
    const expand = match && readExpand(match, context)
    if (!expand) return { ok: false, at }
    flush()
    parts.push(expand)
    at = close + 1
  }
  flush()
  return { ok: true, parts }
}

function isLiteral(character: string, context: MacroContext): boolean {
  return (character > ' ' && character <= '~') || (character === ' ' && context === 'explanation')
}

function readExpand(match: RegExpExecArray, context: MacroContext): MacroExpand | null {
  const [, letter = '', digits = '', reverse = '', delimiters = ''] = match
  const lower = letter.toLowerCase() as MacroLetter
  if (context === 'domain' && 'crt'.includes(lower)) return null
  // "the DIGIT transformer … MUST be nonzero" (RFC 7208 7.1)
  if (digits !== '' && /^0+$/.test(digits)) return null
  return {
    kind: 'expand',
    letter: lower,
    keep: digits === '' ? null : Math.min(Number(digits), MAX_KEEP),
    reverse: reverse !== '',
    delimiters: delimiters === '' ? '.' : delimiters,
    escape: letter !== lower,
  }
}

/** True where the string uses one of the letters, written in lower case: `usesMacro(parts, 'sl')`. */
export function usesMacro(parts: readonly MacroPart[], letters: string): boolean {
  return parts.some((part) => part.kind === 'expand' && letters.includes(part.letter))
}
