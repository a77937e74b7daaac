import { checkCatalog } from './lib/check-catalog.ts'

const { lines, exitCode } = checkCatalog(process.argv[2] ?? new Date().toISOString().slice(0, 10))
for (const line of lines) process.stdout.write(`${line}\n`)
process.exitCode = exitCode
