import type { DmarcOutcome, MailResult, ResultSource } from './message-check.ts'
import type { JudgedMail, Proof } from './prove.ts'

/** DMARC as a receiver would judge it by the record that applies now (RFC 9989 5.3); the weakest source of its parts. */
export function judgeDmarc(
  { policy, receiver, mail, spf, signatures }: JudgedMail,
  { isAligned, basis }: Proof,
): DmarcOutcome {
  const { record, foundAt, policy: applied, reason, status } = policy
  const common = { record, foundAt, policy: applied, receiversWord: receiver.dmarc }
  const told = (result: MailResult, source: ResultSource | null): DmarcOutcome => ({
    ...common,
    result,
    source,
    reason: null,
  })
  if (mail.from.count !== 1) return { ...told('permerror', 'verified-here'), reason }
  if (status === 'unknown' && record === null) {
    const word = receiver.dmarc
    return word === null
      ? { ...common, result: 'unknown', source: null, reason }
      : { ...common, result: word, source: 'receivers-word', reason }
  }
  if (record === null) return told(status === 'error' ? 'permerror' : 'none', 'verified-here')
  if (isAligned === true) return told('pass', basis)
  if (isAligned === null)
    return receiver.dmarc === null ? told('unknown', null) : told(receiver.dmarc, 'receivers-word')
  const sources = [spf.source, ...signatures.map(({ source }) => source)]
  return told(
    'fail',
    sources.includes('inferred')
      ? 'inferred'
      : sources.includes('receivers-word')
        ? 'receivers-word'
        : 'verified-here',
  )
}
