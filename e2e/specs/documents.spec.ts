import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { DOCUMENT_IDS } from '../../src-core/documents/document.ts'
import { renderExport } from '../../src-core/documents/export/render-export.ts'
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
