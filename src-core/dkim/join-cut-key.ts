import { hasWholeKey, parseDkimKey } from './key-record.ts'

/** Four records in every order are 24 tries; a key is never cut into more by a form that takes 255 characters. */
const MAX_PIECES = 4

/**
 * The one key whose text was cut into several TXT records, or null where no order of them makes one: the records of a
 * set have no order, and the pieces alone are no keys.
 */
export function joinCutKey(texts: readonly string[]): string | null {
  if (texts.length < 2 || texts.length > MAX_PIECES) return null
  if (texts.some((text) => hasWholeKey(parseDkimKey(text)))) return null
  for (const order of permutations(texts)) {
    const joined = order.join('')
    if (hasWholeKey(parseDkimKey(joined))) return joined
  }
  return null
}

function permutations(texts: readonly string[]): string[][] {
  if (texts.length <= 1) return [[...texts]]
  return texts.flatMap((text, index) =>
    permutations(texts.filter((_, other) => other !== index)).map((rest) => [text, ...rest]),
  )
}
