import { isDmarcRecord } from '../dmarc/record.ts'
import { parseTagList } from '../tag-list/tag-list.ts'
import { sayDifference, type RecordComparison } from './record-comparison.ts'

/** Tag by tag, in any order. Texts that are no DMARC record are passed over, as receivers do (RFC 9989 4.10). */
export function compareDmarc(texts: readonly string[], wanted: string): RecordComparison {
  const records = texts.filter(isDmarcRecord)
  const [only] = records
  if (only === undefined) return { state: 'absent', differences: [] }
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
  return { state: differences.length === 0 ? 'published' : 'different', differences }
}

/** White space is allowed around the commas of a list; keywords are told in any case (RFC 5234 2.3), addresses are not. */
function tagsOf(record: string): ReadonlyMap<string, string> {
  return new Map(
    parseTagList(record).tags.map(({ name, value }) => {
      const text = value.replace(/\s*,\s*/g, ',')
      return [name.toLowerCase(), text.includes(':') ? text : text.toLowerCase()]
    }),
  )
}
