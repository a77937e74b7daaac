import type { ExportOptions } from '../../../src-core/documents/export/render-export.ts'
import { renderExport } from '../../../src-core/documents/export/render-export.ts'
import type { SetupPlan } from '../../../src-core/plan/plan.ts'
import type { BackendPorts, FileToSave } from '../backend.ts'

/** The documents as they are written as HTML, one after the other: each print has a window of its own. */
export async function printDocuments(
  plan: SetupPlan,
  options: Omit<ExportOptions, 'formats'>,
  printToPdf: NonNullable<BackendPorts['printToPdf']>,
): Promise<FileToSave[]> {
  const printed: FileToSave[] = []
  for (const file of renderExport(plan, { ...options, formats: ['pdf'] }))
    printed.push({ ...file, content: await printToPdf(file.content) })
  return printed
}
