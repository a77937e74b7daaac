import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The two worlds of a page with context isolation (https://www.electronjs.org/docs/latest/tutorial/context-isolation). They share
 * the document, and talk over it by events that are delivered at once; `secret` keeps other scripts from listening by name.
 */
export const PRELOAD_WORLD = 'Electron Isolated Context'

/** In the preload's world alone; carries a string to the test's process. */
export const SEND = '__standInSend'

/** As a script, not a module: a world of its own is made by evaluating a text. */
const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8').replace(/^export /m, '')

/** A preload is for the main frame alone, as `nodeIntegrationInSubFrames` is off. */
const onlyInMainFrame = (code: string) => `if (window === window.top) { ${code} }`

export function pageWorldScript(secret: string): string {
  return onlyInMainFrame(`(() => { ${read('page-world.js')}
    startPageWorld(${JSON.stringify(secret)}) })()`)
}

/** The preload's text is part of the script: a page's policy would refuse to evaluate it. */
export function preloadWorldScript(preload: string, secret: string): string {
  return onlyInMainFrame(`(() => { ${read('preload-world.js')}
    const send = globalThis.${SEND}
    startPreloadWorld({ secret: ${JSON.stringify(secret)}, send }, (require, exports, module) => {
${preload}
    }) })()`)
}

/** A call of the preload's world from outside it. */
export function receiveExpression(message: unknown): string {
  return `globalThis.__standInReceive(${JSON.stringify(JSON.stringify(message))})`
}
