/** Entries, from the end. */
const MAX_ENTRIES = 40
/** Lines of a stack. */
const MAX_FRAMES = 8

const ENTRY = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([a-z-]{1,40})(?: ([0-9a-f-]{36}))?(?: (.*))?$/
const ERROR_NAME = /^([A-Z][A-Za-z]{0,40})(?:$|[:\s])/
const FRAME =
  /^\s+at (?:(?:async )?([\w$.#<>[\] ]{1,80}) \()?(?:.*[\\/])?([\w.-]{1,80}:\d{1,7}(?::\d{1,7})?)\)?$/

/**
 * What can be told of a log: when, what, which kind of error, where in the program. What an error said goes, as it may quote a mail, a
 * name or a path; so does every line of another form.
 */
export function reduceLog(log: string): readonly string[] {
  const entries: string[][] = []
  for (const line of log.split(/\r?\n/)) {
    const entry = ENTRY.exec(line)
    if (entry !== null) {
      const [, at, what, id, detail = ''] = entry
      entries.push([[at, what, id, ERROR_NAME.exec(detail)?.[1]].filter(Boolean).join(' ')])
      continue
    }
    const frame = FRAME.exec(line)
    const last = entries.at(-1)
    if (frame !== null && last !== undefined && last.length <= MAX_FRAMES)
      last.push(`  ${[frame[1], frame[2]].filter(Boolean).join(' ')}`)
  }
  return entries.slice(-MAX_ENTRIES).flat()
}
