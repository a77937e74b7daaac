import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** Before the fuses of every Electron (@electron/fuses, constants.ts). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** Version 1, nine fuses, as Electron 45 is delivered: each as its default. */
const FUSES = Buffer.from(
  [1, 9, ...'101000011'].map((each) => (typeof each === 'number' ? each : each.charCodeAt(0))),
)
const FUSE_WIRE = Buffer.concat([Buffer.from(SENTINEL, 'latin1'), FUSES])

/**
 * A folder that packaging takes for an unpacked Electron: the parts that it reads and changes, and none that would run. What it
 * can't show is said in docs/testing.md.
 */
export function makeUpElectron(folder: string): string {
  const write = (name: string, content: string | Buffer) => {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  write(
    'electron',
    Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(4096), FUSE_WIRE, Buffer.alloc(4096)]),
  )
  write('electron.exe', makeUpProgram())
  for (const language of ['de', 'en-US', 'ja']) write(`locales/${language}.pak`, language)
  write('LICENSE', 'of Electron')
  write('LICENSES.chromium.html', 'of Chromium')
  return folder
}

/** A Windows program with a version resource, as the packaging edits it, and the fuses behind it. */
function makeUpProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false)
  program.setExtraData(FUSE_WIRE)
  const resources = NtExecutableResource.from(program, true)
  const version = Resource.VersionInfo.createEmpty()
  version.lang = 0x0409
  version.setStringValues({ lang: 0x0409, codepage: 1200 }, { ProductName: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.from(program.generate())
}
