import { build, Platform } from 'electron-builder'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { describePackaging } from './configuration.ts'
import { tellOfSigning } from './signing.ts'

/**
 * `npm run dist`: the packages of the present system, into dist/. `--dir` leaves them unpacked; `--for-tests` makes the copy that
 * end-to-end tests drive, unpacked, into dist/for-tests.
 */
const { values } = parseArgs({ options: { dir: { type: 'boolean' }, 'for-tests': { type: 'boolean' } } })
const isForTests = values['for-tests'] === true
const root = join(import.meta.dirname, '..')

const signing = tellOfSigning(process.env, process.platform)
process.stderr.write(`${signing}\n`)

const made = await build({
  projectDir: root,
  targets: Platform.current().createTarget(values.dir === true || isForTests ? 'dir' : null),
  publish: 'never',
  config: describePackaging({
    edition: isForTests ? 'tests' : 'release',
    built: join(root, 'out'),
    output: isForTests ? join('dist', 'for-tests') : 'dist',
  }),
})
process.stdout.write(made.map((path) => `${path}\n`).join(''))
// Said again where it is not scrolled away.
process.stderr.write(`${signing}\n`)
