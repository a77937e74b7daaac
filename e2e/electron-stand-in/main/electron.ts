/** What `import … from 'electron'` gives to out/main/index.js; everything else about Electron is not there. */
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog, Menu, nativeTheme, Notification, screen, shell } from './desktop.ts'
export { ipcMain } from './ipc-main.ts'
export { protocol, session } from './session.ts'
