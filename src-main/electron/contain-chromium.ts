import { app } from 'electron'

/**
 * Before `ready`: every renderer in the sandbox, and no name resolved by Chromium, so that even a prefetch or a preconnect, which no
 * request filter sees, goes nowhere (https://www.electronjs.org/docs/latest/api/command-line-switches). Node's sockets are not
 * concerned.
 */
export function containChromium(): void {
  app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}
