import type { DnsAnswer } from './answer.ts'
import { isAbsent } from './answer.ts'
import type { DnsClient, QueryOptions } from './client.ts'
import type { ViewDifference } from './dns-remarks.ts'
import { readTxtAnswer } from './read-txt.ts'
import type { RecordType } from './record.ts'

/** Names of one domain that are compared: SPF, DMARC and the selectors of anybody. */
const MAX_COMPARED = 20

/**
 * Holds what the inside says of the sender's TXT records against what the outside says. The outside's answer counts for
 * mail; where the two differ, the user is shown both.
 */
export function createViewComparison(inside: DnsClient) {
  const pending: Promise<ViewDifference | null>[] = []

  return {
    /**
     * Asks the inside about a record that is there outside, beside the work that goes on: nobody waits for it before
     * `differences`. What is not there outside isn't asked: that absence would stay in the inside's cache.
     */
    askInside(outside: DnsAnswer, type: RecordType, options: QueryOptions): void {
      const { kind, name } = outside
      if (kind !== 'records' || type !== 'TXT' || name.startsWith('*') || pending.length >= MAX_COMPARED)
        return
      pending.push(inside.query(name, type, options).then((answer) => compare(answer, outside)))
    },

    /** Two answers that are there anyway. */
    note(inside: DnsAnswer, outside: DnsAnswer, type: RecordType): void {
      if (type !== 'TXT' || pending.length >= MAX_COMPARED) return
      pending.push(Promise.resolve(compare(inside, outside)))
    },

    async differences(): Promise<readonly ViewDifference[]> {
      return (await Promise.all(pending)).filter((difference) => difference !== null)
    },
  }
}

/** null where they agree, where one can't be told, and where the inside is a public resolver: an old cache is no other view. */
function compare(inside: DnsAnswer, outside: DnsAnswer): ViewDifference | null {
  if (inside.source?.outside !== false || outside.source?.outside !== true) return null
  const [insideTexts, outsideTexts] = [textsOf(inside), textsOf(outside)]
  if (insideTexts === null || outsideTexts === null) return null
  if (JSON.stringify(insideTexts) === JSON.stringify(outsideTexts)) return null
  return { name: outside.name, inside: insideTexts, outside: outsideTexts }
}

function textsOf(answer: DnsAnswer): readonly string[] | null {
  if (isAbsent(answer)) return []
  const reading = readTxtAnswer(answer)
  return reading.kind === 'texts' ? reading.texts : null
}
