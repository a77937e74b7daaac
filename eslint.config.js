import globals from 'globals'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import vueA11y from 'eslint-plugin-vuejs-accessibility'
import tseslint from 'typescript-eslint'

/**
 * The walls of docs/architecture.md: which folder may import what. A file is under every wall whose `files` match; ESLint
 * keeps one setting a rule and file, so the walls of one file are merged here. test/walls shows that each holds.
 */
const PURE = 'src-core is pure: nothing but zod (in *-schema.ts) and tldts (in dns/public-suffix.ts).'
const ELECTRON = { regex: '^electron(/|$)', message: 'electron is imported only under src-main/electron.' }
const RENDERER = { regex: '(^|/)src-renderer/', message: 'src-main never imports the renderer.' }
const OUTER = { regex: '(^|/)src-(main|renderer)/', message: 'src-core never imports an outer folder.' }
const MAILAUTH = {
  regex: '^mailauth(/|$)',
  allowTypeImports: true,
  message: 'mailauth is loaded by src-main/node/mail alone, when a mail is looked at.',
}
const CORE_INDEPENDENT = [OUTER, ELECTRON]

const NOT_IN_RENDERER = [
  {
    regex: '(^|/)src-main/',
    message: 'The renderer knows the core only; the main side is behind the bridge.',
  },
  {
    regex: '-schemas?\\.ts$|/dns/public-suffix\\.ts$',
    message: 'Schemas and the public suffix list run on the main side only.',
  },
  {
    regex: '^(?!\\.{1,2}/)(?!(vue|pinia|vue-i18n|@mdi/js)$)',
    message: 'The renderer is built with vue, pinia, vue-i18n and @mdi/js.',
  },
]

const packagesBut = (...allowed) => ({
  regex: `^(?!\\.{1,2}/)${allowed.map((name) => `(?!${name}(/|$))`).join('')}`,
  message: PURE,
})

const imports = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] })

/** `import()` and `import x = require()` are no way round a wall. */
const NO_DYNAMIC_IMPORT = {
  selector: 'ImportExpression, TSImportEqualsDeclaration',
  message: 'src-core imports statically, so that its walls can be checked.',
}
const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'No default exports: a name stays the same wherever it is imported.',
}

const NO_MAILAUTH_IMPORT = {
  selector: 'ImportExpression[source.value=/^mailauth/]',
  message: MAILAUTH.message,
}

const NO_CLOCK = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'src-core has no clock.',
}
const OUTSIDE_CORE = [
  ...['process', 'Buffer', 'URL', 'TextDecoder', 'TextEncoder', 'fetch', 'crypto', 'performance', 'window'],
  ...['document', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'structuredClone'],
]

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'dist/', '.cache/', 'coverage/'] },
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: globals.node },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  // The tools that read these ask for a default export.
  { files: ['*.config.{js,ts}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src-core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      ...imports(...CORE_INDEPENDENT, packagesBut()),
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_DYNAMIC_IMPORT, NO_CLOCK],
      'no-restricted-globals': [
        'error',
        ...OUTSIDE_CORE.map((name) => ({ name, message: 'src-core has neither Node nor DOM.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'src-core has no randomness.' },
        { object: 'Date', property: 'now', message: 'src-core has no clock.' },
      ],
    },
  },
  {
    files: ['src-core/**/*-schema.ts'],
    rules: imports(...CORE_INDEPENDENT, packagesBut('zod')),
  },
  {
    files: ['src-core/dns/public-suffix.ts'],
    rules: imports(...CORE_INDEPENDENT, packagesBut('tldts')),
  },
  {
    files: ['src-core/**/*.test.ts'],
    rules: imports(OUTER),
  },
  {
    files: ['src-main/**/*.ts'],
    ignores: ['src-main/electron/**'],
    rules: imports(ELECTRON, RENDERER, MAILAUTH),
  },
  {
    files: ['src-main/electron/**/*.ts'],
    rules: imports(RENDERER, MAILAUTH),
  },
  {
    files: ['src-main/**/*.ts'],
    ignores: ['src-main/node/mail/**'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_MAILAUTH_IMPORT] },
  },
  {
    files: ['src-main/node/**/*.ts'],
    rules: imports(ELECTRON, RENDERER, MAILAUTH, {
      regex: '/(cli|loopback|electron)/',
      message: 'An adapter knows no host.',
    }),
  },
  {
    files: ['src-main/services/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: imports(ELECTRON, RENDERER, {
      regex: '^node:|^(?!\\.{1,2}/)|/(cli|loopback|electron|node)/',
      message: 'Services work over ports: no Node, no package, no adapter, no host.',
    }),
  },
  ...vue.configs['flat/recommended'].map((config) => ({ ...config, files: ['src-renderer/**/*.vue'] })),
  ...vueA11y.configs['flat/recommended'].map((config) => ({ ...config, files: ['src-renderer/**/*.vue'] })),
  {
    files: ['src-renderer/**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-bare-strings-in-template': 'error',
      'vue/no-v-html': 'error',
      // The content security policy refuses style attributes; `:style` goes through the object model.
      'vue/no-static-inline-styles': ['error', { allowBinding: true }],
      'vue/require-default-prop': 'off',
      // A label is tied to its control by `for`, or holds it.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    files: ['src-renderer/**/*.{ts,vue}'],
    languageOptions: { globals: globals.browser },
    rules: { ...imports(...NOT_IN_RENDERER), 'no-undef': 'off' },
  },
  {
    files: ['src-renderer/**/*.ts'],
    ignores: ['**/*.test.ts', 'src-renderer/testing/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'require'].map((name) => ({ name, message: 'The renderer has no Node.' })),
      ],
    },
  },
  {
    files: ['src-renderer/**/*.test.ts', 'src-renderer/testing/**'],
    rules: imports(NOT_IN_RENDERER[0]),
  },
  {
    files: ['e2e/**/*.ts'],
    ignores: ['e2e/electron-stand-in/**'],
    rules: imports({
      regex: '(^|/)src-(main|renderer)/',
      message: 'The end-to-end tests meet the program as its users do: through a host and a page.',
    }),
  },
  {
    files: ['scripts/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
  prettier,
)
