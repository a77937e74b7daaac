import { isDmarcRecord } from '../dmarc/record.ts'
import { parseTagList } from '../tag-list/tag-list.ts'
import type { TextComparison } from './compare-spf.ts'

/** Tag by tag, in any order. Texts that are no DMARC record are passed over, as receivers do (RFC 9989 4.10). */
export function compareDmarc(texts: readonly string[], wanted: string): TextComparison {
  const records = texts.filter(isDmarcRecord)
  const [only] = records
  if (only === undefined) return 'absent'
  return records.length === 1 && tagsOf(only) === tagsOf(wanted) ? 'published' : 'different'
}

function tagsOf(record: string): string {
  return parseTagList(record)
    .tags.map(({ name, value }) => `${name.toLowerCase()}=${value.replace(/\s+/g, '')}`)
    .sort()
    .join(';')
}
