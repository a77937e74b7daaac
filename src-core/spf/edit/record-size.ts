import { MAX_STRING_OCTETS, splitTxt, toOctets } from '../../dns/txt.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'

/** RFC 7208 3.4: the name and all TXT texts at it together. */
const GUIDELINE_OCTETS = 450
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
  const strings = splitTxt(after)
  if (strings.length > 1) reasons.push(sayEdit('spf-edit.several-strings', { count: strings.length }))
  const others = (txtTexts ?? []).filter((text) => !before.includes(text))
  const sizes = [...others, after].map((text) => toOctets(text).length)
  const answer = answerSize(domain, sizes)
  const total = domain.length + sizes.reduce((sum, size) => sum + size, 0)
  if (answer > PLAIN_ANSWER_OCTETS) reasons.push(sayEdit('spf-edit.over-512', { domain, size: answer }))
  else if (total > GUIDELINE_OCTETS) reasons.push(sayEdit('spf-edit.over-450', { domain, size: total }))
  return reasons
}

/** Header and question, then for each record a pointer to the name, type, class, TTL, length, and its strings. */
function answerSize(domain: string, sizes: readonly number[]): number {
  const question = 12 + domain.length + 2 + 4
  const record = (size: number) => 12 + size + Math.max(1, Math.ceil(size / MAX_STRING_OCTETS))
  return sizes.reduce((sum, size) => sum + record(size), question)
}
