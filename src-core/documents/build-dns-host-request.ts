import { resolveMessage } from '../messages/resolve-message.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { heading, paragraph, textLines } from './blocks.ts'
import { describeSeconds } from './describe-change.ts'
import type { DocumentContext } from './document-context.ts'
import type { DocumentSettings } from './document-settings.ts'
import type { Block, BuiltDocument, MailLine } from './document.ts'
import { actionWord, dnsChanges, isActionable, waitsForTest, type DnsChange } from './plan-facts.ts'
import { describeNotes } from './record-card.ts'
import { addressee, labelled, letter, mail } from './request-mail.ts'
import { sayFrom } from './say.ts'
import { dnsHostRequestTexts } from './texts/dns-host-request-texts.ts'
import { mailTexts } from './texts/mail-texts.ts'

/**
 * For a customer who can't edit DNS: what is asked of the DNS host now, and, as a mail of its own, what waits for the
 * test mail.
 */
export function buildDnsHostRequest(
  plan: SetupPlan,
  language: Language,
  { settings }: DocumentContext,
): BuiltDocument {
  const say = sayFrom(dnsHostRequestTexts, language)
  const changes = dnsChanges(plan).filter(isActionable)
  const now = changes.filter((change) => !waitsForTest(plan, change))
  const later = changes.filter((change) => waitsForTest(plan, change))
  const part = (asked: readonly DnsChange[], title: 'now-mail' | 'later-mail' | null): Block[] =>
    asked.length === 0
      ? []
      : [
          ...(title === null ? [] : [heading(say(title))]),
          ...describeUnsettled(asked, language),
          writeMail(plan, asked, settings, language),
        ]
  return {
    id: 'dns-host-request',
    language,
    title: say('title'),
    lead: [say('lead'), sayFrom(mailTexts, language)('how-to-use')],
    blocks: [...part(now, later.length > 0 ? 'now-mail' : null), ...part(later, 'later-mail')],
  }
}

/** What the customer settles and the DNS host can't know. */
function describeUnsettled(changes: readonly DnsChange[], language: Language): Block[] {
  const notes = changes.flatMap((change) =>
    describeNotes({ ...change, notes: change.notes.filter(({ code }) => !SAID_IN_MAIL.has(code)) }, language),
  )
  return notes.length === 0
    ? []
    : [paragraph(sayFrom(dnsHostRequestTexts, language)('settle-first')), ...notes]
}

const SAID_IN_MAIL: ReadonlySet<string> = new Set(['plan.note-wildcard', 'spf-edit.no-second-record'])

function isForDnsHost({ code }: DnsChange['notes'][number]): boolean {
  return code === 'plan.note-wildcard'
}

function writeMail(
  plan: SetupPlan,
  changes: readonly DnsChange[],
  settings: DocumentSettings,
  language: Language,
): Block {
  const say = sayFrom(dnsHostRequestTexts, language)
  const { domain, domainUnicode } = plan.subject
  const [provider] = plan.dnsHost.providers
  return mail({
    address: null,
    to:
      provider === undefined
        ? say('to')
        : say('to-known', { provider: language === 'ja' ? provider.nameJa : provider.nameEn }),
    subject: say(changes.some((change) => waitsForTest(plan, change)) ? 'subject-later' : 'subject', {
      domain: domainUnicode,
    }),
    body: letter(
      addressee(settings.addressees.dnsHost, [say('addressee-1'), say('addressee-2')], language),
      [
        ...textLines(say('purpose', { domain }), '', say('contract'), ''),
        ...changes.flatMap((change, index) => [
          ...writeChange(change, index + 1, language),
          ...textLines(''),
        ]),
        ...textLines(say('report')),
      ],
      settings,
      language,
    ),
  })
}

function writeChange(change: DnsChange, n: number, language: Language): MailLine[] {
  const say = sayFrom(dnsHostRequestTexts, language)
  const { name, type, ttl, before, after, wanted, strings } = change
  const action = actionWord(change)
  if (!isAskable(action)) return []
  const isReplace = action === 'replace'
  const isSpf = change.id === 'spf'
  const explanation = {
    add: null,
    replace: say('replace-all'),
    'add-if-absent': say('absent-only'),
    'edit-present': say('edit-spf'),
    report: say('report-only'),
  }[action]
  const text = after ?? (isSpf ? wanted : null)
  return [
    ...textLines(say('item', { n, action: say(`action-${action}`) })),
    ...labelled(say('name'), name),
    ...textLines(say('type', { type })),
    ...(ttl === null || action === 'edit-present' || action === 'report'
      ? []
      : textLines(say('ttl', { ttl: describeSeconds(ttl, language) }))),
    ...(explanation === null ? [] : textLines(explanation)),
    ...(isReplace ? (before ?? []).flatMap((present) => labelled(say('present'), present)) : []),
    ...(text === null ? [] : labelled(say(isReplace ? 'new-value' : 'value'), text)),
    ...(asksOtherSenders(change) ? textLines(say('other-senders'), say('other-senders-go')) : []),
    // Whoever adds the record must know what it switches off; the other notes are the customer's to settle.
    ...change.notes.filter(isForDnsHost).flatMap((note) => textLines(resolveMessage(note, language))),
    ...(isSpf && action !== 'edit-present' ? textLines(say('one-spf')) : []),
    ...(type !== 'TXT' && text !== null ? textLines(say('full-target')) : []),
    ...((strings?.length ?? 0) > 1 ? textLines(say('long-value')) : []),
  ]
}

/** Whoever a first SPF record leaves out is no longer neutral (RFC 7208 8): the mail can't go before that is answered. */
function asksOtherSenders({ notes }: DnsChange): boolean {
  return notes.some(({ code }) => code === 'spf-edit.other-senders')
}

function isAskable(
  action: ReturnType<typeof actionWord>,
): action is Exclude<typeof action, 'keep' | 'blocked' | 'wait'> {
  return action !== 'keep' && action !== 'blocked' && action !== 'wait'
}
