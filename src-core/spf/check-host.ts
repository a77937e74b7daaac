import type { CancelSignal, DnsClient } from '../dns/client.ts'
import { normalizeName } from '../dns/name.ts'
import { type IpAddress, unmapIpAddress } from '../net/ip-address.ts'
import { askOnce, type CheckContext, type SpfProblem } from './check-context.ts'
import { evaluateDomain, type SpfResult } from './evaluate-domain.ts'
import { isUsableName } from './expand-macro.ts'
import { explainFail } from './explain-fail.ts'
import { SPF_LIMITS, type SpfLimits } from './limits.ts'

export interface CheckHostInput {
  readonly address: IpAddress
  /** MAIL FROM without brackets; `''` is the null return path: HELO is checked as postmaster@ (RFC 7208 2.4). */
  readonly sender: string
  /** What stood after HELO or EHLO; `''` where unknown. */
  readonly helo: string
  /** The name of the checking host, for `%{r}`. */
  readonly receiver?: string
  /** Seconds since the Unix epoch, for `%{t}`; without it an explanation that shows the time is not given. */
  readonly time?: number
}

export interface SpfCheck {
  readonly result: SpfResult
  /** The identity that was checked: MAIL FROM's domain, else HELO's; lower case. */
  readonly domain: string
  /** The directive of the sender's record (or of the one it redirects to) that decided, as written. */
  readonly matched: string | null
  /** All matching directives, from the sender's record down through includes. */
  readonly path: readonly { readonly domain: string; readonly term: string }[]
  /** The domain owner's text for a fail: a stranger's text. */
  readonly explanation: string | null
  /** DNS-querying terms that were evaluated. */
  readonly lookups: number
  readonly voidLookups: number
  /** Why the result is none, temperror or permerror. */
  readonly problem: SpfProblem | null
}

/**
 * check_host() of RFC 7208 4, as a receiver gets it. Names are asked as they are: an internationalised sender
 * domain comes as A-labels. The time limit is the client's: an answer that did not come is a temperror.
 */
export async function checkHost(
  input: CheckHostInput,
  dns: DnsClient,
  limits: Partial<SpfLimits> = {},
  signal?: CancelSignal,
): Promise<SpfCheck> {
  const { localPart, domain } = splitSender(input.sender, input.helo)
  const context: CheckContext = {
    ask: askOnce(dns, signal),
    facts: {
      localPart,
      senderDomain: domain,
      address: unmapIpAddress(input.address),
      helo: input.helo,
      receiver: input.receiver ?? 'unknown',
      time: input.time ?? null,
    },
    limits: { ...SPF_LIMITS, ...limits },
    counts: { lookups: 0, voidLookups: 0 },
  }
  const base = { domain: normalizeName(domain), matched: null, path: [], explanation: null }
  if (!isUsableName(domain)) {
    const problem: SpfProblem = { kind: 'bad-domain', domain, term: null, reason: null }
    return { ...base, result: 'none', lookups: 0, voidLookups: 0, problem }
  }
  const { result, path, problem, decidedBy } = await evaluateDomain(context, domain)
  const explanation =
    result === 'fail' && decidedBy !== null
      ? await explainFail(context, decidedBy.domain, decidedBy.record)
      : null
  const matched = path[0]?.term ?? null
  return { ...base, result, matched, path, explanation, ...context.counts, problem }
}

/** RFC 7208 4.3: without a local part it is postmaster; the domain follows the last "@" (it may be quoted before). */
function splitSender(sender: string, helo: string): { localPart: string; domain: string } {
  if (sender === '') return { localPart: 'postmaster', domain: withoutFinalDot(helo) }
  const at = sender.lastIndexOf('@')
  const localPart = at > 0 ? sender.slice(0, at) : 'postmaster'
  return { localPart, domain: withoutFinalDot(sender.slice(at + 1)) }
}

function withoutFinalDot(name: string): string {
  return name.endsWith('.') ? name.slice(0, -1) : name
}
