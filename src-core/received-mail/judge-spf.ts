import type { CancelSignal, DnsClient } from '../dns/client.ts'
import { parseIpAddress } from '../net/ip-address.ts'
import { checkHost, type SpfCheck } from '../spf/check-host.ts'
import type { SpfOutcome } from './message-check.ts'
import type { MailFacts } from './read-mail.ts'

export type JudgedSpf = Omit<SpfOutcome, 'alignment'>

/**
 * The receiver's word where there is one; else what check_host() gives now for the address that the header names, which
 * is an inference: the field may name a gateway, and records change.
 */
export async function judgeSpf(
  mail: MailFacts,
  dns: DnsClient,
  now: number,
  signal?: CancelSignal,
): Promise<JudgedSpf> {
  const { client, envelopeSender } = mail
  const inferred = await inferSpf(mail, dns, now, signal)
  const word = findUsableWord(mail)
  const domain = envelopeSender.domain ?? word?.domain ?? inferred?.domain ?? null
  const isByHelo = envelopeSender.domain === null
  const common = {
    domain,
    identity: domain === null ? null : isByHelo ? ('helo' as const) : ('mail-from' as const),
    ip: client.ip,
    matched: inferred?.matched ?? null,
    inferred: inferred?.result ?? null,
  }
  const isDefinite = word !== null && word.result !== 'unknown' && word.result !== 'temperror'
  if (inferred !== null && !isDefinite)
    return {
      ...common,
      result: inferred.result,
      source: 'inferred',
      reason: inferred.problem?.reason ?? null,
    }
  return word === null
    ? { ...common, result: 'unknown', source: null, reason: null }
    : { ...common, result: word.result, source: 'receivers-word', reason: null }
}

/** A result of HELO counts for a mail without an envelope sender alone (RFC 7208 2.4). */
function findUsableWord({ spfWord, envelopeSender }: MailFacts): MailFacts['spfWord'] {
  return spfWord?.identity === 'helo' && !envelopeSender.isNull ? null : spfWord
}

async function inferSpf(
  { client, envelopeSender }: MailFacts,
  dns: DnsClient,
  now: number,
  signal?: CancelSignal,
): Promise<SpfCheck | null> {
  const address = client.ip === null ? null : parseIpAddress(client.ip)
  const helo = /^[A-Za-z0-9.-]+\.[A-Za-z0-9-]+$/.test(client.helo ?? '') ? (client.helo ?? '') : ''
  if (address === null) return null
  const sender =
    envelopeSender.domain === null ? '' : (envelopeSender.address ?? `postmaster@${envelopeSender.domain}`)
  if (sender === '' && (helo === '' || !envelopeSender.isNull)) return null
  return checkHost({ address, sender, helo, time: Math.floor(now / 1000) }, dns, {}, signal)
}
