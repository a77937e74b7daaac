/** Above what one DNS answer may hold (32 KB), so that a record is always shown whole. */
const MAX_SHOWN = 40_000

/**
 * Text for people from text that anybody may have written: what is invisible or turns the writing direction (control
 * and format characters, odd spaces, line ends, lone surrogates) becomes `⟦U+202E⟧`. One line, bounded.
 */
export function showText(text: string): string {
  const bounded = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}⟦+${text.length - MAX_SHOWN}⟧` : text
  return bounded.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?![ \u3000])\p{Zs}/gu, markCharacter)
}

/** True where what `showText` gives can be copied as the value. */
export function isShownExactly(text: string): boolean {
  return showText(text) === text
}

function markCharacter(character: string): string {
  return `⟦U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`
}
