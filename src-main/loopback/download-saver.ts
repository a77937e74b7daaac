// The entry for Node starts workers by a `require` of its own, which a bundle has already.
import { zipSync } from 'fflate/browser'
import { exportFileName } from '../../src-core/documents/export/file-name.ts'
import type { FileSaver, FileToSave } from '../services/backend.ts'

const ZIP_STEM = 'Platon'

/** The page hands it to the browser's download: one file as it is, several as a zip, whose entries carry the time `now`. */
export function createDownloadSaver(now: () => number): FileSaver {
  return {
    async save(files, suggestedName) {
      const [first] = files
      if (first === undefined) return { kind: 'not-saved', fault: null }
      const { name, mediaType, body } =
        files.length === 1
          ? { ...first, body: octetsOf(first) }
          : {
              name: exportFileName(suggestedName, ZIP_STEM, 'zip'),
              mediaType: 'application/zip',
              body: zipSync(Object.fromEntries(files.map((file) => [file.name, octetsOf(file)])), {
                mtime: now(),
              }),
            }
      const base64 = Buffer.from(body).toString('base64')
      return { kind: 'download', name, names: files.map((file) => file.name), mediaType, base64 }
    },
  }
}

function octetsOf({ content }: FileToSave): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
