/** Longer domains are cut, so that the whole name stays under the 255 octets of common file systems. */
const MAX_DOMAIN_LENGTH = 60

/** Device names of Windows: refused as a file name whatever follows the first dot. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i

/** `example.co.jp_1_DNS設定手順書.html`; `stem` is ours and plain. */
export function exportFileName(domain: string, stem: string, extension: string): string {
  const safe = domain.replace(/[^\p{L}\p{M}\p{N}.-]/gu, '_')
  const bounded =
    safe.length > MAX_DOMAIN_LENGTH ? `${safe.slice(0, MAX_DOMAIN_LENGTH)}~${checksum(safe)}` : safe
  const name = `${bounded}_${stem}.${extension}`
  return RESERVED.test(name.split('.')[0] ?? '') || name.startsWith('.') ? `_${name}` : name
}

/** FNV-1a: tells cut names apart, nothing more. */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
