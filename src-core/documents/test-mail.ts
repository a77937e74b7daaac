import { findReceivers } from '../catalog/receivers.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { checkboxes, field, fields, heading, paragraph } from './blocks.ts'
import { describeBlockers } from './describe-change.ts'
import type { Block } from './document.ts'
import { sayFrom } from './say.ts'
import { senderAddress, senderDomains } from './senders.ts'
import { changeTexts } from './texts/change-texts.ts'
import { platonTexts } from './texts/platon-texts.ts'

/** What to send, and what in the received mail proves that it works. */
export function describeTestMail(plan: SetupPlan, language: Language): Block[] {
  const say = sayFrom(platonTexts, language)
  const isOwn = plan.option === 'own-domain'
  const domains = senderDomains(plan)
  const domain = domains.length > 1 ? say('new-domain') : (domains[0] ?? '')
  const address = isOwn ? plan.subject.address : senderAddress(plan)
  const test = plan.changes.find(({ kind }) => kind === 'test')
  const { alignment } = plan.inspection.dmarc
  const organization = plan.subject.organizationalDomain
  const isStrict = (of: 'spf' | 'dkim') => alignment[of] === 'strict'
  const services = findReceivers(plan.recipients)
    .receivers.filter(({ category }) => category === 'mobile-carrier' || category === 'webmail')
    .map(({ nameJa, nameEn }) => (language === 'ja' ? nameJa : nameEn))
  const first = test ? describeBlockers(plan, test, language) : []
  return [
    ...(first.length > 0
      ? [paragraph(say('test-first', { steps: first.join(sayFrom(changeTexts, language)('and')) }))]
      : []),
    fields('', [
      field(say('test-subject-label'), say('test-subject')),
      field(say('test-body-label'), say('test-body')),
    ]),
    checkboxes([
      say('test-send'),
      ...(services.length === 0
        ? []
        : [say('test-send-services', { services: services.join(sayFrom(changeTexts, language)('and')) })]),
      say('test-arrived'),
      address === null ? say('test-from-domain', { domain }) : say('test-from', { address }),
      say('test-headers'),
      say('test-keep'),
    ]),
    heading(say('test-look'), 3),
    {
      kind: 'table',
      head: [say('head-item'), say('head-good'), say('head-meaning')],
      rows: [
        ['dmarc', 'dmarc=pass', say('mean-dmarc')],
        ['dkim', `dkim=pass header.d=${domain}`, say('mean-dkim', { domain })],
        [
          'spf',
          'spf=pass',
          isOwn
            ? say(isStrict('spf') ? 'mean-spf' : 'mean-spf-relaxed', { domain, organization })
            : say('mean-spf-vendor'),
        ],
      ],
    },
    paragraph(
      // With one of the two strict, the exact name is right for both.
      isOwn && !isStrict('spf') && !isStrict('dkim')
        ? say('test-no-dmarc-relaxed', { organization })
        : say('test-no-dmarc', { domain }),
    ),
    paragraph(say(isOwn ? 'test-failed' : 'test-failed-no-reply')),
  ]
}
