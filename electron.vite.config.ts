import { fileURLToPath } from 'node:url'
import { defineConfig } from 'electron-vite'

// electron-vite reads the major version from the `electron` package, which is no dependency before the window comes
// (part 2). It decides whether ES modules are allowed; the targets are named below.
process.env.ELECTRON_MAJOR_VER ??= '45'

const entry = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  main: {
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
