import { resolveMessage, resolveTodo } from '../../../src-core/messages/resolve-message.ts'
import { sayFrom } from '../../../src-core/documents/say.ts'
import { padEnd, textWidth } from '../../../src-core/documents/render/text-width.ts'
import { showText } from '../../../src-core/documents/show-text.ts'
import type { Language } from '../../../src-core/text/message.ts'
import { isSpfRecord } from '../../../src-core/spf/parse-spf-record.ts'
import { isAtAuthority } from '../../../src-core/verification/is-at-authority.ts'
import { changeWord, groupWord, reasonTexts, serverWord } from '../../../src-core/verification/texts.ts'
import type {
  Verification,
  VerifiedChange,
  VerifiedServer,
} from '../../../src-core/verification/verification.ts'
import { showTime } from './clock.ts'
import { bullet, item, joinLines, rows, section } from './layout.ts'
import { verifyTexts } from './verify-texts.ts'

/** What an administrator reads after `verify`: the result, then each record with every server's say. */
export function reportVerification(verification: Verification, language: Language): string {
  const say = sayFrom(verifyTexts, language)
  const { domain, at, changes, zones, notes } = verification
  return joinLines([
    say('title', { domain }),
    ...rows([[say('at'), showTime(at, 0, true)]]),
    ...summarize(verification, language).flatMap((line) => item('', line)),
    ...notes.flatMap((note) => item(`${say('note')}: `, resolveMessage(note, language))),
    ...changes.flatMap((change) => reportChange(change, verification, language)),
    ...zones.flatMap(({ zone, serials, faults }) =>
      section(say('zone', { zone }), [
        ...table(
          serials.map(({ name, server, serial }) => [
            `${name} ${server}`,
            `${say('serial')} ${serial ?? say('serial-unknown')}`,
          ]),
        ),
        ...faults.flatMap((finding) => reportFault(finding, language)),
      ]),
    ),
  ])
}

/** The whole in a sentence or two. */
export function summarize({ changes, isComplete }: Verification, language: Language): string[] {
  const say = sayFrom(verifyTexts, language)
  if (changes.length === 0) return [say('nothing')]
  if (isComplete) return [say('complete')]
  const count = (...states: VerifiedChange['state'][]) =>
    changes.filter(({ state }) => states.includes(state)).length
  const counts = {
    'not-published': changes.filter((change) => isOpen(change) && !isAtAuthority(change)).length,
    lagging: changes.filter((change) => isOpen(change) && isAtAuthority(change)).length,
    'not-told': count('unknown'),
    waits: count('waiting'),
  }
  return (['not-published', 'lagging', 'not-told', 'waits'] as const).flatMap((key) =>
    counts[key] > 0 ? [say(key, { count: counts[key] })] : [],
  )
}

/** Terms for the record that is there, and no value to put in its place. */
function isTerms({ id, wanted }: VerifiedChange): boolean {
  return id === 'spf' && wanted !== null && !isSpfRecord(wanted)
}

function isOpen({ state }: VerifiedChange): boolean {
  return state !== 'published' && state !== 'unknown' && state !== 'waiting'
}

function reportChange(change: VerifiedChange, verification: Verification, language: Language): string[] {
  const say = sayFrom(verifyTexts, language)
  const { name, type, wanted, state, servers, differences, faults } = change
  const isDone = state === 'published' || state === 'waiting'
  const found = [
    ...new Set(servers.filter((server) => server.state !== 'published').flatMap(({ values }) => values)),
  ]
  return section(`${name} ${type}: ${changeWord(change)[language]}`, [
    ...table(
      servers.length === 0
        ? []
        : [
            [say('server'), say('kind'), say('state'), say('until')],
            ...servers.map((server) => serverRow(server, verification, language)),
          ],
    ),
    ...(isDone
      ? // Both answers are shown where the inside and the outside differ.
        rows(found.map((value) => [say('found-inside'), value] as const))
      : rows([
          [say(isTerms(change) ? 'wanted-terms' : 'wanted'), wanted ?? ''] as const,
          ...found.map((value) => [say('found'), value] as const),
        ])),
    ...differences.flatMap((difference) => item(`${say('differs')}: `, resolveMessage(difference, language))),
    ...faults.flatMap((finding) => reportFault(finding, language)),
  ])
}

function reportFault(finding: VerifiedChange['faults'][number], language: Language): string[] {
  const say = sayFrom(verifyTexts, language)
  const todo = resolveTodo(finding, language)
  return [
    ...item(`${say('fault')}: `, resolveMessage(finding, language)),
    ...(todo === null ? [] : bullet(`${say('todo')}: ${todo}`, 4)),
  ]
}

function serverRow(said: VerifiedServer, verification: Verification, language: Language): string[] {
  const { server, name, state, until, reason } = said
  const why =
    reason === null
      ? ''
      : language === 'ja'
        ? `（${reasonTexts[reason].ja}）`
        : ` (${reasonTexts[reason].en})`
  const isLeft = until !== null && state !== 'published'
  return [
    name === server ? server : `${name} ${server}`,
    groupWord(said, verification)[language],
    `${serverWord(said)[language]}${why}`,
    isLeft ? showUntil(said, until, Date.parse(verification.at), language) : '',
  ]
}

/** An anycast service's TTL speaks for the cache that happened to answer. */
function showUntil({ group }: VerifiedServer, until: string, now: number, language: Language): string {
  const time = showTime(until, now)
  return group === 'public' ? sayFrom(verifyTexts, language)('until-cache', { time }) : time
}

/** Columns as wide as their widest cell, but for the last. */
function table(lines: readonly (readonly string[])[]): string[] {
  const shown = lines.map((line) => line.map((cell) => showText(cell)))
  const widths = (shown[0] ?? []).map((_, column) =>
    Math.max(...shown.map((line) => textWidth(line[column] ?? ''))),
  )
  return shown.map((line) =>
    `  ${line.map((cell, column) => padEnd(cell, widths[column] ?? 0)).join('  ')}`.trimEnd(),
  )
}
