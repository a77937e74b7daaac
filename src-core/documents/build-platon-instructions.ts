import { resolveMessage } from '../messages/resolve-message.ts'
import type { SetupPlan } from '../plan/plan.ts'
import { noticeSources } from '../sources/sources-for.ts'
import type { Language } from '../text/message.ts'
import { checkboxes, heading, note, paragraph, value } from './blocks.ts'
import type { Block, BuiltDocument } from './document.ts'
import { describeBlockers } from './describe-change.ts'
import { describeSources } from './describe-sources.ts'
import { sayFrom } from './say.ts'
import { regionName, senderAddress } from './senders.ts'
import { describeTestMail } from './test-mail.ts'
import { platonTexts } from './texts/platon-texts.ts'

/** For the operator of Platon's admin screen: which address, where, how to see that it works. */
export function buildPlatonInstructions(plan: SetupPlan, language: Language): BuiltDocument {
  const say = sayFrom(platonTexts, language)
  const screens = plan.changes.filter(({ kind }) => kind === 'admin-screen')
  return {
    id: 'platon-instructions',
    language,
    title: say('title'),
    lead: [say(`lead-${plan.option}`)],
    blocks: [
      ...plan.cautions.map((caution) => note('warning', resolveMessage(caution, language))),
      heading(say('address')),
      ...(plan.option === 'no-reply'
        ? describeNewAddress(plan, language)
        : describeOwnAddress(plan, language)),
      ...(screens.length > 0 ? describeScreens(plan, screens, language) : []),
      heading(say('test')),
      ...describeTestMail(plan, language),
      heading(say('replies')),
      ...describeReplies(plan, language),
      ...(screens[0] ? [heading(say('undo')), paragraph(resolveMessage(screens[0].undo, language))] : []),
      ...describeSources(noticeSources(), language),
    ],
  }
}

function describeNewAddress({ vendor }: SetupPlan, language: Language): Block[] {
  const say = sayFrom(platonTexts, language)
  const [only] = vendor.senders
  if (vendor.senders.length === 1 && only) {
    return only.address === null
      ? [note('warning', say('domain-only', { domain: only.domain })), paragraph(say('address-blank'))]
      : [value(say('new-address'), only.address)]
  }
  return [
    note('warning', say('by-region')),
    ...vendor.senders.flatMap(({ region, domain, address }) => {
      const label = say('region-address', { region: regionName(region, language) })
      return address === null
        ? [paragraph(`${label}: ${say('domain-only', { domain })}`)]
        : [value(label, address)]
    }),
    paragraph(say('address-blank')),
  ]
}

function describeOwnAddress({ subject }: SetupPlan, language: Language): Block[] {
  const say = sayFrom(platonTexts, language)
  return subject.address === null
    ? [paragraph(say('own-address-unknown', { domain: subject.domainUnicode }))]
    : [value(say('own-address'), subject.address)]
}

function describeScreens(plan: SetupPlan, screens: SetupPlan['changes'], language: Language): Block[] {
  const say = sayFrom(platonTexts, language)
  const [first] = screens
  const blockers = first ? describeBlockers(plan, first, language) : []
  return [
    heading(say('before')),
    checkboxes([
      say('before-guidance'),
      ...blockers
        .filter((_, index) => first?.blockedBy[index] !== 'guidance')
        .map((step) => say('before-first', { step })),
      say('before-note', { address: plan.subject.address ?? say('address-note-blank') }),
    ]),
    heading(say('screens')),
    ...screens.flatMap((screen) => [
      heading(resolveMessage(screen.where, language), 3),
      checkboxes([
        say('screen-open', { where: resolveMessage(screen.where, language) }),
        say(hasTemplates(screen) ? 'screen-each-template' : 'screen-field'),
        screen.after === null ? say('screen-enter-told') : say('screen-enter', { address: screen.after }),
        say('screen-save'),
      ]),
    ]),
    note('info', say('screens-source')),
  ]
}

/** The vendor's menu paths are Japanese in every language. */
function hasTemplates({ where }: SetupPlan['changes'][number]): boolean {
  return String(where.params['path']).includes('テンプレート')
}

function describeReplies(plan: SetupPlan, language: Language): Block[] {
  const say = sayFrom(platonTexts, language)
  const { option, subject, inspection } = plan
  // An address that is not known may be one that is read.
  if (option === 'no-reply')
    return [paragraph(say(senderAddress(plan) === null ? 'replies-not-known' : 'replies-no-reply'))]
  const receives = inspection.mx.status === 'ok' && !inspection.mx.isNullMx
  const domain = subject.domainUnicode
  return receives
    ? [paragraph(say('replies-own-domain', { address: subject.address ?? domain }))]
    : [note('warning', say('replies-no-mx', { domain }))]
}
