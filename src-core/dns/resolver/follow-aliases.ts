import type { AnswerSource, DnsAnswer } from '../answer.ts'
import type { Untold } from '../exchange.ts'
import { findNameFault } from '../name.ts'
import type { TargetRecord } from '../record.ts'
import type { Reading } from './read-answer.ts'
import { MAX_ALIASES } from './read-answer.ts'

/** What was learnt about one name of a chain. */
export type Step =
  | ({ readonly told: Reading } & { readonly source: AnswerSource })
  | ({ readonly told: null; readonly aliases?: readonly TargetRecord[] } & Untold)

/** Messages that one alias chain may take; each may hold several links. */
const MAX_STEPS = 8

/** Puts the steps of a chain together: as long as a step leaves the chain open, its end is asked. */
export async function followAliases(
  name: string,
  askOne: (owner: string) => Promise<Step>,
): Promise<DnsAnswer> {
  const aliases: TargetRecord[] = []
  let ttl = Number.MAX_SAFE_INTEGER
  let owner = name
  const unknown = (untold: Untold): DnsAnswer => ({ kind: 'unknown', name, aliases, ...untold })

  for (let steps = 1; ; steps++) {
    const step = await askOne(owner)
    if (!step.told) {
      const { reason, extendedErrors, detail, source } = step
      aliases.push(...(step.aliases ?? []))
      return unknown({ reason, extendedErrors, detail, source })
    }
    const { told, source } = step
    const fail = (reason: Untold['reason'], detail: string | null = null) =>
      unknown({ reason, extendedErrors: [], detail, source })
    aliases.push(...told.aliases)
    ttl = Math.min(ttl, ...told.aliases.map((alias) => alias.ttl))
    switch (told.kind) {
      case 'records':
        return { kind: 'records', name, aliases, records: told.records, ttl: Math.min(ttl, told.ttl), source }
      case 'no-data':
      case 'no-such-name':
        return { kind: told.kind, name, aliases, negativeTtl: told.negativeTtl, source }
      case 'fault':
        return fail(told.reason)
      case 'open': {
        const isKnown = told.target === name || aliases.some((alias) => alias.name === told.target)
        if (isKnown || aliases.length > MAX_ALIASES || steps === MAX_STEPS) return fail('cname-loop')
        if (findNameFault(told.target)) return fail('bad-name', told.target)
        owner = told.target
      }
    }
  }
}
