import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { buildDocument } from '../../src-core/documents/build-document.ts'
import { DOCUMENT_IDS } from '../../src-core/documents/document.ts'
import { documentsFor } from '../../src-core/documents/documents-for.ts'
import { renderExport } from '../../src-core/documents/export/render-export.ts'
import { renderHtml } from '../../src-core/documents/render/render-html.ts'
import { dnsChanges } from '../../src-core/documents/plan-facts.ts'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import { goldenCustomers, type GoldenCustomerName } from '../../test/golden/support/customers.ts'
import { goldenPlan } from '../../test/golden/support/golden-documents.ts'
import { findSidewaysScroll, findViolations } from '../fixtures/find-violations.ts'

const PHONE = { width: 390, height: 800 }

for (const [name, language] of [
  ['muumuu-nothing', 'ja'],
  ['onamae-google-workspace', 'ja'],
  ['onamae-google-workspace', 'en'],
] as const satisfies readonly (readonly [GoldenCustomerName, string])[])
  test(`${name}, ${language}: every document is accessible, and fits on a phone`, async ({ page }, info) => {
    const { settings } = goldenCustomers[name]
    const plan = await goldenPlan(name)
    const files = renderExport(plan, { formats: ['html'], language, settings })
    expect(files.length).toBeGreaterThan(4)
    for (const file of files) {
      const path = info.outputPath(file.name)
      writeFileSync(path, file.content)
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.setViewportSize(PHONE)
      await page.goto(pathToFileURL(path).href)
      expect(await page.getAttribute('html', 'lang')).toBe(language)
      expect.soft(await findSidewaysScroll(page), file.name).toBeNull()
      expect.soft(await findSqueezedText(page), file.name).toEqual([])
      // Both languages have the same structure and colours.
      if (language === 'ja') expect.soft(await findViolations(page), file.name).toEqual([])
      // It fetches nothing, and leads nowhere but into the mail program.
      expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
      const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      expect(links.filter((href) => !href?.startsWith('mailto:'))).toEqual([])
      page.removeAllListeners('request')
    }
    await test.step('the report is one page', () =>
      checkReport(page, plan, language, info.outputPath('report.pdf')))
    if (dnsChanges(plan).length > 0)
      await test.step('values', () => checkValues(page, plan, info.outputPath('values.pdf')))
  })

for (const name of ['onamae-google-workspace', 'sakura-microsoft-365'] as const)
  test(`${name}: on A4 no card is cut, and no heading stands alone at the foot of a page`, async ({
    page,
  }, info) => {
    const plan = withLongSpf(await goldenPlan(name))
    const { settings } = goldenCustomers[name]
    for (const id of documentsFor(plan)) {
      const model = buildDocument(id, plan, 'ja', { settings })
      await page.setContent(renderHtml(model))
      const path = info.outputPath(`${id}.pdf`)
      await page.pdf({ path, preferCSSPageSize: true, printBackground: true })
      const pages = readPdf(path)?.map(squeeze) ?? null
      test.skip(pages === null, 'pdftotext (poppler-utils) is not here: the text of the PDF was not read')
      if (pages === null) return
      for (const { title, blocks } of model.blocks.filter((block) => block.kind === 'card')) {
        const last = squeeze(blocks.flatMap((block) => ('text' in block ? [block.text] : [])).at(-1) ?? '')
        const whole = pages.filter((text) => text.includes(squeeze(title)) && text.includes(last))
        expect.soft(whole, `${id}: ${title}`).not.toEqual([])
      }
      const headings = model.blocks.flatMap((block) =>
        block.kind === 'heading' ? [squeeze(block.text)] : [],
      )
      for (const text of pages) {
        const body = text.slice(0, text.lastIndexOf(squeeze(model.domain)))
        expect
          .soft(
            headings.filter((heading) => body.endsWith(heading)),
            id,
          )
          .toEqual([])
      }
    }
  })

/** A record of 330 characters: as long as one card of it still is one page. */
function withLongSpf(plan: SetupPlan): SetupPlan {
  const before = `v=spf1 ${Array.from({ length: 16 }, (_, index) => `ip4:198.51.100.${100 + index}`).join(' ')} mx -all`
  const changes = plan.changes.map((change) =>
    change.id === 'spf' && change.after !== null
      ? { ...change, before: [before], after: before.replace(' mx', ' mx include:spf.platon.example') }
      : change,
  )
  return { ...plan, changes }
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

/** Text that has no room to be read in: about a character to the line. */
function findSqueezedText(page: Page): Promise<string[]> {
  return page.locator('caption, th, td, p, li, h1, h2, h3, .label').evaluateAll((all) =>
    all.flatMap((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
      const text = element.textContent.trim()
      return lines > 2 && text.length / lines < 2 ? [text] : []
    }),
  )
}

async function checkReport(page: Page, plan: SetupPlan, language: 'ja' | 'en', pdf: string): Promise<void> {
  const others = DOCUMENT_IDS.filter((id) => id !== 'report')
  const [report] = renderExport(plan, { formats: ['html'], language, leaveOut: others })
  await page.setContent(report?.content ?? '')
  const octets = await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true })
  // A page object of the PDF; `/Pages` is the tree above them.
  expect(octets.toString('latin1').match(/\/Type ?\/Page\b/g)).toHaveLength(1)
}

/** What is copied out of the page, and read back out of its PDF, is the plan's to the character. */
async function checkValues(page: Page, plan: SetupPlan, pdf: string): Promise<void> {
  const values = dnsChanges(plan).flatMap(({ after }) => (after === null ? [] : [after]))
  expect(values.length).toBeGreaterThan(2)
  const [html] = renderExport(plan, {
    formats: ['html'],
    language: 'ja',
    leaveOut: ['overview', 'platon-instructions', 'vendor-request', 'dns-host-request', 'recipient-guidance'],
  })
  await page.setContent(html?.content ?? '')
  const shown = page.locator('.value code.exact')
  expect(await shown.allTextContents()).toEqual(expect.arrayContaining(values))
  const copied = await shown.evaluateAll((all) =>
    all.map((element) => {
      getSelection()?.selectAllChildren(element)
      return getSelection()?.toString()
    }),
  )
  expect(copied).toEqual(expect.arrayContaining(values))

  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true })
  const pages = readPdf(pdf)
  test.skip(pages === null, 'pdftotext (poppler-utils) is not here: the text of the PDF was not read')
  if (pages === null) return
  const text = pages.join('').replaceAll('\n', '')
  for (const value of values) expect(text).toContain(value)
  expect(text).toContain('同じ名前の .txt ファイル')
  for (const [index, each] of pages.entries()) {
    expect(each).toMatch(new RegExp(`^${index + 1} ?/ ?${pages.length}$`, 'm'))
    expect(each).toContain(plan.subject.domain)
  }
}

/** The text of each page; null where the machine has no reader. */
function readPdf(path: string): string[] | null {
  try {
    return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
