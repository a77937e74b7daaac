/** The wizard's own scheme. Its files have one origin, which no other page can have. */
export const SCHEME = 'app'

export const WIZARD_ORIGIN = `${SCHEME}://wizard`

export const WIZARD_PAGE = `${WIZARD_ORIGIN}/index.html`

/** By the parts of the address, not by how it begins: `app://wizard.evil` begins with the wizard's origin. */
export function isOfWizard(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  // `origin` of a scheme that Node does not know is "null".
  return `${protocol}//${host}` === WIZARD_ORIGIN && username === '' && password === ''
}
