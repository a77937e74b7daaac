import { sayFrom } from '../../../src-core/documents/say.ts'
import { showText } from '../../../src-core/documents/show-text.ts'
import type { Language } from '../../../src-core/text/message.ts'
import { changeWord } from '../../../src-core/verification/texts.ts'
import type { VerifiedChange, WatchProgress } from '../../../src-core/verification/verification.ts'
import { showTime } from './clock.ts'
import { verifyTexts } from './verify-texts.ts'

/** Lines for stderr while a plan is watched: what has changed for each record, and when the next look is. */
export function createWatchReporter(language: Language): (progress: WatchProgress, now: number) => string[] {
  const say = sayFrom(verifyTexts, language)
  const told = new Map<string, string>()
  let hasBegun = false
  return ({ verification, nextAt, endsAt }, now) => {
    if (nextAt === null) return []
    const time = showTime(new Date(now).toISOString(), now, true)
    const news = verification.changes.flatMap((change) => {
      const says = describe(change, language)
      if (told.get(change.id) === says || change.state === 'waiting') return []
      told.set(change.id, says)
      const { name, type } = change
      return [
        say('watch-record', {
          time,
          name,
          type,
          state: changeWord(change)[language],
          counts: counts(change, language),
        }),
      ]
    })
    const begin = hasBegun ? [] : [say('watch-begin', { until: showTime(endsAt, now) })]
    hasBegun = true
    const next = say('watch-next', { time, next: showTime(nextAt, now, true) })
    return [...begin, ...news, next].map(showText)
  }
}

function describe(change: VerifiedChange, language: Language): string {
  return `${change.state} ${counts(change, language)}`
}

function counts({ servers }: VerifiedChange, language: Language): string {
  const say = sayFrom(verifyTexts, language)
  const asked = servers.filter(({ state }) => state !== 'not-asked')
  const done = asked.filter(({ state }) => state === 'published').length
  // Resolvers come after the authoritative servers: without them a record is no "could not tell" of its own.
  const open = servers.filter(({ reason }) => reason === 'after-authoritative').length
  const rest = open > 0 && done === asked.length ? say('not-yet', { count: open }) : ''
  return `${say('counts', { done, total: asked.length })}${rest}`
}
