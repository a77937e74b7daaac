import type { DnsAnswer, UnknownReason } from './answer.ts'
import type { TxtRecord } from './record.ts'
import { txtText } from './txt.ts'

/** An answer to a TXT question, as the readers of tag lists need it. */
export type TxtReading =
  | {
      readonly kind: 'texts'
      /** Joined text of each record, sorted: an RRset has no order. */
      readonly texts: readonly string[]
      readonly records: readonly TxtRecord[]
      readonly ttl: number
      readonly via: readonly string[]
    }
  | {
      readonly kind: 'absent'
      readonly isNoSuchName: boolean
      readonly negativeTtl: number | null
      readonly via: readonly string[]
    }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly via: readonly string[] }

/** Absence that was not seen from outside is "could not tell" (architecture rule 2). */
export function readTxtAnswer(answer: DnsAnswer): TxtReading {
  const via = answer.aliases.map(({ target }) => target)
  switch (answer.kind) {
    case 'records': {
      const records = answer.records
        .filter((record): record is TxtRecord => record.type === 'TXT')
        .map((record) => ({ record, text: txtText(record) }))
        .sort((a, b) => (a.text < b.text ? -1 : 1))
      if (records.length === 0) return { kind: 'unknown', reason: 'malformed', via }
      return {
        kind: 'texts',
        texts: records.map(({ text }) => text),
        records: records.map(({ record }) => record),
        ttl: answer.ttl,
        via,
      }
    }
    case 'no-data':
    case 'no-such-name':
      if (!answer.source.outside) return { kind: 'unknown', reason: 'only-inside-view', via }
      return {
        kind: 'absent',
        isNoSuchName: answer.kind === 'no-such-name',
        negativeTtl: answer.negativeTtl,
        via,
      }
    case 'unknown':
      return { kind: 'unknown', reason: answer.reason, via }
  }
}
