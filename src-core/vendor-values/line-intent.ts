const HEAD_END = '(?:\\s*[】\\])>」]\\s*:?|\\s*:|\\s*$|\\s+(?=["「]?v\\s*=))'
const MARKED = '^[【[(<「]?\\s*'
const PRESENT = new RegExp(
  `${MARKED}(?:(?:変更|修正|追加|設定|編集|更新|追記)前|現在の?(?:設定|値|SPF|レコード|DNS)?[^\\s:】]{0,12}|現状|before|current)(?:の?(?:SPF|レコード|値|設定|例))*${HEAD_END}`,
  'i',
)
const WANTED = new RegExp(
  `${MARKED}(?:(?:変更|修正|追加|設定|編集|更新|追記)後|新しい(?:設定|値|SPF|レコード)?[^\\s:】]{0,12}|after|new)(?:の?(?:SPF|レコード|値|設定|例))*${HEAD_END}`,
  'i',
)

/** SPF records on one line that are told apart. */
const MAX_RECORDS = 8

/**
 * A head such as `変更前:` says that what stands behind it (or below, where nothing does) is what the customer has now;
 * `変更後:` ends that. null: the line has no such head.
 */
export function readHeadOfState(text: string): { readonly isPresent: boolean; readonly rest: string } | null {
  const present = PRESENT.exec(text)
  const wanted = present === null ? WANTED.exec(text) : null
  const head = present ?? wanted
  return head === null ? null : { isPresent: present !== null, rest: text.slice(head[0].length).trim() }
}

/** `v=spf1 … → v=spf1 …`: before and after on one line; other records on it stand one after another. */
export function splitSpfRecords(
  text: string,
): readonly { readonly text: string; readonly isPresent: boolean }[] {
  const starts = [...text.matchAll(/["「]?v\s*=\s*spf1\b/gi)].map(({ index }) => index)
  if (starts.length < 2 || starts.length > MAX_RECORDS) return [{ text, isPresent: false }]
  return starts.map((start, index) => {
    const part = text.slice(index === 0 ? 0 : start, starts[index + 1] ?? text.length)
    const plain = part.replace(/\s*(?:→|⇒|➡|=>|->)\s*$/, '')
    return { text: plain.trim(), isPresent: plain !== part }
  })
}

/** A record that is to go: it must not be taken for one to add. Keys are no words. */
export function isRemoval(text: string): boolean {
  return /削除|廃止|撤去|\b(?:delete|remove|removed)\b/i.test(text.replace(/[A-Za-z0-9+/=]{40,}/g, ' '))
}

/** A sentence that speaks of a case, or says what is not so. */
export function isHedged(text: string): boolean {
  return /場合|異な|ではな|ではあ|でな|なけれ|以外|不一致|いずれ|たとえば|例えば|\b(?:not|if|unless|differs?|e\.g\.)\b|n't\b/i.test(
    text,
  )
}

export function isSample(text: string): boolean {
  return /例\s*[)）\]】:：]|(?:設定|記入|記載|入力|登録)例|例えば|たとえば|\b(?:e\.g\.|examples?|sample)(?=[\s:]|$)/i.test(
    text,
  )
}
