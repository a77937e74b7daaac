import { resolveMessage } from '../messages/resolve-message.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { bullets, card, exactField, field, fields, note, paragraph, value } from './blocks.ts'
import { describeBlockers, describeNote, describeSeconds, showName, stepTitle } from './describe-change.ts'
import { nameInForm } from './dns-host.ts'
import type { Block, FieldRow } from './document.ts'
import {
  actionWord,
  isActionable,
  isPlainName,
  isReportOnly,
  negativeTtl,
  type DnsChange,
} from './plan-facts.ts'
import { describeCheck } from './record-check.ts'
import { describeForms } from './record-form.ts'
import { sayFrom } from './say.ts'
import { isShownExactly } from './show-text.ts'
import { changeTexts } from './texts/change-texts.ts'
import { dnsTexts } from './texts/dns-texts.ts'
import { formTexts } from './texts/form-texts.ts'

/** One record: what the form wants in each field, what goes and what comes, how to check it and how to go back. */
export function buildRecordCard(plan: SetupPlan, change: DnsChange, language: Language): Block {
  const say = sayFrom(dnsTexts, language)
  const text = (message: typeof change.why) => resolveMessage(message, language)
  const first = describeBlockers(plan, change, language).join(sayFrom(changeTexts, language)('and'))
  return card(stepTitle(plan, change, language), [
    note(CALM_ACTIONS.has(change.action) ? 'info' : 'warning', whatToDo(change, language)),
    ...(first === '' || change.action === 'keep' ? [] : [paragraph(say('first', { steps: first }))]),
    ...describeNotes(change, language),
    ...(change.action === 'keep'
      ? []
      : [bullets([say('why', { why: text(change.why) }), say('where', { where: text(change.where) })])]),
    ...describeGeneral(plan, change, language),
    ...describeForms(plan, change, language),
    ...describeDifference(plan, change, language),
    ...(isActionable(change)
      ? [
          ...describeCheck(plan, change, language),
          ...(isReportOnly(change) ? [] : describeReturn(plan, change, language)),
        ]
      : []),
  ])
}

/** The record whatever the form, for who knows his own; the forms of the hosts that may be meant stand below it. */
function describeGeneral(plan: SetupPlan, change: DnsChange, language: Language): Block[] {
  const hasForms = describeForms(plan, change, language).length > 0
  const title = hasForms ? sayFrom(formTexts, language)('general') : ''
  return [fields(title, recordFields(plan, change, language)), ...valueBlocks(change, language)]
}

const CALM_ACTIONS: ReadonlySet<DnsChange['action']> = new Set(['add', 'replace', 'keep'])

/** `whatToDo`, or why it is done, says the same with more detail. */
const SAID_BY_ACTION: ReadonlySet<string> = new Set([
  'plan.note-same',
  'plan.note-could-not-tell',
  'spf-edit.could-not-tell',
  'spf-edit.edit-whichever',
  'dmarc-edit.not-told',
  'dmarc-edit.created',
])

/** What `whatToDo` has not said already. */
export function notesBesideAction({ notes }: Pick<DnsChange, 'notes'>): DnsChange['notes'] {
  return notes.filter(({ code }) => !SAID_BY_ACTION.has(code))
}

/** What must be known or settled before the record is registered. */
export function describeNotes(change: DnsChange, language: Language): Block[] {
  return notesBesideAction(change).map((message) => note('warning', describeNote(message, language)))
}

/** What is done to the record, in one or two sentences. */
export function whatToDo(change: DnsChange, language: Language): string {
  const say = sayFrom(dnsTexts, language)
  const count = change.before?.length ?? 0
  if (change.action === 'replace' && count > 1) return say('do-merge', { count })
  // What applies from above is no record at this name.
  if (change.action === 'keep' && change.after === null) return say('do-keep-none')
  return say(`do-${actionWord(change)}`)
}

