import { placeEnvelope } from '../plan/place-envelope.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { dnsChanges, type DnsChange } from './plan-facts.ts'
import { sayFrom } from './say.ts'
import { vendorRequestTexts } from './texts/vendor-request-texts.ts'

/** `conflict`: another value stands at a wanted selector, so the vendor is asked before anything is registered. */
export type VendorMail = 'values' | 'conflict' | 'signing' | 'sender'

/** The mails that make sense now: nobody is asked to sign with a key that is not known yet. */
export function vendorMails(plan: SetupPlan): VendorMail[] {
  const ids = new Set(plan.changes.map(({ id }) => id))
  const dkim = dkimChanges(plan)
  const hasConflict = dkim.some(({ action }) => action === 'blocked')
  const canSign = dkim.length > 0 && dkim.every(({ action }) => action !== 'wait' && action !== 'blocked')
  const wanted: Readonly<Record<VendorMail, boolean>> = {
    values: ids.has('request-values'),
    conflict: hasConflict,
    signing: ids.has('request-signing') && canSign,
    sender: ids.has('request-sender'),
  }
  return (Object.keys(wanted) as VendorMail[]).filter((mail) => wanted[mail])
}

export function dkimChanges(plan: SetupPlan): DnsChange[] {
  return dnsChanges(plan).filter(({ id }) => id === 'dkim' || id.startsWith('dkim-'))
}

/** Only what is not known yet is asked. */
export function questionsFor(plan: SetupPlan, mail: VendorMail, language: Language): string[] {
  const say = sayFrom(vendorRequestTexts, language)
  const { domain } = plan.subject
  const { spfTerms, dkim, dmarcRecord } = plan.vendor.values
  switch (mail) {
    case 'values':
      return [
        ...(spfTerms.length === 0 ? [say('ask-spf')] : []),
        ...(dkim.length === 0 ? [say('ask-dkim')] : []),
        say('ask-d', { domain }),
        ...askEnvelope(plan, language),
        ...(dmarcRecord === null ? [say('ask-dmarc')] : []),
        say('ask-signing'),
      ]
    case 'conflict':
      return [say('ask-which'), say('ask-new-selector')]
    case 'signing':
      return [say('ask-started'), say('ask-d', { domain }), ...askEnvelope(plan, language)]
    case 'sender':
      return [
        ...(plan.region === null ? [say('ask-region')] : []),
        say('ask-sender'),
        // Also where a notice names the other region's domain: whether this site can use it is the vendor's to say.
        ...(plan.vendor.senders.some(
          ({ domain, region }) =>
            domain.endsWith('.jpn.com') || (plan.region !== null && region !== plan.region),
        )
          ? [say('ask-sender-domain')]
          : []),
      ]
  }
}

function askEnvelope({ subject, vendor }: SetupPlan, language: Language): string[] {
  const say = sayFrom(vendorRequestTexts, language)
  const { envelopeDomain, envelopeMx } = vendor.values
  const place = placeEnvelope(subject, envelopeDomain?.value ?? null)
  const params = { domain: subject.domain, envelope: place.domain ?? '' }
  if (place.kind === 'unknown') return [say('ask-envelope', params)]
  if (place.kind === 'foreign') return [say('ask-envelope-foreign', params)]
  return place.kind === 'own-subdomain' && envelopeMx === null ? [say('ask-envelope-mx', params)] : []
}
