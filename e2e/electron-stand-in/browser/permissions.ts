/** Electron's names for what a page may ask, and Playwright's, where Chromium can be told the answer beforehand. */
export const permissionNames: readonly (readonly [electron: string, chromium: string])[] = [
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['clipboard-read', 'clipboard-read'],
  ['notifications', 'notifications'],
  ['geolocation', 'geolocation'],
  ['media', 'camera'],
  ['midi', 'midi'],
  ['storage-access', 'storage-access'],
]
