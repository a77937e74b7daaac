import { writeFileSync } from 'node:fs'
import { renderIcons } from '../packaging/icons/render-icons.ts'

for (const [name, content] of renderIcons())
  writeFileSync(new URL(`../packaging/icons/${name}`, import.meta.url), content)
