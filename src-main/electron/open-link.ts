import { shell } from 'electron'
import { links } from '../../src-core/contract/links.ts'
import { isMailtoAddress } from '../../src-core/documents/mailto.ts'

const known: ReadonlySet<string> = new Set(Object.values(links))

/** Only an address of the table, whoever asks. False where the system opened nothing. */
export async function openLink(address: string): Promise<boolean> {
  return known.has(address) && openOutside(address)
}

/** Only a draft with a subject and a text, whoever asks. False where the system opened nothing. */
export async function openMail(address: string): Promise<boolean> {
  return isMailtoAddress(address) && openOutside(address)
}

function openOutside(address: string): Promise<boolean> {
  return shell.openExternal(address).then(
    () => true,
    () => false,
  )
}
