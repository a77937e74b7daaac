import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectNotices, renderNotices } from '../packaging/notices.ts'
import { NOTICES_JSON, NOTICES_TEXT } from '../packaging/notices-files.ts'

/** After a build, whose lists it reads. */
const notices = collectNotices(join(import.meta.dirname, '..'))
writeFileSync(NOTICES_JSON, `${JSON.stringify(notices, null, 2)}\n`)
writeFileSync(NOTICES_TEXT, renderNotices(notices))
