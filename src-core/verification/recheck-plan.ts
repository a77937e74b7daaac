import type { RecheckedChange } from '../contract/calls.ts'
import { inspectDkim } from '../dkim/inspect-dkim.ts'
import type { DnsClient, QueryOptions } from '../dns/client.ts'
import { dnsChanges, type DnsChange } from '../documents/plan-facts.ts'
import type { SetupPlan } from '../plan/plan.ts'
import {
  comparePublishedKey,
  comparePublishedTarget,
  comparePublishedTexts,
  type PublishedReading,
} from './compare-published.ts'
import { compareDmarc } from './compare-dmarc.ts'
import { compareSpf } from './compare-spf.ts'

/** Looks once at every record of the plan, all at the same time; one without a text that is wanted waits. */
export function recheckPlan(
  plan: SetupPlan,
  dns: DnsClient,
  options: QueryOptions = {},
  onChange?: (change: RecheckedChange) => void,
): Promise<RecheckedChange[]> {
  return Promise.all(
    dnsChanges(plan).map(async (change) => {
      const wanted = wantedText(change)
      const reading = wanted === null ? WAITING : await look(plan, change, wanted, dns, options)
      const rechecked = { id: change.id, ...reading }
      onChange?.(rechecked)
      return rechecked
    }),
  )
}

const WAITING = { state: 'waiting', found: [], reason: null } as const

/** `wanted` alone is a text to look for only where it names SPF terms: elsewhere it stands for a decision to be made. */
function wantedText({ id, action, after, wanted }: DnsChange): string | null {
  return after ?? (action === 'edit-present' && id === 'spf' ? wanted : null)
}

async function look(
  { subject }: SetupPlan,
  { id, name, type }: DnsChange,
  wanted: string,
  dns: DnsClient,
  options: QueryOptions,
): Promise<PublishedReading> {
  const selector = readSelector(name, subject.domain)
  if (type === 'TXT' && selector !== null) {
    return comparePublishedKey(await inspectDkim(subject.domain, selector, dns, options), wanted)
  }
  const answer = await dns.query(name, type, options)
  if (type !== 'TXT') return comparePublishedTarget(answer, wanted)
  return comparePublishedTexts(answer, (texts) =>
    id === 'spf' ? compareSpf(texts, wanted, name) : compareDmarc(texts, wanted),
  )
}

function readSelector(name: string, domain: string): string | null {
  const suffix = `._domainkey.${domain}`
  return name.endsWith(suffix) ? name.slice(0, -suffix.length) : null
}
