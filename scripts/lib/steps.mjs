import { root } from './paths.mjs'
import { runCaptured } from './run.mjs'

const HEARTBEAT_MS = 15_000

/**
 * Runs steps `{ name, command, args, after?, behind?, env? }`, as many at once as `width`, each after those it names; where
 * one of `after` failed it is skipped, `behind` only waits for their end. `tell` gets a line when something happens. Returns `{ name, state, seconds, output }`
 * in the steps' order, state `passed | failed | skipped`.
 */
export async function runSteps(steps, { width, tell }) {
  const results = new Map()
  const running = new Map()
  const isReady = ({ after = [], behind = [] }) => [...after, ...behind].every((name) => results.has(name))
  const heartbeat = setInterval(
    () => tell(`  … ${[...running.values()].map(({ label }) => label()).join(', ')}`),
    HEARTBEAT_MS,
  )
  for (;;) {
    for (const step of steps) {
      if (results.has(step.name) || running.has(step.name) || running.size >= width || !isReady(step))
        continue
      const missing = (step.after ?? []).find((name) => results.get(name).state !== 'passed')
      if (missing) {
        results.set(step.name, {
          name: step.name,
          state: 'skipped',
          seconds: 0,
          output: `${missing} did not pass`,
        })
        tell(`- ${step.name}: skipped, ${missing} did not pass`)
      } else {
        running.set(step.name, startStep(step))
      }
    }
    if (running.size === 0) break
    const result = await Promise.race([...running.values()].map(({ ended }) => ended))
    running.delete(result.name)
    results.set(result.name, result)
    tell(`${result.state === 'passed' ? '✓' : '✗'} ${result.name} (${result.seconds} s)`)
    if (result.state === 'failed') tell(`${result.output.trimEnd()}\n`)
  }
  clearInterval(heartbeat)
  return steps.map(({ name }) => results.get(name))
}

function startStep({ name, command, args, env }) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 100) / 10
  const ended = runCaptured(command, args, { cwd: root, env: { ...process.env, ...env } }).then(
    ({ code, output }) => ({ name, state: code === 0 ? 'passed' : 'failed', seconds: seconds(), output }),
  )
  return { ended, label: () => `${name} ${Math.round(seconds())} s` }
}
