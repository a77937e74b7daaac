import type { Bridge } from '../../src-core/contract/bridge.ts'
import type { SaveOutcome } from '../../src-core/contract/calls.ts'
import { links } from '../../src-core/contract/links.ts'
import { createHttpBridge } from './http.ts'
import { createLoopbackFetch } from './loopback-fetch.ts'

/** The loopback host's client: what is the browser's own there (docs/adr/0007), links and downloads, is done here. */
export function createLoopbackBridge(page: Window = window): Bridge {
  const { call, run } = createHttpBridge(createLoopbackFetch(page))
  return {
    run,
    async call(name, input) {
      const reply = await call(name, input)
      if (!reply.ok) return reply
      if (name === 'openLink') openLink(page, input)
      if (name === 'saveDocuments' || name === 'saveDiagnostics') download(page, reply.value as SaveOutcome)
      if (name === 'openMail') openMail(page, input)
      return reply
    },
  }
}

function openLink(page: Window, input: unknown): void {
  const { id } = input as { readonly id: string }
  if (Object.hasOwn(links, id)) page.open(links[id as keyof typeof links], '_blank', 'noopener,noreferrer')
}

/** The browser hands it to the mail program and stays where it is. */
function openMail({ document }: Window, input: unknown): void {
  const { address } = input as { readonly address: string }
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.click()
}

function download({ document }: Window, outcome: SaveOutcome): void {
  if (outcome.kind !== 'download') return
  const bytes = Uint8Array.from(atob(outcome.base64), (character) => character.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: outcome.mediaType }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = outcome.name
  anchor.click()
  URL.revokeObjectURL(address)
}
