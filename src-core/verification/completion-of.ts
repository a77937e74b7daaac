import type { CompletedChange, Completion } from '../documents/completion.ts'
import { isAtAuthority } from './is-at-authority.ts'
import type { Verification, VerifiedChange } from './verification.ts'

/** What the completion report tells of a verification: what was seen published, where, and when everybody had it. */
export function completionOf({ at, changes, notes }: Verification): Completion {
  return { at, changes: changes.map(completedChange), notes }
}

function completedChange(change: VerifiedChange): CompletedChange {
  const { id, servers } = change
  const having = servers.filter((server) => server.state === 'published')
  const times = having.flatMap(({ askedAt }) => askedAt ?? []).sort()
  const told = completedState(change)
  return {
    id,
    state: told,
    seenAt: told === 'published' ? (times.at(-1) ?? null) : null,
    servers: having.map(({ name, server }) => (name === server ? server : `${name} (${server})`)),
  }
}

function completedState(change: VerifiedChange): CompletedChange['state'] {
  const { state, servers } = change
  const others = servers.filter(({ state: said }) => said === 'different' || said === 'old-cached')
  if (state === 'different') return others.every(({ isOld }) => isOld) ? 'absent' : 'different'
  if (state !== 'old-cached') return state
  return isAtAuthority(change) ? 'published' : 'absent'
}
