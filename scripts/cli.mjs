import { runCommand, setUp } from './lib/set-up.mjs'

process.exitCode = await runCommand(await setUp(), process.argv.slice(2))
