import type { DnsAnswer } from '../dns/answer.ts'
import { unknownAnswer } from '../dns/answer.ts'
import type { DnsClient, ServerAddress } from '../dns/client.ts'
import type { AskServer } from '../dns/exchange.ts'
import { readAuthority } from '../dns/iterative/read-authority.ts'
import { findNameFault, isWithin, normalizeName } from '../dns/name.ts'
import type { Step } from '../dns/resolver/follow-aliases.ts'
import { followAliases } from '../dns/resolver/follow-aliases.ts'

export interface AuthorityOptions {
  readonly ask: AskServer
  readonly timeoutMs: number
  readonly server: ServerAddress
  /** The server is believed from its apex on down. */
  readonly zone: string
  /** Where an alias leads out of the zone. */
  readonly elsewhere: DnsClient
}

/**
 * One authoritative server and no other, without recursion. An answer without AA is "could not tell" by `lame`: it has
 * lost the zone, or something stands between. What lies beyond an alias out of the zone is another's to say.
 */
export function createAuthorityClient(options: AuthorityOptions): DnsClient {
  const { ask, timeoutMs, server, zone, elsewhere } = options
  return {
    async query(asked, type, { signal } = {}) {
      const name = normalizeName(asked)
      const fault = findNameFault(name)
      if (fault) return unknownAnswer(name, 'bad-name', { detail: fault })
      let own: Step | null = null
      const answer = await followAliases(name, async (owner) => {
        if (own !== null && !isWithin(owner, zone))
          return toStep(await elsewhere.query(owner, type, signal && { signal }))
        const question = { name: owner, type, server, timeoutMs, recursion: false, checkingDisabled: false }
        const message = await ask({ ...question, ...(signal && { signal }) })
        const turn = readAuthority(message, zone, owner, type)
        const step: Step = !turn.settled
          ? { told: null, ...turn.failure }
          : turn.value.kind === 'step'
            ? turn.value.step
            : // The zone ends above the name: whoever is asked here has nothing to say about it.
              { told: null, reason: 'lame', extendedErrors: [], detail: 'referral', source: null }
        own ??= step
        return step
      })
      return withSource(answer, own)
    },
  }
}

/** Whose word it is: the server's that was asked, wherever its alias led. */
function withSource(answer: DnsAnswer, own: Step | null): DnsAnswer {
  return own?.told && answer.kind !== 'unknown' ? { ...answer, source: own.source } : answer
}

function toStep(answer: DnsAnswer): Step {
  switch (answer.kind) {
    case 'unknown': {
      const { reason, extendedErrors, detail, source, aliases } = answer
      return { told: null, reason, extendedErrors, detail, source, aliases }
    }
    case 'records': {
      const { kind, aliases, records, ttl, source } = answer
      return { told: { kind, aliases, records, ttl }, source }
    }
    default: {
      const { kind, aliases, negativeTtl, source } = answer
      return { told: { kind, aliases, negativeTtl, soa: null }, source }
    }
  }
}
