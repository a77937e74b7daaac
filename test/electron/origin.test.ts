import { expect, test } from 'vitest'
import { isOfWizard } from '../../src-main/electron/origin.ts'

test.each([
  ['app://wizard/index.html', true],
  ['app://wizard/', true],
  ['app://wizard/assets/a.js?x#y', true],
  ['app://wizard', true],
  ['app://wizard.evil/index.html', false],
  ['app://wizardx/', false],
  ['app://wizard:443/', false],
  ['app://user@wizard/', false],
  ['app://wizard@evil.example/', false],
  ['app://evil/app://wizard/', false],
  ['app:/wizard/index.html', false],
  ['apps://wizard/', false],
  ['https://wizard/', false],
  ['https://example.jp/?app://wizard/', false],
  ['file:///etc/passwd', false],
  ['data:text/html,app://wizard/', false],
  ['javascript:app://wizard/', false],
  ['about:blank', false],
  ['', false],
])('isOfWizard(%j) is %s', (address, expected) => {
  expect(isOfWizard(address)).toBe(expected)
})
