/** Entries, from the end. */
const MAX_ENTRIES = 40
/** Lines of a stack. */
const MAX_FRAMES = 8

/** What the program writes a line about (log.write in src-main/electron). */
const KINDS = [
  ...['defect', 'session', 'no-start', 'no-state-folder', 'uncaught-exception', 'unhandled-rejection'],
  ...['page-gone', 'page-hangs', 'preload-error', 'child-process-gone'],
]
/** The language's own, the platform's, and those of what we use. */
const ERROR_NAMES = [
  ...['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'EvalError', 'URIError'],
  ...['AggregateError', 'AbortError', 'TimeoutError', 'DOMException', 'ZodError'],
]

const ENTRY = new RegExp(
  String.raw`^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (${KINDS.join('|')})(?: ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?(?: (.*))?$`,
)
const ERROR_NAME = new RegExp(`^(${ERROR_NAMES.join('|')})(?:$|[: ])`)
/** In a bundle of ours, or in Node. */
const FRAME =
  /^\s+at .*?(?:[\\/]out[\\/](?:main|preload)[\\/](?:chunks[\\/])?([\w-]{1,80}\.[cm]?js:\d{1,7}:\d{1,7})|\(?(node:[a-z_/]{1,60}:\d{1,7}:\d{1,7}))\)?$/

/**
 * What can be told of a log: when, what, which kind of error, where in the program. What an error said goes, as it may quote a mail, a
 * name or a path, on several lines and in any form. So only words of ours are kept, and of a stack only the places, no names of functions.
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
      last.push(`  ${frame[1] ?? frame[2]}`)
  }
  return entries.slice(-MAX_ENTRIES).flat()
}
