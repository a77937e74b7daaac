import { inRoot, root } from './lib/paths.mjs'
import { handOver } from './lib/run.mjs'
import { setUp } from './lib/set-up.mjs'

const node = await setUp()
process.exitCode = await handOver(node, [inRoot('packaging', 'dist.ts'), ...process.argv.slice(2)], {
  cwd: root,
})
