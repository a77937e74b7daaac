import { isHedged } from './line-intent.ts'

/** Between a word and what it speaks of: particles, brackets, dots of a leader. */
const ENVELOPE =
  /(?:return-?\s?path|リターンパス|エンベロープ\s?-?\s?from|エンベロープ送信(?:元|者)|envelope[\s-]?(?:from|sender)|mail\s?from)(?:ドメイン|アドレス|の|は|が|を|domain|address|is|:|=|[\s()「『"'<]){0,12}((?:[^\s@「」『』<>()"':]{1,64}@)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10})/i
const SELECTOR =
  /(?:セレクター?名?|selector)\s?(?:名|は|が|を|is|:|=|[\s.…「『"'(]){1,40}([a-z0-9][a-z0-9_.-]{0,200})/i
const KEY_NAME = /(?<![^\s"'「『():、。])[^\s"'「『():、。]{1,200}\._domainkey[^\s"'」』():、。]*/gi

/** What running text says in passing. */
export interface Mentions {
  /** The envelope sender's address or domain. */
  readonly envelope: string | null
  /** The names of DKIM records, as written. */
  readonly names: readonly string[]
  readonly selector: string | null
}

export function findMentions(text: string): Mentions {
  if (isHedged(text)) return { envelope: null, names: [], selector: null }
  return {
    envelope: ENVELOPE.exec(text)?.[1] ?? null,
    names: text.match(KEY_NAME) ?? [],
    selector: SELECTOR.exec(text)?.[1]?.replace(/[._-]+$/, '') ?? null,
  }
}
