/** Limits of RFC 1035 2.3.4; 253 visible characters are 255 octets on the wire. */
export const MAX_NAME_LENGTH = 253
export const MAX_LABEL_LENGTH = 63

export type NameFault =
  'empty' | 'empty-label' | 'label-too-long' | 'name-too-long' | 'not-ascii' | 'bad-character'

/** Converts U-labels to A-labels by UTS 46 (non-transitional); null when the name has none. A port: the host has the tables. */
export type ToAsciiName = (name: string) => string | null

/** Lower case, without the final dot. */
export function normalizeName(name: string): string {
  const lower = name.toLowerCase()
  return lower.endsWith('.') ? lower.slice(0, -1) : lower
}

/** What keeps a name from being asked, or null. Underscores are allowed: they are how this field names things. */
export function findNameFault(name: string): NameFault | null {
  const plain = name.endsWith('.') ? name.slice(0, -1) : name
  if (plain === '') return 'empty'
  if (/[^\x21-\x7e]/.test(plain)) return /[^\x00-\x7f]/.test(plain) ? 'not-ascii' : 'bad-character'
  if (plain.length > MAX_NAME_LENGTH) return 'name-too-long'
  for (const label of plain.split('.')) {
    if (label === '') return 'empty-label'
    if (label.length > MAX_LABEL_LENGTH) return 'label-too-long'
  }
  return null
}

export function isSameName(a: string, b: string): boolean {
  return normalizeName(a) === normalizeName(b)
}

/** True when `name` is `ancestor` or below it. */
export function isWithin(name: string, ancestor: string): boolean {
  const below = normalizeName(name)
  const above = normalizeName(ancestor)
  return above === '' || below === above || below.endsWith(`.${above}`)
}

/** `a.b.c` → `b.c`; a single label → `''`. */
export function parentName(name: string): string {
  const dot = name.indexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1)
}
