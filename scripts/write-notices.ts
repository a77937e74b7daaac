import { writeFileSync } from 'node:fs'
import { collectNotices, renderNotices } from '../packaging/notices.ts'
import { NOTICES_JSON, NOTICES_TEXT } from '../packaging/notices-files.ts'
import { root } from './lib/paths.mjs'

/** After a build, whose lists it reads. */
const notices = collectNotices(root)
writeFileSync(NOTICES_JSON, `${JSON.stringify(notices, null, 2)}\n`)
writeFileSync(NOTICES_TEXT, renderNotices(notices))
