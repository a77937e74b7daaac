import { app, type WebContents } from 'electron'

/**
 * For every page that will ever be: it stays where the program put it. The events are not sent for what the program loads
 * itself (https://www.electronjs.org/docs/latest/api/web-contents#event-will-navigate).
 */
export function containAllContents(): void {
  app.on('web-contents-created', (_, contents) => containContents(contents))
}

function containContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // No proxy is set, so none of WebRTC's datagrams goes out.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
