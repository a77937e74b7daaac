import { resolveMessage } from '../messages/resolve-message.ts'
import type { PlanChange, SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { note, paragraph } from './blocks.ts'
import type { CompletedChange, Completion } from './completion.ts'
import { stepTitle } from './describe-change.ts'
import type { Block } from './document.ts'
import { partName } from './overview-findings.ts'
import { dnsChanges, inspectedParts, isDnsChange, isOffline, type DnsChange } from './plan-facts.ts'
import { sayFrom } from './say.ts'
import { reportTexts } from './texts/report-texts.ts'

/** How many of the DNS changes were seen; nothing where nobody looked. */
export function describeProgress(
  plan: SetupPlan,
  completion: Completion | null,
  language: Language,
): Block[] {
  const changes = dnsChanges(plan).filter(({ action }) => action !== 'keep')
  if (completion === null || changes.length === 0) return []
  const count = changes.filter((change) => stateOf(change, completion)?.state === 'published').length
  const total = changes.length
  const key = count === total ? 'published-all' : 'published-some'
  return [
    paragraph(sayFrom(reportTexts, language)(key, { count, total, date: dayOf(completion.at) })),
    ...completion.notes.map((message) => note('info', resolveMessage(message, language))),
  ]
}

/** A blank for what the program can't see: screens and mails, or DNS that was not looked at since. */
export function describeState(change: PlanChange, completion: Completion | null, language: Language): string {
  const say = sayFrom(reportTexts, language)
  if (isDnsChange(change) && change.action === 'keep') return say('state-keep')
  const seen = stateOf(change, completion)
  if (seen === null) return say('state-blank')
  if (seen.state !== 'published') return say(`state-${seen.state}`)
  const date = dayOf(seen.seenAt ?? completion?.at ?? '')
  return seen.servers.length === 0
    ? say('state-published', { date })
    : say('state-published-servers', { date, servers: seen.servers.join(', ') })
}

export function describeRemains(
  plan: SetupPlan,
  completion: Completion | null,
  language: Language,
): string[] {
  const say = sayFrom(reportTexts, language)
  const isOpen = (change: DnsChange) =>
    change.action !== 'keep' && stateOf(change, completion)?.state !== 'published'
  const open = completion === null ? [] : dnsChanges(plan).filter(isOpen)
  const blocked = dnsChanges(plan).filter(({ action }) => action === 'blocked')
  const untold = isOffline(plan.inspection)
    ? []
    : inspectedParts(plan.inspection).filter(({ status }) => status === 'unknown')
  const remains = [
    ...plan.pending.map((what) => say('remains-waiting', { what: resolveMessage(what, language) })),
    ...blocked.map((change) => say('remains-decide', { step: stepTitle(plan, change, language) })),
    ...open
      .filter((change) => !blocked.includes(change))
      .map((change) => say('remains-step', { step: stepTitle(plan, change, language) })),
    ...(untold.length > 0
      ? [say('remains-untold', { parts: untold.map((part) => partName(part, language)).join(', ') })]
      : []),
    ...(plan.changes.some((change) => !isDnsChange(change) || completion === null)
      ? [say(completion === null ? 'remains-mark' : 'remains-confirm')]
      : []),
  ]
  return remains.length > 0 ? remains : [say('remains-none')]
}

function stateOf({ id }: PlanChange, completion: Completion | null): CompletedChange | null {
  return completion?.changes.find((change) => change.id === id) ?? null
}

/** `2026-11-24`: the day of an ISO time where the program runs. */
function dayOf(time: string): string {
  const at = new Date(time)
  const parts = [at.getFullYear(), at.getMonth() + 1, at.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
