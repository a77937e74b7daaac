/**
 * Full-width ASCII, wide spaces and half-width kana in their usual width. The whole of NFKC would turn more into `@`,
 * `.` and `/` than a keyboard's full-width mode does (℀, ⒈), and so move the borders of what was typed.
 */
export function toUsualWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u1680\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(/[\uff61-\uff9f]+/g, (kana) => kana.normalize('NFKC'))
}

/** Characters that take no room on the screen: they come along unseen when text is copied. */
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g

export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

export function hasInvisible(text: string): boolean {
  return text.search(INVISIBLE) >= 0
}

/** Untrusted text for use inside one line of a message: no control characters, at most `limit` characters. */
export function quoteBounded(text: string, limit = 80): string {
  const plain = stripInvisible(text.slice(0, limit * 4)).replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g,
    ' ',
  )
  const characters = [...plain.trim()]
  const isCut = characters.length > limit || text.length > limit * 4
  return isCut ? `${characters.slice(0, limit).join('')}…` : characters.join('')
}
