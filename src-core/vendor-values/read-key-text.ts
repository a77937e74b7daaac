import { hasWholeKey, parseDkimKey } from '../dkim/key-record.ts'
import { printTagList } from '../tag-list/tag-list.ts'

export type KeyReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'paste.bad-key' | 'paste.private-key' }

/**
 * A DKIM key record, tidied without touching its meaning: white space inside the key and empty tags go. A key alone
 * becomes a record where the key itself says that it is RSA. Whatever a verifier could not read whole is refused.
 */
export function readKeyText(text: string): KeyReading {
  const plain = text.replace(/^[\s"'「『]+|[\s"'」』。、)]+$/g, '')
  const isBare = /^MI[A-Za-z0-9+/=\s"]+$/.test(plain)
  const key = parseDkimKey(isBare ? `v=DKIM1; k=rsa; p=${plain.replace(/[\s"]+/g, '')}` : plain)
  if (key.publicKey?.kind === 'unusable' && key.publicKey.fault === 'private-key') {
    return { ok: false, code: 'paste.private-key' }
  }
  const isClean =
    key.list.faults.every(({ kind }) => kind === 'empty') && key.isVersionValid && hasWholeKey(key)
  if (!isClean || (isBare && key.publicKey?.kind !== 'rsa')) return { ok: false, code: 'paste.bad-key' }
  return {
    ok: true,
    text: printTagList(
      key.list.tags.map(({ name, value }) => ({
        name,
        value: name === 'p' ? value.replace(/\s+/g, '') : value,
      })),
    ),
  }
}
