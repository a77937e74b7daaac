import type { Session } from 'electron'
import { isOfWizard } from './origin.ts'

/**
 * A session without network, permissions, devices or downloads. The page reaches nothing but what `allows` names; what the
 * wizard asks of the DNS goes out from Node, not from Chromium.
 */
export function containSession(session: Session, allows: (address: string) => boolean): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !allows(url) }))
  session.on('will-download', (event) => event.preventDefault())

  session.setPermissionRequestHandler((_, permission, callback, details) =>
    callback(details.isMainFrame && mayHave(permission, details.requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_, permission, requestingOrigin, details) =>
      details.isMainFrame && mayHave(permission, requestingOrigin),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_, callback) => callback(null))
}

/**
 * The one permission that is given: `navigator.clipboard.writeText` after a click, for the copy buttons
 * (https://www.electronjs.org/docs/latest/api/session#sessetpermissioncheckhandlerhandler). Reading the clipboard is not.
 */
function mayHave(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOfWizard(address)
}
