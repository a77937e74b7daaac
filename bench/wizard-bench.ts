import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type Page } from '@playwright/test'
import config from '../playwright.config.ts'
import { startHost } from '../e2e/fixtures/host-process.ts'
import { sayIn } from '../e2e/fixtures/words.ts'
import type { BenchServer } from './name-server-process.ts'
import { spreadOf, type Spread } from './statistics.ts'
import type { BenchZone } from './zones.ts'

const OPENINGS = 10
const KEYSTROKES = 40
const ROUNDS = 5

export interface WizardFigures {
  /** Octets, gzipped file by file, of all that is loaded until step 1 accepts input. */
  readonly script: number
  readonly style: number
  /** Milliseconds, as the page sees them. */
  readonly firstStep: Spread
  readonly keystroke: Spread
  readonly switching: Spread
}

/** The built wizard in the tests' browser, over the loopback host, on a domain that needs all ten look-ups. */
export async function benchWizard({ domain }: BenchZone, server: BenchServer): Promise<WizardFigures> {
  await server.setDelay(0)
  const stateFolder = mkdtempSync(join(tmpdir(), 'platon-bench-'))
  const host = await startHost({ stateFolder, asked: { dns: [`127.0.0.1:${server.port}`] } })
  const browser = await chromium.launch(config.use?.launchOptions)
  try {
    const sizes = await measureSizes(browser, host.address)
    const firstStep: number[] = []
    for (let run = 0; run < OPENINGS; run++) firstStep.push(await measureOpening(browser, host.address))
    const page = await openPage(browser, host.address)
    await goThrough(page, `info@${domain}`)
    const switching = spreadOf(await measureSwitching(page))
    // What is typed makes the plan out of date, and the steps that need it are locked: last.
    const keystroke = spreadOf(await measureKeystrokes(page))
    return { ...sizes, firstStep: spreadOf(firstStep), keystroke, switching }
  } finally {
    await browser.close()
    await host.stop()
    rmSync(stateFolder, { recursive: true, force: true })
  }
}

const say = (key: string) => sayIn('ja', key)

/** In a browser context of its own: nothing is in its cache. */
async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'ja-JP', viewport: { width: 1280, height: 860 } })
  await page.goto(address)
  await page.getByLabel(say('address.senders.label'), { exact: true }).waitFor()
  return page
}

async function measureSizes(
  browser: Browser,
  address: string,
): Promise<Pick<WizardFigures, 'script' | 'style'>> {
  const page = await browser.newPage({ locale: 'ja-JP' })
  const loaded: Promise<readonly [kind: string, octets: number]>[] = []
  page.on('response', (response) => {
    const kind = response.request().resourceType()
    if (kind === 'script' || kind === 'stylesheet')
      loaded.push(response.body().then((body) => [kind, gzipSync(body).length] as const))
  })
  await page.goto(address)
  await page.getByLabel(say('address.senders.label'), { exact: true }).fill('a')
  const files = await Promise.all(loaded)
  await page.context().close()
  const sum = (wanted: string) =>
    files.reduce((total, [kind, octets]) => (kind === wanted ? total + octets : total), 0)
  return { script: sum('script'), style: sum('stylesheet') }
}

/** From the navigation's start until the field of step 1 is there and painted. */
async function measureOpening(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ locale: 'ja-JP' })
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('main textarea') === null) return void requestAnimationFrame(look)
      requestAnimationFrame(() => performance.mark('usable'))
    }
    requestAnimationFrame(look)
  })
  await page.goto(address)
  const time = await page.waitForFunction(() => performance.getEntriesByName('usable')[0]?.startTime)
  const ms = await time.jsonValue()
  await page.context().close()
  return ms ?? NaN
}

/** Steps 1 to 7, so that every step can be switched to. */
async function goThrough(page: Page, sender: string): Promise<void> {
  const next = page.locator('button:not([aria-disabled])', { hasText: say('shell.next') })
  const stepOn = async (step: string) => {
    await next.click()
    await page.locator('h1', { hasText: say(`shell.step.${step}`) }).waitFor()
  }
  await page.getByLabel(say('address.senders.label'), { exact: true }).fill(sender)
  await stepOn('inspection')
  await stepOn('option')
  await page.locator('label', { hasText: say('option.name.own-domain') }).click()
  await stepOn('settings')
  await stepOn('recipients')
  await stepOn('documents')
  await stepOn('check')
}

async function switchTo(page: Page, step: string): Promise<void> {
  const list = page.getByRole('navigation', { name: say('shell.steps') })
  await list.getByRole('button', { name: say(`shell.step.${step}`) }).click()
  await page.locator('h1', { hasText: say(`shell.step.${step}`) }).waitFor()
}

/** A field of each step that has some, in an order that locks none of them; that of step 2 stands above the tree. */
const FIELDS = [
  ['inspection', 'inspection.selectors.label'],
  ['documents', 'documents.letters.organization'],
  ['settings', 'settings.values.label'],
  ['address', 'address.senders.label'],
] as const

/** From the key until the frame after it is done. */
async function measureKeystrokes(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() =>
        setTimeout(() => performance.measure('key', { start: timeStamp, end: performance.now() })),
      )
    })
  })
  for (const [step, label] of FIELDS) {
    await switchTo(page, step)
    if (step === 'inspection') await page.getByText(say('inspection.selectors.summary')).click()
    await page.getByLabel(say(label), { exact: true }).focus()
    await page.keyboard.press('End')
    for (let key = 0; key < KEYSTROKES; key++) {
      await page.keyboard.press('a')
      // Some of them meet the saving of what was typed.
      await page.waitForTimeout(key % 4 === 3 ? 500 : 20)
    }
  }
  return readMeasures(page, 'key')
}

/** From the click until the new step's heading and content are painted. */
async function measureSwitching(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    addEventListener(
      'click',
      ({ timeStamp }) => {
        const main = document.querySelector('main')
        if (main === null) return
        const before = main.querySelector('h1')?.textContent
        const look = () => {
          const isNew =
            main.querySelector('h1')?.textContent !== before && main.querySelector('.heading + *') !== null
          if (!isNew) return void requestAnimationFrame(look)
          requestAnimationFrame(() =>
            setTimeout(() => performance.measure('step', { start: timeStamp, end: performance.now() })),
          )
        }
        requestAnimationFrame(look)
      },
      { capture: true },
    )
  })
  const steps = ['address', 'option', 'settings', 'recipients', 'documents', 'check', 'inspection']
  for (let round = 0; round < ROUNDS; round++) for (const step of steps) await switchTo(page, step)
  return readMeasures(page, 'step')
}

function readMeasures(page: Page, name: string): Promise<number[]> {
  return page.evaluate(
    (wanted) => performance.getEntriesByName(wanted, 'measure').map(({ duration }) => duration),
    name,
  )
}
