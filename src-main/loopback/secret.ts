import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const SECRET_OCTETS = 32

/** Fit for an address: base64url. */
export function createSecret(): string {
  return randomBytes(SECRET_OCTETS).toString('base64url')
}

/** In a time that tells nothing of either text, not even their lengths. */
export function isSameSecret(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(secret))
}
