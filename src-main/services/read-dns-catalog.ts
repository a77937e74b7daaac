import { builtInDnsCatalog, createDnsCatalog, type DnsCatalog } from '../../src-core/catalog/dns-catalog.ts'
import { OTHER_DNS_HOST } from '../../src-core/plan/dns-host.ts'
import { inputFailure } from './fault-texts.ts'
import type { ServiceResult } from './services.ts'
import { cutText } from '../../src-core/text/cut-text.ts'

/**
 * The DNS hosts, with those of a provider file where its text is given. `chosenId` is the user's own choice among them:
 * one that is not there is a fault.
 */
export async function readDnsCatalog(
  text: string | null,
  chosenId: string | null = null,
): Promise<ServiceResult<DnsCatalog>> {
  const catalog = await readCatalog(text)
  if (!catalog.ok || chosenId === null || chosenId === OTHER_DNS_HOST) return catalog
  if (catalog.value.find(chosenId) !== null) return catalog
  const choices = [...catalog.value.providers.map(({ id }) => id), OTHER_DNS_HOST].join(', ')
  return inputFailure('fault.unknown-dns-host', { value: cutText(chosenId, 80), choices })
}

async function readCatalog(text: string | null): Promise<ServiceResult<DnsCatalog>> {
  if (text === null) return { ok: true, value: builtInDnsCatalog }
  // The schema library costs a third of the start; most runs have no file of their own to check.
  const { readProviderFile } = await import('../../src-core/catalog/provider-file-schema.ts')
  const reading = readProviderFile(text)
  return reading.ok
    ? { ok: true, value: createDnsCatalog(reading.providers) }
    : { ok: false, kind: 'input', fault: reading.fault }
}
