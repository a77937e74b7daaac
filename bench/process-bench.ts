import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { wallClock, type BenchServer } from './name-server-process.ts'
import { spreadOf, type Spread } from './statistics.ts'
import type { BenchZone } from './zones.ts'

const CLI = fileURLToPath(new URL('../out/main/cli.mjs', import.meta.url))
const RUNS = 10
/** Writes the peak resident set, in kB, to descriptor 3 as the process ends. */
const REPORT_MEMORY = `data:text/javascript,${encodeURIComponent(
  "import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))",
)}`

export interface ProcessFigures {
  /** Milliseconds from starting the process to the arrival of its first question. */
  readonly firstQuery: Spread
  readonly wholeRun: Spread
  readonly peakMemoryMb: number
}

/** The built command line as a process of its own, without npm. */
export async function benchProcess(
  { domain, selectors }: BenchZone,
  server: BenchServer,
): Promise<ProcessFigures> {
  if (!existsSync(CLI)) throw new Error('out/main/cli.mjs is not there: run `npm run build` first')
  await server.setDelay(0)
  const words = ['inspect', `info@${domain}`, '--json', '--dns', `127.0.0.1:${server.port}`]
  for (const selector of selectors) words.push('--selector', selector)
  const firstQuery: number[] = []
  const wholeRun: number[] = []
  let peakMemoryMb = 0
  for (let run = 0; run < RUNS; run++) {
    await server.report()
    const startedAt = wallClock()
    const child = spawn(process.execPath, ['--import', REPORT_MEMORY, CLI, ...words], {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    })
    let memory = ''
    child.stdio[3]?.on('data', (chunk: Buffer) => (memory += chunk.toString()))
    const [code] = await once(child, 'close')
    wholeRun.push(wallClock() - startedAt)
    const { firstAt } = await server.report()
    if (code !== 0 || firstAt === null) throw new Error(`the command line ended with ${code}`)
    firstQuery.push(firstAt - startedAt)
    peakMemoryMb = Math.max(peakMemoryMb, Number(memory) / 1024)
  }
  return { firstQuery: spreadOf(firstQuery), wholeRun: spreadOf(wholeRun), peakMemoryMb }
}
