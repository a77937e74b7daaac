import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { buildDate } from './scripts/lib/build-date.ts'
import { listBundled } from './scripts/lib/list-bundled.ts'
import { listRendererFiles } from './scripts/lib/list-renderer-files.ts'

const entry = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  main: {
    plugins: [listBundled()],
    define: { __BUILT_ON__: JSON.stringify(buildDate()) },
    // The catalogs are data: JSON.parse reads them faster than the JavaScript parser does.
    json: { stringify: true },
    build: {
      // Everything is bundled: a host runs from out/ alone, without node_modules.
      externalizeDeps: false,
      target: 'node24',
      rolldownOptions: {
        // One entry a host; only the Electron one may reach `electron`.
        input: { cli: entry('src-main/cli/main.ts'), index: entry('src-main/electron/main.ts') },
        output: {
          format: 'es',
          // Electron's tools look for index.js; the package says that it is a module.
          entryFileNames: ({ name }) => (name === 'index' ? '[name].js' : '[name].mjs'),
          chunkFileNames: 'chunks/[name]-[hash].mjs',
        },
      },
    },
  },
  preload: {
    plugins: [listBundled()],
    build: {
      // A sandboxed window loads one CommonJS file that requires `electron` and nothing else.
      externalizeDeps: false,
      target: 'node24',
      rolldownOptions: {
        input: { preload: entry('src-main/electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: entry('src-renderer'),
    // Relative, so that the same files are served under http:// and app://.
    base: './',
    plugins: [vue(), listBundled(), listRendererFiles()],
    json: { stringify: true },
    resolve: {
      // Messages are functions (locales/message-functions.ts): vue-i18n's compiler is not loaded.
      alias: { 'vue-i18n': 'vue-i18n/dist/vue-i18n.runtime.mjs' },
    },
    define: {
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      __VUE_I18N_LEGACY_API__: 'false',
      __VUE_I18N_FULL_INSTALL__: 'false',
      __INTLIFY_PROD_DEVTOOLS__: 'false',
    },
    build: {
      target: 'chrome130',
      minify: true,
      // No data: URIs: the content security policy allows none.
      assetsInlineLimit: 0,
      rolldownOptions: { input: entry('src-renderer/index.html') },
    },
  },
})
