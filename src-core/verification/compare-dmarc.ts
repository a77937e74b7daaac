import { judgeRecord } from '../dmarc/judge-record.ts'
import { isDmarcLike, isDmarcRecord, parseDmarcRecord } from '../dmarc/record.ts'
import { parseTagList } from '../tag-list/tag-list.ts'
import { newErrors } from './new-errors.ts'
import { sayDifference, type RecordComparison } from './record-comparison.ts'

/** Tag by tag, in any order. Texts that are no DMARC record are passed over, as receivers do (RFC 9989 4.10). */
export function compareDmarc(texts: readonly string[], wanted: string, name: string): RecordComparison {
  const records = texts.filter(isDmarcRecord)
  const [only] = records
  if (only === undefined) {
    const text = texts.find(isDmarcLike)
    // It was meant as the record: somebody has to mend it, so that this is no absence.
    if (text !== undefined) return { state: 'different', differences: [sayDifference('not-dmarc', { text })] }
    return { state: 'absent', differences: [] }
  }
  if (records.length > 1)
    return { state: 'different', differences: [sayDifference('several', { count: records.length })] }
  const [there, hoped] = [tagsOf(only), tagsOf(wanted)]
  const names = [...new Set([...hoped.keys(), ...there.keys()])]
  const differences = names.flatMap((tag) => {
    const [found, expected] = [there.get(tag), hoped.get(tag)]
    if (found === expected) return []
    if (found === undefined) return [sayDifference('tag-missing', { tag, wanted: expected ?? '' })]
    if (expected === undefined) return [sayDifference('tag-extra', { tag, found })]
    return [sayDifference('tag', { tag, found, wanted: expected })]
  })
  const judge = (text: string) => judgeRecord(name, parseDmarcRecord(text))
  const findings = newErrors(judge(only), judge(wanted))
  const isSame = differences.length === 0 && findings.length === 0
  return { state: isSame ? 'published' : 'different', differences, findings }
}

/**
 * A tag that stands twice has both values, in their order. White space is allowed around the commas of a list; keywords
 * are told in any case (RFC 5234 2.3), as are schemes and hosts, and the local parts of addresses are not.
 */
function tagsOf(record: string): ReadonlyMap<string, string> {
  const tags = new Map<string, string>()
  for (const { name, value } of parseTagList(record).tags) {
    const tag = name.toLowerCase()
    const before = tags.get(tag)
    tags.set(tag, before === undefined ? meaningOf(value) : `${before}; ${tag}=${meaningOf(value)}`)
  }
  return tags
}

function meaningOf(value: string): string {
  if (!value.includes(':')) return value.toLowerCase()
  return value
    .split(',')
    .map((uri) =>
      uri
        .trim()
        .replace(/^mailto:/i, 'mailto:')
        .replace(/@[^?!]+/, (host) => host.toLowerCase()),
    )
    .join(',')
}
