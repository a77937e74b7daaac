import { join } from 'node:path'
import { describeMaterials } from './sbom.ts'

const root = join(import.meta.dirname, '..')
process.stdout.write(`${JSON.stringify(describeMaterials(root, new Date()), null, 2)}\n`)
