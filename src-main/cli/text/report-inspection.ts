import type { Advice } from '../../../src-core/advice/advice.ts'
import type { DkimInspection } from '../../../src-core/dkim/inspection.ts'
import { sayFrom } from '../../../src-core/documents/say.ts'
import { overviewTexts } from '../../../src-core/documents/texts/overview-texts.ts'
import type { Inspection } from '../../../src-core/inspection/inspection.ts'
import type { PartStatus } from '../../../src-core/inspection/status.ts'
import type { SpfInspection } from '../../../src-core/spf/inspection.ts'
import type { Language } from '../../../src-core/text/message.ts'
import { item, joinLines, rows, section } from './layout.ts'
import { reportAdvice } from './report-advice.ts'
import { reportFindings, reportUntold } from './report-findings.ts'
import { renderSpfTree } from './spf-tree.ts'
import { reportTexts } from './texts.ts'

/** What an administrator reads in a terminal after `inspect`; the advice and what to do next come last. */
export function reportInspection(
  inspection: Inspection,
  advice: Advice,
  nextSteps: readonly string[],
  language: Language,
): string {
  const say = sayFrom(reportTexts, language)
  const { count, elapsedMs } = inspection.queries
  return joinLines([
    say('title', { domain: inspection.subject.domainUnicode }),
    ...reportSubject(inspection, language),
    ...reportSpf(inspection, language),
    ...reportDkim(inspection.dkim, language),
    ...reportDmarc(inspection, language),
    ...reportMx(inspection, language),
    ...reportNameServers(inspection, language),
    ...reportFindings(inspection, language),
    ...reportUntold(inspection, language),
    ...reportAdvice(advice, language),
    ...nextSteps,
    '',
    say('queries', { count, ms: elapsedMs }),
  ])
}

function reportSubject({ subject }: Inspection, language: Language): string[] {
  const say = sayFrom(reportTexts, language)
  const { address, domain, domainUnicode, organizationalDomain, kind } = subject
  return rows([
    [say('sender-address'), `${address ?? domain} (${say(`kind-${kind}`)})`],
    ...(domain === domainUnicode ? [] : [['DNS', domain] as const]),
    ...(domain === organizationalDomain
      ? []
      : [[say('organizational-domain'), organizationalDomain] as const]),
  ])
}

function reportSpf({ spf }: Inspection, language: Language): string[] {
  const say = sayFrom(reportTexts, language)
  const { tree } = spf
  return section(withStatus('SPF', spf.status, language), [
    ...rows([
      ...spf.records.map((record) => [say('record'), record] as const),
      ...aliasRow(spf.via, language),
    ]),
    ...(tree && tree.terms.length > 0 ? renderSpfTree(tree, spf.lookups, spf.voidLookups, language) : []),
    ...reportOtherCounts(spf, language),
  ])
}

/** Why another tool shows another number; nothing where they all show the same. */
function reportOtherCounts({ countedInWays, lookups }: SpfInspection, language: Language): string[] {
  const others = Object.values(countedInWays ?? {}).filter((count) => count !== lookups?.count)
  if (others.length === 0) return []
  const range = [...new Set([Math.min(...others), Math.max(...others)])].join('–')
  return item('', sayFrom(reportTexts, language)('other-counts', { range }))
}

function reportDkim(dkim: readonly DkimInspection[], language: Language): string[] {
  const say = sayFrom(reportTexts, language)
  if (dkim.length === 0) return section('DKIM', item('', say('dkim-unasked')))
  return dkim.flatMap((part) =>
    section(withStatus(`DKIM ${part.selector}`, part.status, language), [
      ...rows([
        [say('found-at'), part.name],
        ...aliasRow(part.via, language),
        ...part.records.map((record) => [say('record'), record] as const),
        ...describeKey(part, language),
      ]),
    ]),
  )
}

function describeKey({ keyType, keyBits }: DkimInspection, language: Language) {
  const say = sayFrom(reportTexts, language)
  if (keyType === null || keyBits === null) return []
  return [[say('key'), say('key-size', { type: keyType.toUpperCase(), bits: keyBits })] as const]
}

function reportDmarc({ dmarc }: Inspection, language: Language): string[] {
  const say = sayFrom(reportTexts, language)
  const name = dmarc.foundAt ?? dmarc.ownName
  const isInForce = dmarc.policy !== null
  return section(withStatus('DMARC', dmarc.status, language), [
    ...rows([
      [say('found-at'), dmarc.isInherited ? say('found-above', { name }) : name],
      ...dmarc.records.map((record) => [say('record'), record] as const),
      ...aliasRow(dmarc.via, language),
      ...(isInForce
        ? [
            [
              say('policy'),
              say('policy-from', { policy: dmarc.policy, tag: dmarc.policyTag ?? 'p' }),
            ] as const,
            [say('alignment'), `SPF ${dmarc.alignment.spf}, DKIM ${dmarc.alignment.dkim}`] as const,
          ]
        : []),
    ]),
  ])
}

function reportMx({ mx }: Inspection, language: Language): string[] {
  const say = sayFrom(reportTexts, language)
  const hosts = mx.isNullMx
    ? item('', say('null-mx'))
    : rows(mx.hosts.map(({ preference, exchange }) => [String(preference).padStart(5), exchange]))
  return section(withStatus(say('mx'), mx.status, language), hosts)
}

function reportNameServers({ nameServers, dnsProvider }: Inspection, language: Language): string[] {
  const say = sayFrom(reportTexts, language)
  const name = dnsProvider && (language === 'ja' ? dnsProvider.nameJa : dnsProvider.nameEn)
  const others = dnsProvider?.alternatives.join(', ') ?? ''
  const host =
    name === null ? say('dns-host-unknown') : others === '' ? name : say('dns-host-perhaps', { name, others })
  const isKnown = nameServers.status !== 'unknown'
  return section(withStatus(say('name-servers'), nameServers.status, language), [
    ...rows([
      ...(nameServers.zone === null ? [] : [[say('zone'), nameServers.zone] as const]),
      ...(nameServers.hosts.length === 0 ? [] : [[say('servers'), nameServers.hosts.join(', ')] as const]),
      ...(isKnown ? [[say('dns-host'), host] as const] : []),
    ]),
    ...(dnsProvider?.note ? item('', dnsProvider.note) : []),
  ])
}

function aliasRow(via: readonly string[], language: Language) {
  return via.length === 0 ? [] : [[sayFrom(reportTexts, language)('via'), via.join(' → ')] as const]
}

function withStatus(title: string, status: PartStatus, language: Language): string {
  return `${title}: ${sayFrom(overviewTexts, language)(`status-${status}`)}`
}
