/** At most `limit` UTF-16 units of a text that others wrote, for a quotation; what was cut off is marked by `…`. */
export function cutText(text: string, limit: number): string {
  // Half of a surrogate pair is no character.
  return text.length > limit ? `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}…` : text
}
