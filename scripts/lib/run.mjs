import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a command and keeps what it prints, both streams in the order they came. Never rejects. */
export function runCaptured(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    const finish = (code, note = '') =>
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + note })
    child.once('error', (error) => finish(127, `${error.code} ${error.message}\n`))
    child.once('close', (code, signal) => finish(code ?? 128 + constants.signals[signal]))
  })
}

/** Hands the terminal over to a command: its streams, its signals, its end become ours. */
export function handOver(command, args, options = {}) {
  const child = spawn(command, args, { ...options, stdio: 'inherit' })
  for (const signal of FORWARDED) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the whole group, so the child has it already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}
