import { openWizard } from './lib/open-wizard.mjs'
import { runCommand, setUp } from './lib/set-up.mjs'

const words = process.argv.slice(2)
const node = await setUp()
process.exitCode = words.length > 0 ? await runCommand(node, words) : await openWizard(node)
