import { Arch, build, Platform } from 'electron-builder'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describePackaging } from '../../packaging/configuration.ts'
import type { Edition } from '../../packaging/fuses.ts'
import { makeUpElectron } from './made-up-electron.ts'

export const root = join(import.meta.dirname, '..', '..')

export interface Packed {
  /** The folder as it would be on the user's machine. */
  readonly folder: string
  readonly program: string
  readonly asar: string
}

/** Packs what was built into `folder`, unpacked, with an Electron that is made up there. */
export async function pack(folder: string, system: 'linux' | 'win', edition: Edition): Promise<Packed> {
  const electron = join(folder, 'electron')
  if (!existsSync(electron)) makeUpElectron(electron)
  const platform = system === 'linux' ? Platform.LINUX : Platform.WINDOWS
  const output = join(folder, `dist ${edition}`)
  await build({
    projectDir: root,
    targets: platform.createTarget('dir', Arch.x64),
    publish: 'never',
    config: describePackaging({ edition, built: join(root, 'out'), output, electronDist: electron }),
  })
  const packed = join(output, `${system}-unpacked`)
  return {
    folder: packed,
    program: join(packed, system === 'linux' ? 'platon-mail-wizard' : 'platon-mail-wizard.exe'),
    asar: join(packed, 'resources', 'app.asar'),
  }
}
