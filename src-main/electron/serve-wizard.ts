import type { Session } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { contentSecurityPolicy } from '../../src-core/contract/content-security-policy.ts'
import { mediaTypes } from './media-types.ts'
import { isOfWizard, SCHEME } from './origin.ts'

const HEADERS = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** What the wizard's page is made of: the folder of the build, and the names that the build listed. */
export interface WizardFiles {
  readonly folder: string
  /** With `/` between folders, no slash in front. */
  readonly names: ReadonlySet<string>
}

/** Serves `app://wizard/…`. Nothing is looked up on the disk by a name that was asked for: only names on the list are. */
export function serveWizard(session: Session, files: WizardFiles): void {
  session.protocol.handle(SCHEME, (request) => answer(request, files))
}

async function answer(request: Request, { folder, names }: WizardFiles): Promise<Response> {
  if (request.method !== 'GET') return empty(405, { allow: 'GET' })
  const name = nameOf(request.url)
  const mediaType = name === null ? undefined : mediaTypes[extname(name)]
  if (name === null || !names.has(name) || mediaType === undefined) return empty(404)
  const body = await readFile(join(folder, ...name.split('/')))
  return new Response(new Uint8Array(body), { headers: { ...HEADERS, 'content-type': mediaType } })
}

/** Taken as it is: an escaped name is on no list. */
function nameOf(address: string): string | null {
  if (!isOfWizard(address)) return null
  const { pathname, search } = new URL(address)
  return search === '' ? pathname.slice(1) : null
}

function empty(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...HEADERS, ...headers } })
}
