import type { Configuration } from 'electron-builder'
import { PRODUCT_NAMES, PROGRAM_NAME } from './product.ts'

const ICONS = 'packaging/icons'

/** An installer that asks for no administrator's rights, and one file that needs no installing. */
export const windows = {
  win: {
    executableName: PROGRAM_NAME,
    icon: `${ICONS}/icon.ico`,
    requestedExecutionLevel: 'asInvoker',
    target: [
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'portable', arch: ['x64', 'arm64'] },
    ],
  },
  nsis: {
    // For this user alone unless another is asked for: `/S /currentuser` or `/S /allusers`, `/D=<folder>` last.
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
    buildUniversalInstaller: false,
  },
} as const satisfies Configuration

export const mac = {
  mac: {
    // The name in the Finder; its Japanese one is in ja.lproj.
    executableName: PRODUCT_NAMES.en,
    icon: `${ICONS}/icon.icns`,
    category: 'public.app-category.utilities',
    target: [{ target: 'dmg', arch: ['universal'] }],
    hardenedRuntime: true,
    extendInfo: { LSHasLocalizedDisplayName: true, CFBundleDisplayName: PRODUCT_NAMES.en },
    extraResources: [{ from: 'packaging/mac/ja.lproj', to: 'ja.lproj' }],
  },
  dmg: { writeUpdateInfo: false },
} as const satisfies Configuration

export const linux = {
  linux: {
    executableName: PROGRAM_NAME,
    icon: ICONS,
    category: 'Utility',
    target: [{ target: 'AppImage', arch: ['x64'] }],
    desktop: {
      entry: { Name: PRODUCT_NAMES.en, 'Name[ja]': PRODUCT_NAMES.ja },
    },
  },
} as const satisfies Configuration
