import { isAbsent } from '../dns/answer.ts'
import { isSameName, isWithin } from '../dns/name.ts'
import { isSameAddress, parseIpAddress, reverseName } from '../net/ip-address.ts'
import type { CheckContext } from './check-context.ts'

export interface ValidatedNames {
  /** Names of the client whose own addresses hold the client's, in the order of the answer. */
  readonly names: readonly string[]
  /** The PTR question was answered with nothing. */
  readonly isVoid: boolean
}

/** RFC 7208 5.5: an answer that cannot be told is skipped, and names over the limit are ignored. */
export async function findValidatedNames(context: CheckContext): Promise<ValidatedNames> {
  const { address } = context.facts
  const answer = await context.ask(reverseName(address), 'PTR')
  if (answer.kind !== 'records') return { names: [], isVoid: isAbsent(answer) }
  const targets = answer.records.flatMap((record) => (record.type === 'PTR' ? [record.target] : []))
  const checked = await Promise.all(
    targets.slice(0, context.limits.ptrNames).map(async (name) => {
      const found = await context.ask(name, address.family === 4 ? 'A' : 'AAAA')
      if (found.kind !== 'records') return []
      const holdsClient = found.records.some((record) => {
        const own = 'address' in record ? parseIpAddress(record.address) : null
        return own !== null && isSameAddress(own, address)
      })
      return holdsClient ? [name] : []
    }),
  )
  return { names: checked.flat(), isVoid: false }
}

/** The value of `%{p}` (RFC 7208 7.3): the domain itself, else a name below it, else any, else `unknown`. */
export function chooseValidatedName(names: readonly string[], domain: string): string {
  return (
    names.find((name) => isSameName(name, domain)) ??
    names.find((name) => isWithin(name, domain)) ??
    names[0] ??
    'unknown'
  )
}
