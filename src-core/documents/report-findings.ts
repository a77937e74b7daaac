import type { SetupPlan } from '../plan/plan.ts'
import { resolveMessage } from '../messages/resolve-message.ts'
import type { Language } from '../text/message.ts'
import { partName } from './overview-findings.ts'
import { findingsOf, inspectedParts, isOffline } from './plan-facts.ts'
import { sayFrom } from './say.ts'
import { overviewTexts } from './texts/overview-texts.ts'
import { reportTexts } from './texts/report-texts.ts'

/** Of a page that has room for little else: the gravest. */
const MAX_FINDINGS = 3

/** The state of each part in a line, and the gravest findings; the overview has them all. */
export function describeFound(plan: SetupPlan, language: Language): string[] {
  const say = sayFrom(reportTexts, language)
  const words = sayFrom(overviewTexts, language)
  const { inspection } = plan
  if (isOffline(inspection)) return [say('found-offline')]
  const parts = inspectedParts(inspection)
    .filter(({ part }) => part !== 'mx' && part !== 'name-servers')
    .map((part) =>
      say('found-part', { part: partName(part, language), status: words(`status-${part.status}`) }),
    )
  // That something is missing is said by its part's state.
  const grave = findingsOf(inspection).filter(
    ({ severity, code }) => severity !== 'info' && !code.endsWith('.missing'),
  )
  return [
    parts.join(language === 'ja' ? '、' : '; '),
    ...(isRefused(plan) ? [describeRefusal(plan, language)] : []),
    ...grave.slice(0, MAX_FINDINGS).map((finding) => resolveMessage(finding, language)),
  ]
}

/** The domain's own policy is about the mail that Platon sends now without being aligned. */
function isRefused({ inspection: { dmarc }, subject, advice }: SetupPlan): boolean {
  if (subject.kind !== 'own-domain' || advice.recommends === 'keep') return false
  return dmarc.policy !== null && dmarc.policy !== 'none'
}

function describeRefusal({ inspection: { dmarc } }: SetupPlan, language: Language): string {
  return sayFrom(reportTexts, language)('found-refused', {
    foundAt: dmarc.foundAt ?? dmarc.ownName,
    policy: dmarc.policy ?? '',
    tag: dmarc.policyTag ?? 'p',
  })
}
