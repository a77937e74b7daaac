import globals from 'globals'
import prettier from 'eslint-config-prettier'
import tseslint from 'typescript-eslint'

/** The walls of docs/architecture.md: which folder may import what. */
const wall = (message, patterns) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    { patterns: patterns.map((regex) => ({ regex, message })) },
  ],
})
const NODE = '^node:'
const ELECTRON = '^electron'
const outside = (...allowed) => `^(?!\\.|${allowed.map((name) => `${name}(/|$)`).join('|')})`

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', '.cache/'] },
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: globals.node },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src-core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: wall('src-core is pure: only zod and tldts, and nothing of the outer folders.', [
      outside('zod', 'tldts'),
      'src-(main|renderer)/',
    ]),
  },
  {
    files: ['src-main/**/*.ts'],
    ignores: ['src-main/electron/**', '**/*.test.ts'],
    rules: wall('electron is imported only under src-main/electron.', [ELECTRON, 'src-renderer/']),
  },
  {
    files: ['src-main/services/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: wall('services work over ports: no Node, no Electron, no host.', [
      NODE,
      ELECTRON,
      '/(cli|loopback|electron)/',
    ]),
  },
  {
    files: ['scripts/**', 'bench/**', 'src-main/cli/**'],
    rules: { 'no-console': 'off' },
  },
  prettier,
)
