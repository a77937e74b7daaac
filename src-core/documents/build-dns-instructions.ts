import { resolveMessage } from '../messages/resolve-message.ts'
import type { SetupPlan } from '../plan/plan.ts'
import { dnsSourcesFor } from '../sources/sources-for.ts'
import type { Language } from '../text/message.ts'
import { bullets, checkboxes, heading, note, paragraph } from './blocks.ts'
import { describeBlockers, showName } from './describe-change.ts'
import { describeSources } from './describe-sources.ts'
import { describeDnsHost } from './dns-host.ts'
import { buildRecordCard } from './record-card.ts'
import type { DocumentContext } from './document-context.ts'
import type { Block, BuiltDocument } from './document.ts'
import { actionWord, dnsChanges, stepNumber } from './plan-facts.ts'
import { describeReading, describeServerSearch, ownServer } from './record-check.ts'
import { contactLine } from './request-mail.ts'
import { sayFrom } from './say.ts'
import { changeTexts } from './texts/change-texts.ts'
import { dnsTexts } from './texts/dns-texts.ts'

/** For who edits DNS, who may know nothing of this plan: one card a record, in the plan's order. */
export function buildDnsInstructions(
  plan: SetupPlan,
  language: Language,
  { settings }: DocumentContext,
): BuiltDocument {
  const say = sayFrom(dnsTexts, language)
  const domain = plan.subject.domainUnicode
  return {
    id: 'dns-instructions',
    language,
    title: say('title', { domain }),
    lead: [say('lead', { domain }), say('lead-order'), sayFrom(changeTexts, language)('undo-order')],
    blocks: [
      ...plan.cautions.map((caution) => note('warning', resolveMessage(caution, language))),
      heading(say('before')),
      checkboxes(describeRules(plan, language)),
      heading(say('list')),
      listRecords(plan, language),
      heading(say('host')),
      ...describeDnsHost(plan, language),
      ...describeFinding(plan, language),
      heading(say('records')),
      ...dnsChanges(plan).map((change) => buildRecordCard(plan, change, language)),
      heading(say('how-to-check')),
      bullets(describeChecking(plan, language)),
      heading(say('contact')),
      paragraph(say('contact-lines')),
      paragraph(contactLine(settings, language)),
      ...describeSources(dnsSourcesFor(plan), language),
    ],
  }
}

function describeFinding(plan: SetupPlan, language: Language): Block[] {
  const search = describeServerSearch(plan, language)
  return search.length === 0 ? [] : [heading(sayFrom(dnsTexts, language)('find')), ...search]
}

function describeRules(plan: SetupPlan, language: Language): string[] {
  const say = sayFrom(dnsTexts, language)
  const changes = dnsChanges(plan)
  return [
    say('keep-others'),
    say('compare-first'),
    ...(changes.some(({ id }) => id === 'spf') ? [say('one-spf')] : []),
    ...(changes.some(({ id }) => id === 'dmarc') ? [say('one-dmarc')] : []),
    say('copy-values'),
  ]
}

function listRecords(plan: SetupPlan, language: Language): Block {
  const say = sayFrom(dnsTexts, language)
  const words = sayFrom(changeTexts, language)
  return {
    kind: 'table',
    head: [say('head-step'), say('head-action'), say('head-name'), say('head-type'), say('head-first')],
    rows: dnsChanges(plan).map((change) => [
      String(stepNumber(plan, change.id)),
      words(`action-${actionWord(change)}`),
      showName(change.name, language),
      change.type,
      describeBlockers(plan, change, language, 'short').join(words('and')) || say('no-blocker'),
    ]),
  }
}

function describeChecking(plan: SetupPlan, language: Language): string[] {
  const say = sayFrom(dnsTexts, language)
  const { hosts } = plan.inspection.nameServers
  const changes = dnsChanges(plan)
  return [
    ownServer(plan) === null ? say('check-no-server') : say('check-servers', { servers: hosts.join(', ') }),
    ...changes
      .filter(({ id }) => id === 'spf')
      .flatMap(({ name }) => [say('check-others', { name }), say('check-one')]),
    ...describeReading(language),
  ]
}
