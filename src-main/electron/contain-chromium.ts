import { app } from 'electron'

/**
 * Before `ready`: every renderer in the sandbox, and no name looked up beforehand for a page, which no request filter sees
 * (https://www.electronjs.org/docs/latest/api/command-line-switches). Chromium must be able to resolve names all the same: DNS
 * over HTTPS goes through it, and the proxy of an organisation has a name. What a page wants to connect to beforehand is only
 * told as an event of its session, to which nobody listens.
 */
export function containChromium(): void {
  app.enableSandbox()
  app.commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false')
}
