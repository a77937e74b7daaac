import { shell } from 'electron'
import { links } from '../../src-core/contract/links.ts'

const known: ReadonlySet<string> = new Set(Object.values(links))

/** Only an address of the table, whoever asks. False where the system opened nothing. */
export async function openLink(address: string): Promise<boolean> {
  if (!known.has(address)) return false
  return shell.openExternal(address).then(
    () => true,
    () => false,
  )
}
