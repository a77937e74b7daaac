import type { ARCData } from 'mailauth'
import { normalizeName } from '../../../src-core/dns/name.ts'
import type {
  VerifiedMail,
  VerifyMail,
  VerifyOptions,
} from '../../../src-core/received-mail/verified-signatures.ts'
import { faultOfStatus, resultOfStatus, type SignatureStatus } from './fault-of-status.ts'
import { createKeyResolver, type KeyResolver } from './key-resolver.ts'
import { limitSignatures } from './limit-signatures.ts'

interface SignatureResult {
  readonly selector?: string
  readonly signingDomain?: string
  readonly status: SignatureStatus
}

/**
 * DKIM and ARC by mailauth, by the letter of their standards (`strict`). Of the library only these two parts are loaded,
 * when a mail is looked at for the first time: SPF and DMARC are our own, and nothing is fetched (docs/adr/0013).
 */
export const verifyMail: VerifyMail = async (octets, options) => {
  const [{ dkimVerify }, { arc }] = await Promise.all([
    import('mailauth/lib/dkim/verify.js'),
    import('mailauth/lib/arc/index.js'),
  ])
  const keys = createKeyResolver(options.dns, options.signal)
  const resolver = keys.resolve as never
  const mail = limitSignatures(octets, options.limits.signatures)
  const verified = await dkimVerify(mail, { resolver, strict: true, curTime: new Date(options.at) } as never)
  const { results, arc: chain } = verified as unknown as { results: readonly SignatureResult[]; arc: ARCData }
  return {
    signatures: results
      .filter(({ status }) => status.result !== 'none')
      .map((result) => readSignature(result, keys)),
    arc: await verifyArc(chain, options, keys, (data) => arc(data, { resolver, strict: true } as never)),
  }
}

function readSignature({ selector, signingDomain, status }: SignatureResult, { unknown }: KeyResolver) {
  const name = normalizeName(`${selector ?? ''}._domainkey.${signingDomain ?? ''}`)
  const result = resultOfStatus(status)
  return {
    domain: signingDomain ?? '',
    selector: selector ?? '',
    result,
    fault: faultOfStatus(status),
    reason: result === 'temperror' ? (unknown.get(name) ?? null) : null,
    unsignedOctets: status.underSized ?? 0,
  }
}

async function verifyArc(
  data: ARCData,
  { limits }: VerifyOptions,
  { unknown }: KeyResolver,
  verify: (data: ARCData) => Promise<{ status: { result: string } }>,
): Promise<VerifiedMail['arc']> {
  const chain = data.chain || []
  if (chain.length > limits.arcSets) return { result: 'unknown', reason: null }
  const { status } = await verify(data)
  if (status.result === 'pass' || status.result === 'none') return { result: status.result, reason: null }
  const [reason = null] = [...unknown.values()]
  return reason === null ? { result: 'fail', reason } : { result: 'unknown', reason }
}
