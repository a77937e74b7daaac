/**
 * Playwright can't route a scheme of the program's own, so `app://wizard/…` is shown as `https://wizard.app.stand-in/…`, an origin
 * of its own that exists nowhere. The program is told the former, the browser the latter.
 */
const SUFFIX = '.stand-in'

export function toBrowser(address: string): string {
  const [, scheme, host, rest] = /^([a-z]+):\/\/([^/?#]*)(.*)$/s.exec(address) ?? []
  if (scheme === undefined || scheme === 'https' || scheme === 'http') return address
  return `https://${host}.${scheme}${SUFFIX}${rest}`
}

export function toProgram(address: string): string {
  const [, host, scheme, rest] =
    /^https:\/\/([^/?#]*)\.([a-z]+)\.stand-in(?=[/?#]|$)(.*)$/s.exec(address) ?? []
  return scheme === undefined ? address : `${scheme}://${host}${rest}`
}
