const LIVE_MS = 1000
const QUIET_MS = 10_000

/**
 * Says on stderr what is being done and for how long: a silent half-minute looks like a hang. In a terminal one line
 * counts the seconds, elsewhere a line comes every ten; `detail` says how far it is. Returns what ends it; the outcome is
 * said on the same line.
 */
export function startProgress(text, detail = () => '') {
  const isLive = process.stderr.isTTY === true
  const started = Date.now()
  const state = () => [detail(), `${Math.round((Date.now() - started) / 1000)} s`].filter(Boolean).join(' ')
  const draw = () => process.stderr.write(isLive ? `\r\x1b[K${text} ${state()}` : `  … ${state()}\n`)
  process.stderr.write(isLive ? text : `${text}\n`)
  const timer = setInterval(draw, isLive ? LIVE_MS : QUIET_MS)
  return (outcome) => {
    clearInterval(timer)
    process.stderr.write(isLive ? `\r\x1b[K${text} ${outcome} (${state()})\n` : `  ${outcome} (${state()})\n`)
  }
}
