import type { DemandAspect } from '../catalog/receiver-demands.ts'
import type { DemandCell, DemandRow } from '../demands/demand-row.ts'
import { weighDemands } from '../demands/weigh-demands.ts'
import { resolveMessage } from '../messages/resolve-message.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { bullets, heading, paragraph } from './blocks.ts'
import type { Block } from './document.ts'
import { sayFrom } from './say.ts'
import { demandTexts } from './texts/demand-texts.ts'

/** The others are settings of the vendor's servers: said once below the table. */
const COLUMNS = ['spf', 'dkim', 'dmarc', 'alignment'] as const satisfies readonly DemandAspect[]

/** What the big receivers ask of senders, beside what the plan brings about. */
export function describeDemands(plan: SetupPlan, language: Language): Block[] {
  const say = sayFrom(demandTexts, language)
  const rows = weighDemands(plan)
  return [
    heading(say('demands')),
    paragraph(say('demands-lead')),
    {
      kind: 'table',
      head: [say('head-receiver'), ...COLUMNS.map((aspect) => say(`aspect-${aspect}`))],
      rows: rows.map((row) => [
        say('receiver', { name: row.name[language], scope: row.scope[language] }),
        ...COLUMNS.map((aspect) => describeCell(row, aspect, language)),
      ]),
    },
    bullets(describeReasons(rows, language)),
    heading(say('since'), 3),
    bullets(rows.map((row) => describeRule(row, language))),
  ]
}

function describeCell({ cells }: DemandRow, wanted: DemandAspect, language: Language): string {
  const say = sayFrom(demandTexts, language)
  const cell = cells.find(({ aspect }) => aspect === wanted)
  if (cell === undefined || cell.level === null) return say('verdict-unconfirmed')
  const level = say(`level-${cell.level}`)
  return cell.verdict === 'not-demanded'
    ? level
    : say('cell', { level, verdict: say(`verdict-${cell.verdict}`) })
}

/** Since when it holds, and what the table has no room for. */
function describeRule({ name, scope, inForce, notes }: DemandRow, language: Language): string {
  const say = sayFrom(demandTexts, language)
  return [
    say('rule', {
      name: name[language],
      scope: scope[language],
      since: inForce === null ? say('since-not-stated') : inForce[language],
    }),
    ...notes.map((note) => note[language]),
  ].join(language === 'ja' ? '' : ' ')
}

interface Reason {
  readonly aspects: Set<DemandAspect>
  readonly names: Set<string>
}

/** Why something is not simply met, each reason once with what it is about, and at whom where that differs. */
function describeReasons(rows: readonly DemandRow[], language: Language): string[] {
  const say = sayFrom(demandTexts, language)
  const reasons = new Map<string, Reason>()
  for (const { name, cells } of rows) {
    for (const { aspect, level, verdict, reason } of cells) {
      if (level === null || !isOpen(verdict)) continue
      const text = resolveMessage(reason, language)
      const { aspects, names } = reasons.get(text) ?? { aspects: new Set(), names: new Set() }
      reasons.set(text, { aspects: aspects.add(aspect), names: names.add(name[language]) })
    }
  }
  const comma = language === 'ja' ? '・' : ', '
  return [...reasons].map(([reason, { aspects, names }]) => {
    const about = [...aspects].map((aspect) => say(`aspect-${aspect}`)).join(comma)
    const isAlone = [...reasons.values()].every(
      (other) => other.aspects === aspects || ![...aspects].some((aspect) => other.aspects.has(aspect)),
    )
    return isAlone
      ? say('reason', { aspects: about, reason })
      : say('reason-at', { aspects: about, names: [...names].join(language === 'ja' ? '、' : ', '), reason })
  })
}

function isOpen(verdict: DemandCell['verdict']): boolean {
  return verdict === 'not-met' || verdict === 'depends' || verdict === 'unconfirmed'
}