/** The fields of a DNS host's form, without the value of a TXT or CNAME. */
export function recordFields(plan: SetupPlan, change: DnsChange, language: Language): FieldRow[] {
  const say = sayFrom(dnsTexts, language)
  const { name, type, ttl, after } = change
  const host = isPlainName(name) ? nameInForm(plan, name, language) : null
  const zone = plan.inspection.nameServers.zone ?? ''
  const mx = type === 'MX' && after !== null ? after.split(' ') : null
  return [
    isPlainName(name)
      ? exactField(say('name-full'), name)
      : field(say('name-placeholder'), showName(name, language)),
    ...(host === null
      ? []
      : [{ label: say('name-host', { zone }), value: host.text, isExact: host.isExact }]),
    field(say('type'), type),
    ...(isTtlGiven(change)
      ? [field(say('ttl'), ttl === null ? say('ttl-default') : describeSeconds(ttl, language))]
      : []),
    ...(mx === null ? [] : [field(say('priority'), mx[0] ?? ''), exactField(say('host2'), mx[1] ?? '')]),
  ]
}

/** Where the record is not touched its TTL is none of the reader's business. */
function isTtlGiven({ action }: DnsChange): boolean {
  return action === 'add' || action === 'replace' || action === 'add-if-absent'
}

/** New value first: it is what the reader copies. */
export function valueBlocks(change: DnsChange, language: Language): Block[] {
  const say = sayFrom(dnsTexts, language)
  const { action, after, wanted, before, type } = change
  const blocks: Block[] = []
  if (after !== null && type !== 'MX') {
    blocks.push(...exactValue(say(action === 'replace' ? 'new-value' : 'value'), after, language))
  }
  if (after === null && wanted !== null && wanted !== '') {
    blocks.push(
      ...exactValue(
        say(action === 'edit-present' && change.id === 'spf' ? 'wanted-value' : 'aim-value'),
        wanted,
        language,
      ),
    )
  }
  if (action !== 'keep') {
    const label = say(action === 'replace' ? 'present-value' : 'present-value-kept')
    blocks.push(...(before ?? []).flatMap((text) => exactValue(label, text, language)))
  }
  return blocks
}

function exactValue(label: string, text: string, language: Language): Block[] {
  const warning = isShownExactly(text) ? [] : [note('danger', sayFrom(dnsTexts, language)('not-exact'))]
  return [value(label, text), ...warning]
}

function describeDifference(plan: SetupPlan, change: DnsChange, language: Language): Block[] {
  const say = sayFrom(dnsTexts, language)
  if (change.id !== 'spf' || plan.spfEdit === null || change.after === null) return []
  const terms = (kind: 'added' | 'removed') =>
    plan.spfEdit?.difference.filter((one) => one.change === kind).map(({ term }) => term) ?? []
  const [added, removed] = [terms('added'), terms('removed')]
  const { lookups } = plan.spfEdit
  return [
    bullets([
      ...(added.length > 0 ? [say('added', { terms: added.join(' ') })] : []),
      ...(change.action !== 'replace' || plan.spfEdit.difference.length === 0
        ? []
        : [removed.length > 0 ? say('removed', { terms: removed.join(' ') }) : say('nothing-removed')]),
      ...(lookups === null
        ? []
        : [
            say(lookups.atLeast ? 'lookups-at-least' : 'lookups', {
              count: lookups.count,
              limit: lookups.limit,
            }),
          ]),
      ...(change.action === 'replace' && plan.proof !== null
        ? [
            say(proofText(plan.spfEdit, plan.proof)),
            ...plan.proof.reasons.map((reason) => resolveMessage(reason, language)),
          ]
        : []),
    ]),
  ]
}

/** Several records give no result today that could stay the same. */
function proofText(
  { outcome }: NonNullable<SetupPlan['spfEdit']>,
  { status }: NonNullable<SetupPlan['proof']>,
) {
  return status === 'proven' && outcome === 'merged' ? 'proven-merged' : status
}

function describeReturn(plan: SetupPlan, change: DnsChange, language: Language): Block[] {
  const say = sayFrom(dnsTexts, language)
  const seconds = change.action === 'replace' ? change.ttl : negativeTtl(plan, change.name)
  const wait = change.action === 'replace' ? 'wait-replace' : 'wait-add'
  const canTell = seconds !== null && (change.action === 'replace' || change.action === 'add')
  return [
    ...(canTell ? [paragraph(say(wait, { time: describeSeconds(seconds, language) }))] : []),
    paragraph(say('undo', { undo: resolveMessage(change.undo, language) })),
  ]
}
