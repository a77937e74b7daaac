import { sealMessage } from 'mailauth/lib/arc/index.js'
import type { SigningKey } from './sign-mail.ts'

/** The mail with a first ARC set on top (RFC 8617 5.1), as a forwarder of that domain adds it. */
export async function sealMail(
  mail: string,
  { key, domain, selector, results }: Record<'domain' | 'selector' | 'results', string> & { key: SigningKey },
): Promise<string> {
  const privateKey = key.privateKey.export({ type: 'pkcs8', format: 'pem' })
  const seal = { signingDomain: domain, selector, privateKey, authResults: results, cv: 'none' }
  const octets = await sealMessage(Buffer.from(mail, 'latin1'), seal as never)
  return octets.toString('latin1') + mail
}
