import type { UnknownAnswer } from '../answer.ts'
import { unknownAnswer } from '../answer.ts'
import { parentName } from '../name.ts'
import type { Delegation, NameServerHost } from './delegation.ts'
import type { Descent, Task } from './descent.ts'
import type { ZoneFound } from './iterative-client.ts'

/**
 * The zone of a name: its servers give the zone's SOA, as the answer at the apex, beside the absence elsewhere. A name
 * with an alias gives none; it is no apex (RFC 1034 3.6.2), so its parent lies in the same zone.
 */
export async function findZone(
  descent: Descent,
  name: string,
  task: Task,
): Promise<ZoneFound | UnknownAnswer> {
  const { step, delegation } = await descent.descend(name, 'SOA', task)
  if (!step.told) {
    const { reason, extendedErrors, detail, source } = step
    return unknownAnswer(name, reason, { extendedErrors, detail, source })
  }
  const { told } = step
  const parent = parentName(name)
  if (told.aliases.length > 0 && parent !== '') return findZone(descent, parent, task)
  const soa = 'soa' in told ? told.soa : null
  const zone = told.kind === 'records' ? name : (soa?.name ?? delegation.zone)

  const own = await ownServers(descent, delegation, zone, task)
  const servers = own.length > 0 ? own : delegation.servers
  return {
    kind: 'zone',
    zone,
    servers: await Promise.all(
      servers.map(async (server) => ({
        host: server.host,
        addresses: await descent.addressesOf(server, zone, task),
      })),
    ),
    parentNs: zone === delegation.zone ? delegation.servers.map(({ host }) => host) : null,
  }
}

/** The NS set of the zone itself, with the glue of the parent. */
async function ownServers(
  descent: Descent,
  delegation: Delegation,
  zone: string,
  task: Task,
): Promise<NameServerHost[]> {
  const reply = await descent.askZone(delegation, zone, 'NS', task)
  if (reply.kind !== 'step' || reply.step.told?.kind !== 'records') return []
  return reply.step.told.records.flatMap((record) => {
    if (record.type !== 'NS') return []
    const glue = delegation.servers.find(({ host }) => host === record.target)
    return [{ host: record.target, addresses: glue?.addresses ?? [] }]
  })
}
