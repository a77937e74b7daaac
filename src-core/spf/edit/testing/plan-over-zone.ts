import { createLiteralDns, type LiteralZone } from '../../../dns/testing/literal-zone.ts'
import { selectSpfRecords } from '../../parse-spf-record.ts'
import type { SpfTreeTerm } from '../../tree.ts'
import { walkSpf, walkSpfText } from '../../walk-spf.ts'
import type { PresentSpf, SpfChange, SpfChangeInput, WantedSpfTerm } from '../change.ts'
import { type SpfEditMessage, spfEditMessages } from '../messages.ts'
import { planSpfChange } from '../plan-spf-change.ts'

export interface ZoneCase {
  readonly domain: string
  readonly zone: LiteralZone
  readonly wanted: readonly string[]
  /** Terms of `wanted` that are handed over without a walk. */
  readonly notWalked?: readonly string[]
  readonly input?: Partial<SpfChangeInput>
}

/** Walks what stands in a literal zone and plans the edit from it, as the service does. */
export async function planOverZone(one: ZoneCase): Promise<SpfChange> {
  const change = planSpfChange(await inputOverZone(one))
  for (const reason of [...change.reasons, ...(change.proof?.reasons ?? [])]) assertFilled(reason)
  return change
}

/** A placeholder that no parameter fills would be shown as it is. */
function assertFilled({ code, params }: SpfEditMessage): void {
  const names = [
    ...Object.values(spfEditMessages[code])
      .join()
      .matchAll(/\{([a-zA-Z0-9]+)\}/g),
  ]
  const missing = names.map(([, name]) => name ?? '').filter((name) => !Object.hasOwn(params, name))
  if (missing.length > 0) throw new Error(`${code} lacks ${missing.join(', ')}`)
}

export async function inputOverZone({
  domain,
  zone,
  wanted,
  notWalked = [],
  input,
}: ZoneCase): Promise<SpfChangeInput> {
  return {
    domain,
    organizationalDomain: null,
    present: await walkPresent(domain, zone),
    wanted: await walkWanted(domain, zone, wanted, notWalked),
    cnameTarget: null,
    mx: { hosts: [], isNullMx: false },
    txtTexts: null,
    ...input,
  }
}

async function walkPresent(domain: string, zone: LiteralZone): Promise<PresentSpf> {
  const dns = createLiteralDns(zone)
  const { tree } = await walkSpf(domain, dns)
  if (tree.status === 'missing') return { kind: 'absent' }
  if (tree.status === 'unknown') return { kind: 'unknown', reason: tree.reason }
  if (tree.status !== 'multiple') return { kind: 'known', tree }
  const walks = await Promise.all(tree.records.map((record) => walkSpfText(domain, record, dns)))
  return { kind: 'known', tree, eachRecord: walks.map((walk) => walk.tree) }
}

async function walkWanted(
  domain: string,
  zone: LiteralZone,
  wanted: readonly string[],
  notWalked: readonly string[],
): Promise<WantedSpfTerm[]> {
  const walkTerm = async (term: string): Promise<SpfTreeTerm | null> => {
    if (notWalked.includes(term)) return null
    const { tree } = await walkSpfText(domain, `v=spf1 ${term}`, createLiteralDns(zone))
    return tree.terms[0] ?? null
  }
  return Promise.all(wanted.map(async (term) => ({ term, walked: await walkTerm(term) })))
}

/** The zone once `after` stands at the domain in place of every SPF record there. */
export function publish(zone: LiteralZone, domain: string, after: string): LiteralZone {
  const present = zone[domain]
  const records = typeof present === 'object' ? present : {}
  const texts = (records.TXT ?? []).map((text) => (typeof text === 'string' ? text : text.join('')))
  const others = texts.filter((text) => selectSpfRecords([text]).length === 0)
  return { ...zone, [domain]: { ...records, TXT: [...others, after] } }
}
