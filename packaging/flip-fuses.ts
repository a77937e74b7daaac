import { flipFuses } from '@electron/fuses'
import type { AfterPackContext, LinuxPackager } from 'electron-builder'
import { join } from 'node:path'
import { fusesOf, type Edition } from './fuses.ts'

/**
 * After packing, before signing. electron-builder's own `electronFuses` knows eight of the nine fuses and can't be strict. Of a
 * universal program each half is flipped, and the whole once more.
 */
export async function flipPackedFuses(context: AfterPackContext, edition: Edition): Promise<void> {
  await flipFuses(packedProgram(context), {
    ...fusesOf(edition),
    // A changed binary has a broken signature, which a Mac with Apple's processor refuses to start; a certificate's comes later.
    resetAdHocDarwinSignature: context.electronPlatformName === 'darwin',
  })
}

function packedProgram({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  if (electronPlatformName === 'darwin') return join(appOutDir, `${packager.appInfo.productFilename}.app`)
  if (electronPlatformName === 'win32') return join(appOutDir, `${packager.appInfo.productFilename}.exe`)
  return join(appOutDir, (packager as LinuxPackager).executableName)
}
