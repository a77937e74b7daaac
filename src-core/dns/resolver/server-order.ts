import type { ServerAddress } from '../client.ts'
import { formatServer } from '../exchange.ts'

/** Remembers which servers were silent, so that one silence is not paid for at every question. */
export interface ServerOrder {
  /** The same servers, the silent ones last; otherwise as given. */
  inOrder(servers: readonly ServerAddress[]): ServerAddress[]
  demote(server: ServerAddress): void
  restore(server: ServerAddress): void
}

export function createServerOrder(): ServerOrder {
  const silent = new Set<string>()
  const isSilent = (server: ServerAddress) => Number(silent.has(formatServer(server)))
  return {
    inOrder: (servers) => servers.toSorted((a, b) => isSilent(a) - isSilent(b)),
    demote: (server) => void silent.add(formatServer(server)),
    restore: (server) => void silent.delete(formatServer(server)),
  }
}
