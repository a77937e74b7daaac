import { splitTxt } from '../../dns/txt.ts'
import { ADVISED_OCTETS, answerOctets } from '../lint-size.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'

/** A DNS answer over UDP without EDNS (RFC 1035 4.2.1). */
const PLAIN_ANSWER_OCTETS = 512

/** What must be known about the size of the record and of all TXT records beside it after the change. */
export function describeSize(
  domain: string,
  after: string,
  before: readonly string[],
  txtTexts: readonly string[] | null,
): SpfEditMessage[] {
  const reasons: SpfEditMessage[] = []
  const count = splitTxt(after).length
  if (count > 1) reasons.push(sayEdit('spf-edit.several-strings', { count }))
  const others = (txtTexts ?? []).filter((text) => !before.includes(text))
  const records = [...others, after].map(splitTxt)
  const answer = answerOctets(domain, records)
  const total = domain.length + records.flat().join('').length
  if (answer > PLAIN_ANSWER_OCTETS) reasons.push(sayEdit('spf-edit.over-512', { domain, size: answer }))
  else if (total > ADVISED_OCTETS) reasons.push(sayEdit('spf-edit.over-450', { domain, size: total }))
  return reasons
}
