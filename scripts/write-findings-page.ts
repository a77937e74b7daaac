import { writeFileSync } from 'node:fs'
import { renderFindingsPage } from './lib/findings-page.ts'

writeFileSync(new URL('../docs/findings.md', import.meta.url), renderFindingsPage())
