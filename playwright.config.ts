import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const DEBIAN_BROWSER = '/usr/bin/chromium-headless-shell'
const { PLATON_BROWSER: given, PLATON_E2E_REPORT: report } = process.env
const browser = given ?? (existsSync(DEBIAN_BROWSER) ? DEBIAN_BROWSER : undefined)
/** Chromium refuses its sandbox to root, and the machines of the tests run as root. */
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results',
  // Every test has a host, a state folder and name servers of its own.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // A hang guard only.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(report ? [['./scripts/lib/e2e-reporter.ts', { file: report }] as const] : [])],
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
