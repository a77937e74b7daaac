import { type DnsAnswer, isAbsent } from '../dns/answer.ts'
import { SPF_LIMITS } from './limits.ts'
import type { DraftTerm } from './walk-draft.ts'
import { type Question, unknownReason } from './walk-question.ts'

/** A and AAAA of each host, whatever the client's family will be. */
export function addressQuestions(draft: DraftTerm, hosts: readonly string[]): readonly Question[] {
  const question = (name: string, type: 'A' | 'AAAA', family: 'ipv4' | 'ipv6'): Question => ({
    name,
    type,
    take: (answer) => {
      if (answer !== null) addAddresses(draft, family, answer)
      return []
    },
  })
  return hosts.flatMap((host) => [question(host, 'A', 'ipv4'), question(host, 'AAAA', 'ipv6')])
}

function addAddresses(draft: DraftTerm, family: 'ipv4' | 'ipv6', answer: DnsAnswer): void {
  const reason = unknownReason(answer)
  if (reason === 'bad-name') return
  if (reason !== null) {
    draft.unknown = reason
    return
  }
  const found =
    answer.kind === 'records'
      ? answer.records.flatMap((record) => ('address' in record ? [record.address] : []))
      : []
  draft[family] = [...(draft[family] ?? []), ...found]
}

export function mxQuestion(draft: DraftTerm, name: string): Question {
  return {
    name,
    type: 'MX',
    take: (answer) => {
      draft.unknown = answer === null || unknownReason(answer) === 'bad-name' ? null : unknownReason(answer)
      if (answer === null || draft.unknown !== null) return []
      draft.isVoid = isAbsent(answer)
      const hosts = answer.kind === 'records' ? mailHosts(answer) : []
      draft.mxHosts = hosts
      draft.ipv4 = []
      draft.ipv6 = []
      // More hosts than may be asked are a permerror whatever their addresses are.
      return addressQuestions(draft, hosts.slice(0, SPF_LIMITS.mxHosts))
    },
  }
}

/** By preference; a null MX (RFC 7505) names no host, and the root is never asked. */
function mailHosts(answer: Extract<DnsAnswer, { kind: 'records' }>): string[] {
  return answer.records
    .flatMap((record) => (record.type === 'MX' && record.exchange !== '' ? [record] : []))
    .sort((a, b) => a.preference - b.preference)
    .map((record) => record.exchange)
}

export function existsQuestion(draft: DraftTerm, name: string): Question {
  return {
    name,
    type: 'A',
    take: (answer) => {
      const reason = unknownReason(answer)
      if (reason !== 'bad-name') draft.unknown = reason
      draft.isVoid = reason === null && answer !== null && isAbsent(answer)
      return []
    },
  }
}
