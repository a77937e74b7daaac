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
  ]
}

/** The appendix of the table. */
export function describeDemandSources(plan: SetupPlan, language: Language): Block[] {
  const say = sayFrom(demandTexts, language)
  const rows = weighDemands(plan)
  const sources = rows.flatMap(({ sources, checkedOn }) =>
    sources.map(({ title, url, date }) =>
      date === null
        ? say('source', { title, url, checkedOn })
        : say('source-dated', { title, url, date, checkedOn }),
    ),
  )
  return [heading(say('sources')), bullets([...new Set(sources)])]
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

/** Why something is not simply met, each reason once with what it is about. */
function describeReasons(rows: readonly DemandRow[], language: Language): string[] {
  const say = sayFrom(demandTexts, language)
  const aspects = new Map<string, Set<string>>()
  for (const { aspect, level, verdict, reason } of rows.flatMap(({ cells }) => cells)) {
    if (level === null || !isOpen(verdict)) continue
    const text = resolveMessage(reason, language)
    const named = aspects.get(text) ?? new Set()
    aspects.set(text, named.add(say(`aspect-${aspect}`)))
  }
  return [...aspects].map(([reason, named]) =>
    say('reason', { aspects: [...named].join(language === 'ja' ? '・' : ', '), reason }),
  )
}

function isOpen(verdict: DemandCell['verdict']): boolean {
  return verdict === 'not-met' || verdict === 'depends' || verdict === 'unconfirmed'
}
