import type { Subject } from '../../../src-core/subject/subject.ts'
import type { DomainSession } from '../../../src-core/wizard/session.ts'

type View = { readonly domain: DomainSession | null }

/** 方法2 is set up in the DNS of the sender's domain: the customer's own, and nobody else's. */
export function canUseOwnDomain({ kind }: Pick<Subject, 'kind'>): boolean {
  return kind === 'own-domain'
}

/** The locale key of why 次へ is not possible; null where it is. */
export function blockOption({ domain }: View): string | null {
  const subject = domain?.inspection?.subject
  if (!domain || subject === undefined) return 'shell.blocked.inspection'
  if (domain.option === null)
    return subject.kind === 'vendor' ? 'option.blocked.vendor' : 'shell.blocked.option'
  return domain.option === 'own-domain' && !canUseOwnDomain(subject) ? 'option.blocked.ownDomain' : null
}

export function isOptionComplete(view: View): boolean {
  return blockOption(view) === null
}
