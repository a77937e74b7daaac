import { builtInVendorProfile } from '../../src-core/catalog/built-in-vendor-profile.ts'
import { parseIpAddress } from '../../src-core/net/ip-address.ts'
import { checkHost } from '../../src-core/spf/check-host.ts'
import { inputFailure } from './fault-texts.ts'
import { readSubject } from './inspect-address.ts'
import type { ServicePorts } from './ports.ts'
import type { ServiceResult, SpfCheck, SpfCheckRequest } from './services.ts'
import { cutText } from '../../src-core/text/cut-text.ts'

/** What a receiver would make of mail from this client with this envelope sender. */
export async function checkSpf(
  ports: ServicePorts,
  request: SpfCheckRequest,
): Promise<ServiceResult<SpfCheck>> {
  const address = parseIpAddress(request.ip.trim())
  if (address === null) return inputFailure('fault.bad-ip', { ip: cutText(request.ip, 80) })
  const subject = readSubject(ports, request.sender, builtInVendorProfile)
  if (!subject.ok) return subject
  const helo = (request.helo ?? '').trim()
  if (/[^\x21-\x7e]/.test(helo)) return inputFailure('fault.bad-helo', { helo: helo.slice(0, 80) })
  const check = await checkHost(
    {
      address,
      sender: subject.value.address ?? subject.value.domain,
      helo,
      time: Math.floor(ports.now() / 1000),
    },
    ports.createDns(subject.value),
    {},
    request.signal,
  )
  const { result, matched, explanation, lookups, voidLookups, problem } = check
  return {
    ok: true,
    value: {
      schemaVersion: 1,
      result,
      matched,
      explanation,
      lookups,
      voidLookups,
      reason: problem?.reason ?? null,
    },
  }
}
