import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import type { HostChoice } from './e2e/fixtures/host-kind.ts'

const DEBIAN_BROWSER = '/usr/bin/chromium-headless-shell'
const { PLATON_BROWSER: given, PLATON_E2E_REPORT: report, PLATON_ELECTRON: electron } = process.env
/** Set by scripts/lib/run-e2e.mjs where the binary is not there. */
const { PLATON_ELECTRON_ABSENT: noElectron } = process.env
const browser = given ?? (existsSync(DEBIAN_BROWSER) ? DEBIAN_BROWSER : undefined)
/** Chromium refuses its sandbox to root, and the machines of the tests run as root. */
const isRoot = process.getuid?.() === 0

/** Specs of what is the same in every host. */
const everyHost = /@every-host/

export default defineConfig<HostChoice>({
  testDir: 'e2e/specs',
  outputDir: 'test-results',
  // Every test has a host, a state folder and name servers of its own.
  fullyParallel: true,
  workers: 3,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // A hang guard only.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ...(report ? [['./scripts/lib/e2e-reporter.ts', { file: report, noElectron }] as const] : []),
  ],
  projects: [
    { name: 'browser', testIgnore: '**/electron-host.spec.ts' },
    {
      name: 'electron-stand-in',
      // A grep sees the file's name too.
      grep: [everyHost, /electron-host\.spec/],
      use: { hostKind: 'electron-stand-in' },
    },
    ...(electron ? [{ name: 'electron', grep: everyHost, use: { hostKind: 'electron' } } as const] : []),
  ],
  use: {
    viewport: { width: 1280, height: 860 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    colorScheme: 'light',
    actionTimeout: 15_000,
    // Recording costs as much as the tests themselves; `--trace on` where one is looked into.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
})
