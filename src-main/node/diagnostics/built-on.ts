/** Put in by the build (electron.vite.config.ts). */
declare const __BUILT_ON__: string | undefined

/** ISO date of the build; null where the sources run as they are. */
export const builtOn = typeof __BUILT_ON__ === 'undefined' ? null : __BUILT_ON__
