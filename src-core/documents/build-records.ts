import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { card, fields, heading, note } from './blocks.ts'
import { showName, stepTitle } from './describe-change.ts'
import type { BuiltDocument } from './document.ts'
import { dnsChanges, isDefinite } from './plan-facts.ts'
import { describeNotes, recordFields, valueBlocks, whatToDo } from './record-card.ts'
import { mayTakeParts, valueInParts } from './record-form.ts'
import { sayFrom } from './say.ts'
import { recordsTexts } from './texts/records-texts.ts'

/** The record text alone, for who knows what to do with it. */
export function buildRecords(plan: SetupPlan, language: Language): BuiltDocument {
  const say = sayFrom(recordsTexts, language)
  const changes = dnsChanges(plan)
  const others = changes.filter((change) => !isDefinite(change) && change.action !== 'keep')
  return {
    id: 'records',
    language,
    title: say('title', { domain: plan.subject.domainUnicode }),
    lead: [say('lead')],
    blocks: [
      ...(others.length > 0
        ? [
            note(
              'warning',
              say('others', { names: others.map(({ name }) => showName(name, language)).join(', ') }),
            ),
          ]
        : []),
      heading(say('records')),
      ...changes
        .filter(isDefinite)
        .map((change) =>
          card(stepTitle(plan, change, language), [
            note('info', whatToDo(change, language)),
            ...describeNotes(change, language),
            fields('', recordFields(plan, change, language)),
            ...valueBlocks(change, language),
            ...(mayTakeParts(plan) ? valueInParts(change, language) : []),
          ]),
        ),
    ],
  }
}
