import { renderExport } from '../../src-core/documents/export/render-export.ts'
import { makePlan } from './make-plan.ts'
import type { ServicePorts } from './ports.ts'
import type { ExportReply, ExportRequest, ServiceResult } from './services.ts'

/** Plans, renders and writes: all files or none. */
export async function exportPlan(
  ports: ServicePorts,
  request: ExportRequest,
): Promise<ServiceResult<ExportReply>> {
  const reply = await makePlan(ports, request)
  if (!reply.ok) return reply
  const { formats, directory, settings, overwrite } = request
  const files = request.languages.flatMap((language) =>
    renderExport(reply.value.plan, { formats, language, ...(settings && { settings }) }),
  )
  const written = await ports.writer.write(
    directory,
    files.map(({ name, content }) => ({ name, content })),
    { overwrite },
  )
  return written.ok ? { ok: true, value: { ...reply.value, files: written.paths } } : written
}
