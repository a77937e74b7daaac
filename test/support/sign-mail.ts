import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'

export interface SigningKey {
  readonly privateKey: KeyObject
  readonly algorithm: 'rsa-sha256' | 'ed25519-sha256'
  /** The key record's text (RFC 6376 3.6.1, RFC 8463 4). */
  readonly record: string
}

export function makeRsaKey(bits = 2048): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits })
  const p = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  return { privateKey, algorithm: 'rsa-sha256', record: `v=DKIM1; k=rsa; p=${p}` }
}

export function makeEd25519Key(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const p = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64')
  return { privateKey, algorithm: 'ed25519-sha256', record: `v=DKIM1; k=ed25519; p=${p}` }
}

export interface SignOptions {
  readonly key: SigningKey
  readonly domain: string
  readonly selector: string
  readonly signed?: readonly string[]
  readonly canonicalization?: 'relaxed/relaxed' | 'simple/simple'
  /** l= */
  readonly limit?: number
  /** `t=…; x=…` and the like, as written. */
  readonly tags?: string
}

/**
 * A signer of our own, by the letter of RFC 6376, so that the verifier's library does not agree with itself. `mail` is
 * octets, one character each, with CR LF; gives the mail with the signature on top.
 */
export function signMail(mail: string, options: SignOptions): string {
  const { key, domain, selector, signed = ['from', 'subject', 'date'], limit, tags } = options
  const { canonicalization = 'relaxed/relaxed' } = options
  const isRelaxed = canonicalization === 'relaxed/relaxed'
  const border = mail.indexOf('\r\n\r\n')
  const fields = unfoldFields(mail.slice(0, border))
  const body = canonicalBody(mail.slice(border + 4), isRelaxed)
  const hashed = createHash('sha256')
    .update(Buffer.from(body.slice(0, limit), 'latin1'))
    .digest('base64')
  const open = [
    `DKIM-Signature: v=1; a=${key.algorithm}; c=${canonicalization}; d=${domain}; s=${selector};`,
    ` h=${signed.join(':')};${limit === undefined ? '' : ` l=${limit};`}${tags === undefined ? '' : ` ${tags};`}`,
    ` bh=${hashed};`,
    ` b=`,
  ].join('\r\n')
  const lines = signed.flatMap((name) => fields.findLast((field) => nameOf(field) === name) ?? [])
  const text = [...lines, open].map((field) => (isRelaxed ? relaxField(field) : field)).join('\r\n')
  const octets = Buffer.from(text, 'latin1')
  const signature =
    key.algorithm === 'rsa-sha256'
      ? sign('sha256', octets, key.privateKey)
      : sign(null, createHash('sha256').update(octets).digest(), key.privateKey)
  return `${open}${signature.toString('base64')}\r\n${mail}`
}

function unfoldFields(header: string): string[] {
  return header.split(/\r\n(?![ \t])/)
}

function nameOf(field: string): string {
  return field.slice(0, field.indexOf(':')).toLowerCase()
}

function relaxField(field: string): string {
  const value = field
    .slice(field.indexOf(':') + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()
  return `${nameOf(field)}:${value}`
}

function canonicalBody(body: string, isRelaxed: boolean): string {
  const lines = body.split('\r\n')
  const whole = isRelaxed ? lines.map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, '')) : lines
  while (whole.length > 0 && whole.at(-1) === '') whole.pop()
  if (whole.length === 0) return isRelaxed ? '' : '\r\n'
  return `${whole.join('\r\n')}\r\n`
}
