import { flipFuses } from '@electron/fuses'
import { Arch, type AfterPackContext, type LinuxPackager } from 'electron-builder'
import { join } from 'node:path'
import { fusesOf, type Edition } from './fuses.ts'

/** After packing, before signing. electron-builder's own `electronFuses` knows eight of the nine fuses and can't be strict. */
export async function flipPackedFuses(context: AfterPackContext, edition: Edition): Promise<void> {
  if (isHalf(context)) return
  await flipFuses(packedProgram(context), {
    ...fusesOf(edition),
    // A changed binary has a broken signature, which a Mac with Apple's processor refuses to start; a certificate's comes later.
    resetAdHocDarwinSignature: context.electronPlatformName === 'darwin',
  })
}

/**
 * Of a universal program the whole is flipped, both halves in it at once. A half with a signature of its own would differ from the other in
 * plain files, which are then not joined (https://github.com/electron/universal/issues/10). electron-builder packs each into a folder of this
 * name (macPackager.js, doUniversalPack).
 */
export function isHalf({
  electronPlatformName,
  appOutDir,
  arch,
}: Pick<AfterPackContext, 'electronPlatformName' | 'appOutDir' | 'arch'>): boolean {
  return electronPlatformName === 'darwin' && appOutDir.endsWith(`-${Arch[arch]}-temp`)
}

function packedProgram({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  if (electronPlatformName === 'darwin') return join(appOutDir, `${packager.appInfo.productFilename}.app`)
  if (electronPlatformName === 'win32') return join(appOutDir, `${packager.appInfo.productFilename}.exe`)
  return join(appOutDir, (packager as LinuxPackager).executableName)
}
