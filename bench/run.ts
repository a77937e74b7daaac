import { benchInspection, type InspectionFigures } from './inspection-bench.ts'
import { benchMessage } from './message-bench.ts'
import { forkNameServer } from './name-server-process.ts'
import { benchProcess } from './process-bench.ts'
import type { Spread } from './statistics.ts'
import { benchWizard } from './wizard-bench.ts'
import { BENCH_ZONES } from './zones.ts'

const DELAYS_MS = [0, 20, 50]
const TARGETS = { floorRatioAt50: 1.25, mailauthRatioAt50: 3, firstQueryMs: 250, peakMemoryMb: 150 }
const MESSAGE_MS = 2000
const WIZARD_TARGETS = { scriptKb: 120, styleKb: 15, firstStepMs: 1000, keystrokeMs: 50, switchingMs: 100 }

const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(10)
const mark = (isReached: boolean) => (isReached ? 'reached' : 'MISSED')

const server = await forkNameServer()
try {
  console.log(
    'The whole inspection (SPF, two selectors, DMARC, MX, NS) beside mailauth’s SPF alone; 20 runs, cold answers',
  )
  console.log(
    [
      'zone'.padEnd(18),
      'delay',
      '    median',
      '       p95',
      '     floor',
      'to floor',
      'queries',
      '  mailauth',
      'faster',
    ].join('  '),
  )
  const figures: InspectionFigures[] = []
  for (const zone of BENCH_ZONES) {
    for (const delayMs of DELAYS_MS) figures.push(await benchInspection(zone, delayMs, server))
  }
  for (const figure of figures) printRow(figure)
  printTargets(figures)
  const tree = BENCH_ZONES.at(-1)
  if (tree) printProcess(await benchProcess(tree, server))
  printMessage(await benchMessage())
  const ten = BENCH_ZONES.find(({ label }) => label === 'flat ten')
  if (ten) printWizard(await benchWizard(ten, server))
} finally {
  server.stop()
}

function printRow(figure: InspectionFigures): void {
  const { label, delayMs, ours, floorMs, queries, isDistinct, mailauth, mailauthQueries } = figure
  console.log(
    [
      label.padEnd(18),
      String(delayMs).padStart(5),
      ms(ours.median),
      ms(ours.p95),
      ms(floorMs),
      (floorMs > 0 ? (ours.median / floorMs).toFixed(2) : '-').padStart(8),
      `${queries}${isDistinct ? '' : '!'}/${mailauthQueries}`.padStart(7),
      ms(mailauth.median),
      (mailauth.median / ours.median).toFixed(2).padStart(6),
    ].join('  '),
  )
}

function printTargets(figures: readonly InspectionFigures[]): void {
  const at50 = figures.filter(({ delayMs }) => delayMs === 50)
  const worst = Math.max(...at50.map(({ ours, floorMs }) => ours.median / floorMs))
  const tree = at50.at(-1)
  const faster = tree ? tree.mailauth.median / tree.ours.median : 0
  console.log(
    `at 50 ms, to the floor at most ${TARGETS.floorRatioAt50}: ${worst.toFixed(2)} ${mark(worst <= TARGETS.floorRatioAt50)}`,
  )
  console.log(`every question distinct: ${mark(figures.every(({ isDistinct }) => isDistinct))}`)
  console.log(
    `realistic tree at 50 ms, at least ${TARGETS.mailauthRatioAt50} times faster than mailauth: ${faster.toFixed(2)} ${mark(faster >= TARGETS.mailauthRatioAt50)}`,
  )
}

function printProcess({
  firstQuery,
  wholeRun,
  peakMemoryMb,
}: Awaited<ReturnType<typeof benchProcess>>): void {
  console.log('The command line as a process of its own, 10 runs on the realistic tree without delay')
  console.log(
    `start to first question under ${TARGETS.firstQueryMs} ms: median ${ms(firstQuery.median).trim()}, p95 ${ms(firstQuery.p95).trim()} ${mark(firstQuery.median < TARGETS.firstQueryMs)}`,
  )
  console.log(`whole run: median ${ms(wholeRun.median).trim()}, p95 ${ms(wholeRun.p95).trim()}`)
  console.log(
    `peak memory under ${TARGETS.peakMemoryMb} MB: ${peakMemoryMb.toFixed(0)} MB ${mark(peakMemoryMb < TARGETS.peakMemoryMb)}`,
  )
}

function printMessage({ first, times }: Awaited<ReturnType<typeof benchMessage>>): void {
  console.log(
    `a received mail of 25 MB with two signatures, without waiting for DNS, within ${MESSAGE_MS} ms: first ${ms(first).trim()}, median ${ms(times.median).trim()} ${mark(first <= MESSAGE_MS && times.p95 <= MESSAGE_MS)}`,
  )
}

function printWizard(figures: Awaited<ReturnType<typeof benchWizard>>): void {
  const { scriptKb, styleKb, firstStepMs, keystrokeMs, switchingMs } = WIZARD_TARGETS
  const printSize = (label: string, octets: number, limit: number) =>
    console.log(
      `${label} at most ${limit} kB: ${(octets / 1000).toFixed(1)} kB ${mark(octets <= limit * 1000)}`,
    )
  const printTime = (label: string, { median, p95 }: Spread, limit: number) =>
    console.log(
      `${label} within ${limit} ms: median ${ms(median).trim()}, p95 ${ms(p95).trim()} ${mark(p95 <= limit)}`,
    )
  console.log('The wizard in headless Chromium over the loopback host, on a domain of ten look-ups')
  printSize('scripts until step 1 accepts input, gzipped,', figures.script, scriptKb)
  printSize('styles until step 1 accepts input, gzipped,', figures.style, styleKb)
  printTime('first step usable', figures.firstStep, firstStepMs)
  printTime('a keystroke in steps 1, 2, 4 and 6 handled', figures.keystroke, keystrokeMs)
  printTime('switching steps', figures.switching, switchingMs)
}
