import type { DocumentModel } from '../document.ts'
import { showText } from '../show-text.ts'

/** The domain and the title at the foot of each page: the only style that is not the same in every document. */
export function pageStyle({ domain, title }: Pick<DocumentModel, 'domain' | 'title'>): string {
  const text = title.includes(domain) ? title : `${domain}  ${title}`
  return `@page { @bottom-left { content: "${escapeCss(showText(text))}"; } }`
}

/** Letters and digits as they are, all others by number (CSS Syntax 4.3.7): nothing ends the string, or the element. */
function escapeCss(text: string): string {
  return text.replace(
    /[^\p{L}\p{N}]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`,
  )
}
