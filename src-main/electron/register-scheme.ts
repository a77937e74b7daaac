import { protocol } from 'electron'
import { SCHEME } from './origin.ts'

/**
 * Before `ready`, once (https://www.electronjs.org/docs/latest/api/protocol). `standard` and `secure` give the scheme a real
 * origin, on which CSP's 'self' and module scripts work. `bypassCSP`, `corsEnabled` (which lets other origins read),
 * `allowServiceWorkers` and `allowExtensions` stay off.
 */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        bypassCSP: false,
        corsEnabled: false,
        allowServiceWorkers: false,
        allowExtensions: false,
        stream: false,
      },
    },
  ])
}
