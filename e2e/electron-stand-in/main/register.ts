import { registerHooks } from 'node:module'

/** `--import` of this file gives the program the stand-in wherever it imports `electron`. */
const standIn = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
