import type { CompletedChange, Completion } from '../documents/completion.ts'
import type { Verification, VerifiedChange } from './verification.ts'

/** What the completion report tells of a verification: what was seen published, where, and when everybody had it. */
export function completionOf({ at, changes }: Verification): Completion {
  return { at, changes: changes.map(completedChange) }
}

function completedChange({ id, state, servers }: VerifiedChange): CompletedChange {
  const having = servers.filter((server) => server.state === 'published')
  const times = having.flatMap(({ askedAt }) => askedAt ?? []).sort()
  const told = completedState(state, servers)
  return {
    id,
    state: told,
    seenAt: told === 'published' ? (times.at(-1) ?? null) : null,
    servers: having.map(({ name, server }) => (name === server ? server : `${name} (${server})`)),
  }
}

function completedState(
  state: VerifiedChange['state'],
  servers: VerifiedChange['servers'],
): CompletedChange['state'] {
  const others = servers.filter(({ state: said }) => said === 'different' || said === 'old-cached')
  if (state === 'different') return others.every(({ isOld }) => isOld) ? 'absent' : 'different'
  if (state !== 'old-cached') return state
  // The record is where it belongs, and a cache elsewhere has yet to let go; without that, only the old value was seen.
  const isWithAuthority = servers.some(
    ({ group, state: said }) => group === 'authoritative' && said === 'published',
  )
  return isWithAuthority ? 'published' : 'absent'
}
