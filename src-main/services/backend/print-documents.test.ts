import { expect, it } from 'vitest'
import { samplePlans } from '../../../src-core/documents/testing/sample-plans.ts'
import { printDocuments } from './print-documents.ts'

it('prints each document that is wanted, one at a time, under its own name', async () => {
  let underWay = 0
  const printed: string[] = []
  const files = await printDocuments(
    samplePlans.ownDomain,
    { language: 'ja', leaveOut: ['overview'] },
    async (html) => {
      underWay += 1
      expect(underWay).toBe(1)
      await Promise.resolve()
      printed.push(html)
      underWay -= 1
      return Uint8Array.of(printed.length)
    },
  )
  expect(files.length).toBeGreaterThan(2)
  expect(files.map(({ content }) => content)).toEqual(printed.map((_, index) => Uint8Array.of(index + 1)))
  for (const { name, mediaType } of files) {
    expect(name).toMatch(/\.pdf$/)
    expect(mediaType).toBe('application/pdf')
  }
  expect(files.map(({ name }) => name).join()).not.toContain('はじめにお読みください')
  expect(printed.every((html) => html.startsWith('<!doctype html>'))).toBe(true)
})

it('prints nothing more once one print has failed', async () => {
  let tries = 0
  const print = async (): Promise<Uint8Array> => {
    tries += 1
    throw new Error('no PDF')
  }
  await expect(printDocuments(samplePlans.ownDomain, { language: 'ja' }, print)).rejects.toThrow('no PDF')
  expect(tries).toBe(1)
})
