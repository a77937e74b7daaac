import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { inRoot } from './paths.mjs'

/**
 * Run as a process of its own, so that it can be given up at any moment: downloads Electron's binary for this machine with
 * Electron's own tools, and prints `<octets so far> <octets in all>` as they come. Exit code 0 when it is in place.
 */
const installer = inRoot('node_modules', 'electron', 'install.js')
const fromElectron = createRequire(installer)
const { downloadArtifact } = await import(pathToFileURL(fromElectron.resolve('@electron/get')).href)
await downloadArtifact({
  version: fromElectron('./package.json').version,
  artifactName: 'electron',
  platform: process.platform,
  arch: process.arch,
  checksums: fromElectron('./checksums.json'),
  downloadOptions: {
    quiet: true,
    getProgressCallback: async ({ transferred, total }) => {
      process.stdout.write(`${transferred} ${total ?? ''}\n`)
    },
  },
})
// Finds the download in the cache, and unpacks it.
fromElectron(installer)
