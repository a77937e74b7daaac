import { Arch } from 'electron-builder'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isHalf } from '../../packaging/flip-fuses.ts'
import { linux, windows } from '../../packaging/platforms.ts'
import { PLAN_PROG_ID } from '../../packaging/product.ts'
import { PLAN_EXTENSION } from '../../src-core/documents/export/export-file.ts'
import { root } from './pack.ts'

test.each([
  ['a half of a universal program', 'darwin', 'dist/mac-universal-x64-temp', Arch.x64, true],
  ['the other half', 'darwin', 'dist/mac-universal-arm64-temp', Arch.arm64, true],
  ['the whole', 'darwin', 'dist/mac-universal', Arch.universal, false],
  ['a program for one processor', 'darwin', 'dist/mac-arm64', Arch.arm64, false],
  ['Windows', 'win32', 'dist/win-unpacked', Arch.x64, false],
])('fuses are flipped once in what is given out: %s', (_, electronPlatformName, appOutDir, arch, isLeft) => {
  expect(isHalf({ electronPlatformName, appOutDir, arch })).toBe(isLeft)
})

test('two starts of the portable program have a folder each, and the AppImage’s entry does not switch the sandbox off', () => {
  expect(windows.portable.unpackDirName).toBe(true)
  expect(linux.toolsets.appimage).not.toBe('0.0.0')
})

test('the registry knows plan files by a name of its form, and the installer by the same', () => {
  expect(PLAN_PROG_ID).toMatch(/^[A-Za-z][A-Za-z0-9]*\.[A-Za-z0-9]+$/)
  expect(PLAN_PROG_ID.length).toBeLessThanOrEqual(39)
  const script = readFileSync(join(root, 'packaging', 'installer.nsh'), 'utf8')
  const classes = [...script.matchAll(/Software\\Classes\\([^"\\]+)/g)].map(([, name]) => name)
  expect(new Set(classes)).toEqual(new Set([PLAN_PROG_ID, `.${PLAN_EXTENSION}`]))
})
