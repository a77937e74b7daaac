import { isWithin } from '../../dns/name.ts'
import type { SpfChangeInput } from './change.ts'
import { MAIL_PROVIDERS } from './mail-providers.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'

const MAX_SUGGESTIONS = 5

/** Which other services may send for the domain, as questions: receiving there is a hint, no proof. */
export function suggestSenders({ domain, mx, organizationalDomain }: SpfChangeInput): SpfEditMessage[] {
  const question = sayEdit('spf-edit.other-senders', { domain })
  if (mx === null) return [question, sayEdit('spf-edit.mx-unknown', { domain })]
  const suggestions = new Map<string, SpfEditMessage>()
  for (const host of mx.hosts) {
    const provider = MAIL_PROVIDERS.find(({ mxDomains }) => mxDomains.some((name) => isWithin(host, name)))
    if (provider !== undefined) {
      const { nameJa: providerJa, nameEn: providerEn, term } = provider
      const params = { mx: host, providerJa, providerEn }
      const said =
        term === null
          ? sayEdit('spf-edit.other-sender-by-host', params)
          : sayEdit('spf-edit.other-sender', { ...params, term })
      if (!suggestions.has(providerEn)) suggestions.set(providerEn, said)
    } else if (isWithin(host, organizationalDomain ?? domain)) {
      suggestions.set(host, sayEdit('spf-edit.other-sender-own', { mx: host, domain }))
    } else {
      suggestions.set(host, sayEdit('spf-edit.other-sender-unknown', { mx: host }))
    }
  }
  return [question, ...[...suggestions.values()].slice(0, MAX_SUGGESTIONS)]
}
