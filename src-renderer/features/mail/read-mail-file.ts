import { MAX_MAIL_OCTETS, type ReceivedMail } from '../../../src-core/received-mail/message-check.ts'

export type MailFileReading = { readonly mail: ReceivedMail } | { readonly fault: 'too-large' | 'unreadable' }

/** The file's octets as they are, so that the body keeps its hash; one that is too large is not even read. */
export async function readMailFile(file: Blob): Promise<MailFileReading> {
  if (file.size > MAX_MAIL_OCTETS) return { fault: 'too-large' }
  const base64 = await toBase64(file)
  return base64 === null ? { fault: 'unreadable' } : { mail: { kind: 'message', base64 } }
}

/** The platform's own coding, which keeps the page alive with 25 MB; null where the file went away or may not be read. */
function toBase64(file: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onerror = () => resolve(null)
    // `data:…;base64,…`; a file without anything in it gives no comma in some engines.
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.readAsDataURL(file)
  })
}
