import type { DnsCatalog } from '../catalog/dns-catalog.ts'
import type { DnsProvider } from '../catalog/dns-provider.ts'
import type { DnsProviderMatch } from '../inspection/inspection.ts'

/** The user's word that the DNS host is none of the catalog's. */
export const OTHER_DNS_HOST = 'other'

/** In whose form the records are written, with the entries themselves: a plan is read without any catalog. */
export interface PlanDnsHost {
  /** The user's own word (an id, or `other`), which goes before what the name servers show; null: none was given. */
  readonly chosenId: string | null
  /** Empty: not known. Several: their name servers are the same, and the user is asked. */
  readonly providers: readonly DnsProvider[]
  /** Brands that may hold the contract, while the form is one of `providers`: their own servers take no free TXT. */
  readonly guests: readonly Pick<DnsProvider, 'nameJa' | 'nameEn'>[]
}

/** An id that the catalog lacks (a file that is not given any more) says nothing. */
export function resolveDnsHost(
  match: DnsProviderMatch | null,
  chosenId: string | null,
  catalog: DnsCatalog,
): PlanDnsHost {
  if (chosenId === OTHER_DNS_HOST) return { chosenId, providers: [], guests: [] }
  const chosen = chosenId === null ? null : catalog.find(chosenId)
  const candidates = (match === null ? [] : [match.id, ...match.alternatives]).flatMap(
    (id) => catalog.find(id) ?? [],
  )
  const [first] = candidates
  const isGuest = (provider: DnsProvider) =>
    provider !== first && provider.freeTxtEditing === false && first?.freeTxtEditing === true
  const nameOf = ({ nameJa, nameEn }: DnsProvider) => ({ nameJa, nameEn })
  if (chosen !== null) {
    // The contract is with a brand whose customers write their records in the form of the servers' owner.
    const isHere = first !== undefined && candidates.some(({ id }) => id === chosen.id) && isGuest(chosen)
    return isHere
      ? { chosenId, providers: [first], guests: [nameOf(chosen)] }
      : { chosenId, providers: [chosen], guests: [] }
  }
  return {
    chosenId: null,
    providers: candidates.filter((provider) => !isGuest(provider)),
    guests: candidates.filter(isGuest).map(nameOf),
  }
}

/**
 * Whether customers may write TXT records there: one candidate that allows it is enough; null where nothing is
 * confirmed.
 */
export function allowsFreeTxt({ providers }: Pick<PlanDnsHost, 'providers'>): boolean | null {
  const answers = providers.map(({ freeTxtEditing }) => freeTxtEditing)
  if (answers.includes(true)) return true
  return answers.length > 0 && answers.every((answer) => answer === false) ? false : null
}
