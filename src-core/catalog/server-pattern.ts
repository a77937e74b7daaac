/** Characters of a pattern that are looked at: a host name has 253 at most. */
export const MAX_PATTERN_LENGTH = 253

/**
 * True where a name server's name (lower case, no final dot) fits a pattern of the catalog: a leading `*.` is any depth
 * below, another `*` is one or more characters of one label. Patterns may come from a file, so no regular expression is
 * made of them: the work is at most name length × pattern length.
 */
export function matchesServerPattern(pattern: string, host: string): boolean {
  if (pattern.length > MAX_PATTERN_LENGTH) return false
  const isAnyDepth = pattern.startsWith('*.')
  const wanted = (isAnyDepth ? pattern.slice(2) : pattern).split('.')
  const labels = host.split('.')
  const surplus = labels.length - wanted.length
  if (isAnyDepth ? surplus < 1 : surplus !== 0) return false
  return labels.every((label, index) =>
    index < surplus ? label !== '' : matchesLabel(wanted[index - surplus] ?? '', label),
  )
}

/** The leftmost place of each piece leaves the most room for the next, so one pass is enough. */
function matchesLabel(pattern: string, label: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  if (rest.length === 0) return label === first
  if (!label.startsWith(first)) return false
  const last = rest.pop() ?? ''
  let end = first.length
  for (const piece of rest) {
    const start = label.indexOf(piece, end + 1)
    if (start < 0) return false
    end = start + piece.length
  }
  return label.length - last.length > end && label.endsWith(last)
}
