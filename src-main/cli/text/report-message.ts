import { sayFrom } from '../../../src-core/documents/say.ts'
import { overviewTexts } from '../../../src-core/documents/texts/overview-texts.ts'
import { resolveMessage, resolveTodo } from '../../../src-core/messages/resolve-message.ts'
import { unknownReasonTexts } from '../../../src-core/messages/unknown-reasons.ts'
import type { MessageCheck } from '../../../src-core/received-mail/message-check.ts'
import { drawMessage, type PictureNode } from '../../../src-core/received-mail/picture.ts'
import type { Language } from '../../../src-core/text/message.ts'
import { bullet, item, joinLines, rows, section } from './layout.ts'
import { messageTexts } from './message-texts.ts'
import { reportTexts } from './texts.ts'

/** The one sentence first, then what is missing, then what it rests on. */
export function reportMessage(check: MessageCheck, language: Language): string {
  const say = sayFrom(messageTexts, language)
  return joinLines([
    ...item('', resolveMessage(check.verdict, language), 0),
    ...reportMissing(check, language),
    ...section(say('identities'), reportIdentities(check, language)),
    ...section(say('results'), reportResults(check, language)),
    ...reportPolicy(check, language),
    ...reportFindings(check, language),
    '',
    ...item('', say('kept'), 0),
  ])
}

function reportMissing({ missing }: MessageCheck, language: Language): string[] {
  const say = sayFrom(messageTexts, language)
  if (missing.length === 0) return []
  return section(
    say('missing'),
    missing.flatMap((entry) => [
      ...bullet(resolveMessage(entry, language)),
      ...(entry.step === null ? [] : item('', say('step', { step: entry.step }), 4)),
    ]),
  )
}

function reportIdentities(
  { identities, receiver, sentByVendor }: MessageCheck,
  language: Language,
): string[] {
  const say = sayFrom(messageTexts, language)
  const { from, envelopeSender, client } = identities
  const name = from.displayName === null ? '' : ` (${from.displayName})`
  const receiverName = receiver.name ?? say('none')
  const server = [client.ip, client.helo].filter((each) => each !== null).join(' ')
  return rows([
    [say('from'), `${from.address ?? say('unknown')}${name}`],
    [
      say('envelope'),
      envelopeSender.address ??
        envelopeSender.domain ??
        say(envelopeSender.isNull ? 'envelope-null' : 'unknown'),
    ],
    [say('client'), server === '' ? say('unknown') : server],
    [
      say('receiver'),
      receiver.kind === 'microsoft' ? say('microsoft', { name: receiverName }) : receiverName,
    ],
    [say('sent-by-vendor'), say(`sent-${sentByVendor}`)],
  ])
}

/** The picture, a line a link: identifier, result and where it is from, alignment, whether it counts. */
function reportResults(check: MessageCheck, language: Language): string[] {
  const say = sayFrom(messageTexts, language)
  const { nodes, links } = drawMessage(check)
  const lines = nodes.flatMap((node): (readonly [string, string])[] => {
    if (node.kind === 'from') return []
    const link = links.find(({ from, to }) => from === 'from' && to === node.id)
    const parts = [describeResult(node, language)]
    if (link !== undefined && link.alignment !== null)
      parts.push(say(link.alignment === 'unknown' ? 'alignment-unknown' : link.alignment))
    if (link !== undefined) parts.push(say(`counts-${link.counts}`))
    return [[nameOfNode(node, language), parts.join(' → ')]]
  })
  const reasons = [check.results.spf, ...check.results.dkim, check.results.dmarc]
    .flatMap(({ reason }) => reason ?? [])
    .map((reason) => unknownReasonTexts[reason][language])
  return [...rows(lines), ...[...new Set(reasons)].flatMap((reason) => bullet(reason))]
}

function describeResult({ result, source }: PictureNode, language: Language): string {
  const say = sayFrom(messageTexts, language)
  const word = result === 'unknown' ? sayFrom(overviewTexts, language)('status-unknown') : (result ?? '')
  return source === null ? word : `${word} (${say(source)})`
}

function nameOfNode({ kind, domain, selector, result }: PictureNode, language: Language): string {
  const say = sayFrom(messageTexts, language)
  if (kind === 'dmarc') return 'DMARC'
  if (kind === 'spf') return domain === null ? 'SPF' : say('spf-of', { domain })
  if (domain === null) return result === 'none' ? say('signature-none') : 'DKIM'
  return say('signature', { domain, selector: selector ?? '?' })
}

function reportPolicy({ results, alignment }: MessageCheck, language: Language): string[] {
  const say = sayFrom(messageTexts, language)
  const { policy, foundAt, record } = results.dmarc
  if (record === null) return []
  const tags = [
    ...(alignment.mode.dkim === 'strict' ? ['adkim=s'] : []),
    ...(alignment.mode.spf === 'strict' ? ['aspf=s'] : []),
  ].join(', ')
  const mode = tags === '' ? say('relaxed') : say('strict', { tags })
  return section(
    say('policy-title'),
    rows([
      [say('policy'), say('policy-at', { policy: policy ?? '?', name: foundAt ?? '?', mode })],
      [sayFrom(reportTexts, language)('record'), record],
    ]),
  )
}

function reportFindings({ findings }: MessageCheck, language: Language): string[] {
  const words = sayFrom(overviewTexts, language)
  if (findings.length === 0) return []
  return section(
    sayFrom(messageTexts, language)('why'),
    findings.flatMap((finding) => {
      const todo = resolveTodo(finding, language)
      return [
        ...item(
          words(`severity-${finding.severity}`),
          `${resolveMessage(finding, language)} [${finding.code}]`,
        ),
        ...(todo === null ? [] : item('', sayFrom(reportTexts, language)('todo', { todo }), 6)),
      ]
    }),
  )
}
