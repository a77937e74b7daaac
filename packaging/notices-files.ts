import { join } from 'node:path'

/** What the page shows. */
export const NOTICES_JSON = join(
  import.meta.dirname,
  '..',
  'src-renderer',
  'features',
  'about',
  'notices.json',
)

/** What stands beside the program. */
export const NOTICES_TEXT = join(import.meta.dirname, 'notices.txt')
