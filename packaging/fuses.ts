import { FuseV1Options, FuseVersion, type FuseV1Config } from '@electron/fuses'

/** `release`: what is given out. `tests`: the copy that end-to-end tests drive, which needs the inspector; it is never given out. */
export type Edition = 'release' | 'tests'

/**
 * Every fuse of Electron, by the reason for its state (https://www.electronjs.org/docs/latest/tutorial/fuses). A fuse that a
 * later Electron adds and that is not named here stops the packaging.
 */
export function fusesOf(edition: Edition) {
  return {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // ELECTRON_RUN_AS_NODE would make a signed program run anybody's script.
    [FuseV1Options.RunAsNode]: false,
    // No cookie is ever kept (the page's session is in memory); one that came to be would be encrypted.
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    // Playwright talks to the main process by it (https://playwright.dev/docs/api/class-electron).
    [FuseV1Options.EnableNodeCliInspectArguments]: edition === 'tests',
    // Windows and macOS; Electron does not check it on Linux.
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    // There is no snapshot of our own to load.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Nothing is loaded from file://.
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    // Electron's default: without it WebAssembly is slower, and no safer.
    [FuseV1Options.WasmTrapHandlers]: true,
  } as const satisfies FuseV1Config
}
