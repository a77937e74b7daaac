import { formatZoneRecord } from '../../dns/zone-text.ts'
import { resolveMessage } from '../../messages/resolve-message.ts'
import type { SetupPlan } from '../../plan/plan.ts'
import type { Language } from '../../text/message.ts'
import { describeBlockers, describeNote, stepTitle } from '../describe-change.ts'
import { actionWord, dnsChanges, isDefinite, type DnsChange } from '../plan-facts.ts'
import { whatToDo } from '../record-card.ts'
import { sayFrom } from '../say.ts'
import { showText } from '../show-text.ts'
import { exportTexts } from '../texts/export-texts.ts'

/** Used where the plan has none: a zone file's line needs one, or the zone's default would decide. */
const DEFAULT_TTL = 3600

/**
 * A snippet in RFC 1035 presentation: only what is certain is a record, everything else is a comment. What a record
 * takes the place of stands above it as a comment, since a zone file has no way to say "remove".
 */
export function renderZone(plan: SetupPlan, language: Language): string {
  const say = sayFrom(exportTexts, language)
  const { domain } = plan.subject
  const lines = [
    comment(say('zone-title', { domain })),
    comment(say('zone-snippet')),
    ...plan.cautions.map((caution) => comment(resolveMessage(caution, language))),
    ...dnsChanges(plan).flatMap((change) => ['', ...renderChange(plan, change, language)]),
  ]
  return `${lines.join('\n')}\n`
}

function renderChange(plan: SetupPlan, change: DnsChange, language: Language): string[] {
  const say = sayFrom(exportTexts, language)
  const { name, type, after, wanted, before, action } = change
  const ttl = change.ttl ?? DEFAULT_TTL
  const line = (value: string) => formatZoneRecord({ name, ttl, type, value })
  const title = comment(stepTitle(plan, change, language))
  const notes = change.notes.map((note) => comment(say('zone-note', { note: describeNote(note, language) })))
  if (isDefinite(change)) {
    const first = describeBlockers(plan, change, language)
    const removed = action === 'replace' ? (before ?? []) : []
    return [
      title,
      ...first.map((step) => comment(say('zone-first', { step }))),
      ...notes,
      ...removed.map((value) => comment(`${say('zone-remove')} ${line(value)}`)),
      formatZoneRecord({ name, ttl, type, value: change.after, strings: change.strings ?? undefined }),
    ]
  }
  const word = actionWord(change)
  if (word === 'keep' && after === null) return [title, comment(whatToDo(change, language))]
  const reason = comment(say(`zone-${word}`))
  if (word === 'blocked') {
    const value = wanted === null || wanted === '' ? [] : [comment(say('zone-wanted', { value: wanted }))]
    return [title, reason, ...notes, ...value]
  }
  if (after !== null && action !== 'wait') return [title, reason, comment(line(after))]
  if (wanted === null || wanted === '') return [title, reason]
  return [title, reason, comment(wanted)]
}

/** One line whatever it holds. */
function comment(text: string): string {
  return `; ${showText(text)}`
}
