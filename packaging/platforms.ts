import type { Configuration } from 'electron-builder'
import { PLAN_EXTENSION, PLAN_MEDIA_TYPE } from '../src-core/documents/export/export-file.ts'
import { PRODUCT_NAMES } from '../src-core/product-names.ts'
import { PLAN_FILE_NAMES, PLAN_PROG_ID, PROGRAM_NAME } from './product.ts'

const ICONS = 'packaging/icons'

const planFile = { ext: PLAN_EXTENSION, mimeType: PLAN_MEDIA_TYPE, role: 'Viewer' } as const

/** An installer that asks for no administrator's rights, and one file that needs no installing. */
export const windows = {
  win: {
    executableName: PROGRAM_NAME,
    icon: `${ICONS}/icon.ico`,
    requestedExecutionLevel: 'asInvoker',
    // Its name is the key in the registry, what people read is the description.
    fileAssociations: [{ ...planFile, name: PLAN_PROG_ID, description: PLAN_FILE_NAMES.ja }],
    target: [
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'portable', arch: ['x64', 'arm64'] },
    ],
  },
  nsis: {
    // For this user alone unless another is asked for: `/S /currentuser` or `/S /allusers`, `/D=<folder>` last, a folder of the program's own
    // (docs/release.md): unlike the window, the silent installer appends none, and the uninstaller removes the whole of it.
    oneClick: false,
    perMachine: false,
    selectPerMachineByDefault: false,
    allowToChangeInstallationDirectory: true,
    buildUniversalInstaller: false,
    installerLanguages: ['ja_JP', 'en_US'],
    multiLanguageInstaller: true,
    shortcutName: PRODUCT_NAMES.ja,
    uninstallDisplayName: `${PRODUCT_NAMES.ja} \${version}`,
    createDesktopShortcut: false,
    differentialPackage: false,
    include: 'packaging/installer.nsh',
  },
  portable: {
    artifactName: `${PROGRAM_NAME}-\${version}-\${os}-\${arch}-portable.\${ext}`,
    requestExecutionLevel: 'user',
    // A folder of its own for each start, removed at its end. Any other value gives all starts of one build the same folder, and a second start
    // empties it under the first (NsisTarget.js and portable.nsi; https://github.com/electron-userland/electron-builder/issues/5764).
    unpackDirName: true,
    buildUniversalInstaller: false,
  },
} as const satisfies Configuration

export const mac = {
  mac: {
    // The name in the Finder; its Japanese one is in ja.lproj.
    executableName: PRODUCT_NAMES.en,
    icon: `${ICONS}/icon.icns`,
    category: 'public.app-category.utilities',
    fileAssociations: [{ ...planFile, name: PLAN_FILE_NAMES.en }],
    target: [{ target: 'dmg', arch: ['universal'] }],
    hardenedRuntime: true,
    extendInfo: { LSHasLocalizedDisplayName: true, CFBundleDisplayName: PRODUCT_NAMES.en },
    extraResources: [{ from: 'packaging/mac/ja.lproj', to: 'ja.lproj' }],
  },
  dmg: { writeUpdateInfo: false },
} as const satisfies Configuration

export const linux = {
  // The older tools write `--no-sandbox` into the desktop entry (AppImageTarget.js).
  toolsets: { appimage: '1.0.3' },
  linux: {
    executableName: PROGRAM_NAME,
    icon: ICONS,
    category: 'Utility',
    fileAssociations: [{ ...planFile, name: PLAN_FILE_NAMES.en }],
    target: [{ target: 'AppImage', arch: ['x64'] }],
    desktop: {
      entry: { Name: PRODUCT_NAMES.en, 'Name[ja]': PRODUCT_NAMES.ja },
    },
  },
} as const satisfies Configuration
