import type { FileWriter } from '../../services/ports.ts'
import { writeFiles } from './write-files.ts'

/** The services' port over the real file system. Texts of its faults: `writeFailureTexts`. */
export const fileWriter: FileWriter = {
  async write(directory, files, options) {
    const result = await writeFiles(directory, files, options)
    return result.ok
      ? result
      : { ok: false, kind: 'output', fault: { code: `output.${result.code}`, params: { path: result.path } } }
  },
}
