import { expect, test } from '../fixtures/test.ts'
import { ADDRESS, DOMAIN, healthyZoneBut } from '../fixtures/zones.ts'
import { chooseOption, saveDocuments, typeSenders, waitForInspection } from '../pages/steps.ts'
import type { Wizard } from '../pages/wizard.ts'

const OTHER = 'school-sample.jp'

test.use({ zone: healthyZoneBut({}, { [OTHER]: { TXT: ['v=spf1 -all'], NS: [`ns1.${DOMAIN}`] } }) })

/** From step 2 to the saved files, all in one text. */
async function walk(wizard: Wizard, option: 'no-reply' | 'own-domain'): Promise<string> {
  await waitForInspection(wizard)
  await wizard.next()
  await chooseOption(wizard, option)
  while (wizard.step() !== 'documents') await wizard.next()
  const { files } = await saveDocuments(wizard)
  return Object.entries(files).flat().join('\n')
}

test('two senders of two domains: an option, a plan and documents for each', async ({ wizard }) => {
  const { page, say } = wizard
  const domain = page.getByLabel(say('shell.domain'), { exact: true })
  const optionRadio = (option: string) => page.getByRole('radio', { name: say(`option.name.${option}`) })
  await typeSenders(wizard, `${ADDRESS}, info@${OTHER}`)
  await page.getByRole('radio', { name: DOMAIN }).check()
  await wizard.next()
  const first = await walk(wizard, 'own-domain')
  expect(first).toContain(DOMAIN)
  expect(first).not.toContain(OTHER)
  await test.step('the other domain begins where nothing is known of it', async () => {
    await domain.selectOption(OTHER)
    await wizard.open('inspection')
    const second = await walk(wizard, 'no-reply')
    expect(second).toContain(OTHER)
    expect(second).toContain('no-reply@platon.jpn.com')
    expect(second.replaceAll(`ns1.${DOMAIN}`, '')).not.toContain(DOMAIN)
  })
  await test.step('each keeps its own option', async () => {
    await wizard.open('option')
    await expect(optionRadio('no-reply')).toBeChecked()
    await domain.selectOption(DOMAIN)
    await expect(optionRadio('own-domain')).toBeChecked()
  })
  await test.step('an answer for both makes their plans again, without a visit to step 4', async () => {
    await wizard.open('address')
    await page.getByRole('radio', { name: '東京リージョン' }).check()
    await wizard.open('documents')
    await expect(wizard.button('documents.saveNow')).toBeVisible()
    await domain.selectOption(OTHER)
    await expect(wizard.button('documents.saveNow')).toBeVisible()
  })
})
