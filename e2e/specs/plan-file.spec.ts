import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OUT } from '../fixtures/out.ts'
import { expect, test } from '../fixtures/test.ts'
import { makeFolder } from '../fixtures/wizard-host.ts'
import { wizardOn } from '../pages/wizard.ts'

/** By the command line, as somebody else would hand it over. */
function exportPlan(folder: string): string {
  const words = [
    'export',
    'info@example.co.jp',
    '--option',
    'no-reply',
    '--offline',
    '--format',
    'platonplan',
  ]
  execFileSync(process.execPath, [join(OUT, 'main', 'cli.mjs'), ...words, '--out', folder])
  const [name = ''] = readdirSync(folder)
  expect(name).toMatch(/\.platonplan$/)
  return join(folder, name)
}

test('a plan file that is opened is told of first, and leads to step 7; another start passes its file on', async ({
  startProgram,
  standIn,
  stateFolder,
  nameServer,
}) => {
  const folder = makeFolder(stateFolder)
  const plan = exportPlan(folder)
  const dns = `--dns=${nameServer.endpoint}`
  const program = await startProgram({ args: [dns, plan] })
  const wizard = await wizardOn(await program.firstPage(), standIn)
  const { page, button, say } = wizard
  const dialog = page.getByRole('dialog', { name: say('opened.title') })

  await test.step('the file of the command line', async () => {
    await expect(dialog).toContainText('example.co.jp')
    await expect(dialog).not.toContainText(say('opened.replaces'))
    await button('opened.open').click()
    await expect(dialog).toHaveCount(0)
    await wizard.expectStep('check')
  })
  await test.step('a file that is none', async () => {
    const hostile = join(folder, '<img src=x onerror=alert(1)>.platonplan')
    writeFileSync(hostile, '{"schemaVersion":1,"subject":{"domain":"<script>"}}')
    expect(await (await startProgram({ args: [dns, hostile] })).ended).toBe(0)
    await expect(dialog).toContainText(say('opened.refused'))
    await expect(dialog).toContainText('<img src=x onerror=alert(1)>.platonplan')
    await button('ui.dialog.close').click()
  })
  await test.step('the same plan again would replace what is there', async () => {
    expect(await (await startProgram({ args: [dns, plan] })).ended).toBe(0)
    await expect(dialog).toContainText(say('opened.replaces'))
    await button('opened.leave').click()
    await wizard.expectStep('check')
  })
})
