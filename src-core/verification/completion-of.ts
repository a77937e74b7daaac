import type { CompletedChange, Completion } from '../documents/completion.ts'
import type { Verification, VerifiedChange } from './verification.ts'

/** What the completion report tells of a verification: what was seen published, where, and when everybody had it. */
export function completionOf({ at, changes }: Verification): Completion {
  return { at, changes: changes.map(completedChange) }
}

function completedChange({ id, state, servers }: VerifiedChange): CompletedChange {
  const having = servers.filter((server) => server.state === 'published')
  const times = having.flatMap(({ askedAt }) => askedAt ?? []).sort()
  const isWithAuthority = having.some(({ group }) => group === 'authoritative')
  // The record is where it belongs, and a cache elsewhere has yet to let go; without that, only the old value was seen.
  const told = state !== 'old-cached' ? state : isWithAuthority ? 'published' : 'different'
  return {
    id,
    state: told,
    seenAt: told === 'published' ? (times.at(-1) ?? null) : null,
    servers: having.map(({ name, server }) => (name === server ? server : `${name} (${server})`)),
  }
}
