import { fileURLToPath } from 'node:url'
import { defineConfig } from 'electron-vite'

const entry = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  main: {
    // The catalogs are data: JSON.parse reads them faster than the JavaScript parser does.
    json: { stringify: true },
    build: {
      // Everything is bundled: a host runs from out/ alone, without node_modules.
      externalizeDeps: false,
      target: 'node24',
      rolldownOptions: {
        // One entry a host; only the Electron one may reach `electron`.
        input: { cli: entry('src-main/cli/main.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
  },
})
