import { writeFileSync } from 'node:fs'
import { expect, test, type Locator, type Page } from '@playwright/test'
import type { SavedFiles } from '../fixtures/wizard-host.ts'
import { openWizard, type Wizard } from './wizard.ts'

// What a user does on each step, in the order of the steps.

export async function typeSenders(wizard: Wizard, text: string): Promise<void> {
  await wizard.expectStep('address')
  await wizard.page.getByLabel(wizard.say('address.senders.label'), { exact: true }).fill(text)
}

/** The card of one part, by its heading. */
export function partCard({ page, say }: Wizard, part: string): Locator {
  return page.getByRole('region', { name: say(`inspection.part.${part}.name`), exact: true })
}

export async function waitForInspection({ page, button }: Wizard): Promise<void> {
  await expect(button('inspection.again').or(button('inspection.online'))).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
}

export async function goOffline(wizard: Wizard): Promise<void> {
  await wizard.button('inspection.offline').click()
  await expect(wizard.button('inspection.online')).toBeVisible()
}

export async function chooseOption({ page, say }: Wizard, option: 'no-reply' | 'own-domain'): Promise<void> {
  // The label covers the whole card, the button with it.
  await page.locator('label', { hasText: say(`option.name.${option}`) }).click()
  await expect(page.getByRole('radio', { name: say(`option.name.${option}`) })).toBeChecked()
}

export async function pasteValues({ page, say, button }: Wizard, text: string): Promise<void> {
  await page.getByLabel(say('settings.values.label'), { exact: true }).fill(text)
  await button('settings.values.confirm').click()
}

/** From step 1 to the plan of step 4. */
export async function planWith(
  wizard: Wizard,
  sender: string,
  option: 'no-reply' | 'own-domain',
  values: string | null = null,
): Promise<void> {
  await typeSenders(wizard, sender)
  await wizard.next()
  await waitForInspection(wizard)
  await wizard.next()
  await chooseOption(wizard, option)
  await wizard.next()
  if (values !== null) await pasteValues(wizard, values)
}

/** Step 4: whose form the records are written for. Waits until the cards have followed. */
export async function chooseDnsHost({ page, say }: Wizard, name: string): Promise<void> {
  await page.getByLabel(say('settings.dnsHost.label'), { exact: true }).selectOption({ label: name })
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
}

/** Step 6: one line of the signature or of the addressees. */
export async function fillLetterLine({ page, say }: Wizard, key: string, text: string): Promise<void> {
  await page.getByLabel(say(`documents.letters.${key}`), { exact: true }).fill(text)
}

export async function saveDocuments(wizard: Wizard): Promise<SavedFiles> {
  const { page, host, button, say } = wizard
  await wizard.expectStep('documents')
  return host.catchSaved(page, async () => {
    await button('documents.saveNow').click()
    await expect(page.getByText(say('documents.saved.title'))).toBeVisible()
  })
}

/** The wizard as it shows itself at the next start. */
export async function closeAndOpenAgain({ host }: Wizard): Promise<Wizard> {
  await host.close()
  return openWizard(host)
}

/** One record of step 7, by its name and type. */
export function checkedRecord({ page, say }: Wizard, name: string, type = 'TXT'): Locator {
  return page
    .getByRole('list', { name: say('check.records') })
    .locator(':scope > li')
    .filter({ has: page.getByRole('heading', { name: `${name} ${type}`, exact: true }) })
}

/** A received mail, chosen as a file: octets, one character each. */
export async function chooseMail({ page, say }: Wizard, mail: string): Promise<void> {
  const buffer = Buffer.from(mail, 'latin1')
  await page
    .getByLabel(say('mail.input.choose'), { exact: true })
    .and(page.locator('input'))
    .setInputFiles({ name: 'テスト.eml', mimeType: 'message/rfc822', buffer })
}

export async function pasteHeaders({ page, say, button }: Wizard, headers: string): Promise<void> {
  await page.getByText(say('mail.input.paste'), { exact: true }).click()
  await page.getByLabel(say('mail.input.headers'), { exact: true }).fill(headers)
  await button('mail.input.checkHeaders').click()
}

/** What a mail showed. */
export function mailResult({ page, say }: Wizard): Locator {
  return page.getByRole('region', { name: say('mail.resultTitle'), exact: true })
}

/** The same, dropped onto the page from a folder, once the page takes it. */
export async function dropMail({ page, say }: Wizard, mail: string): Promise<void> {
  await expect(page.getByText(say('mail.input.drop'))).toBeVisible()
  await dropFile(page, Buffer.from(mail, 'latin1'))
}

/** A file let go over the middle of the window, as the browser sees it: where nothing takes it, it is opened. */
export async function dropFile(page: Page, content: Uint8Array): Promise<void> {
  const path = test.info().outputPath('受信.eml')
  writeFileSync(path, content)
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  const at = { x: width / 2, y: height / 2, data: { items: [], files: [path], dragOperationsMask: 1 } }
  const devTools = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devTools.send('Input.dispatchDragEvent', { type, ...at })
  await devTools.detach()
}
