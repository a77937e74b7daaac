import { parseTagList, type Tag, type TagList } from '../tag-list/tag-list.ts'
import type { AlignmentMode, DmarcPolicy } from './inspection.ts'
import { parseReportUris, type ReportUri } from './report-uri.ts'

export const POLICY_TAGS = ['p', 'sp', 'np'] as const

export type PolicyTag = (typeof POLICY_TAGS)[number]

/** A policy tag's value; `bad` is written, but none of the three; null is not written. */
export type PolicyValue = DmarcPolicy | 'bad' | null

/** A DMARC record as it reads (RFC 9989 4.7): what is written badly has its default here, and a finding elsewhere. */
export interface DmarcRecord extends Readonly<Record<PolicyTag, PolicyValue>> {
  readonly text: string
  readonly list: TagList
  readonly alignment: { readonly spf: AlignmentMode; readonly dkim: AlignmentMode }
  /** t=y: the policy is applied one level lower. */
  readonly isTesting: boolean
  readonly psd: 'y' | 'n' | 'u'
  readonly rua: readonly ReportUri[]
  readonly ruf: readonly ReportUri[]
}

/**
 * What a receiver takes for a DMARC record at all: `v=` first, the value `DMARC1` exactly (RFC 9989 4.7, 4.8: the name
 * in any case, white space around `=`). Any other text at the name is left out before records are counted.
 */
export function isDmarcRecord(text: string): boolean {
  return /^[vV][ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/.test(text)
}

/** A text that was probably meant as a DMARC record and is not one: receivers ignore it. */
export function isDmarcLike(text: string): boolean {
  return (
    !isDmarcRecord(text) &&
    /DMARC1|(?:^|;)\s*p\s*=\s*(?:none|quarantine|reject)/i.test(text.normalize('NFKC'))
  )
}

/** Never throws. Only for a text that `isDmarcRecord`. */
export function parseDmarcRecord(text: string): DmarcRecord {
  const list = parseTagList(text)
  const valueOf = (name: string) => findDmarcTag(list, name)?.value.toLowerCase() ?? null
  const modeOf = (name: string): AlignmentMode => (valueOf(name) === 's' ? 'strict' : 'relaxed')
  const psd = valueOf('psd')
  return {
    text,
    list,
    p: policyOf(valueOf('p')),
    sp: policyOf(valueOf('sp')),
    np: policyOf(valueOf('np')),
    alignment: { spf: modeOf('aspf'), dkim: modeOf('adkim') },
    isTesting: valueOf('t') === 'y',
    psd: psd === 'y' || psd === 'n' ? psd : 'u',
    rua: parseReportUris(findDmarcTag(list, 'rua')),
    ruf: parseReportUris(findDmarcTag(list, 'ruf')),
  }
}

/** The grammar of RFC 9989 4.8 takes tag names in any case, RFC 6376 3.2 does not: the exact one wins. */
export function findDmarcTag({ tags }: Pick<TagList, 'tags'>, name: string): Tag | null {
  return tags.find((tag) => tag.name === name) ?? tags.find((tag) => tag.name.toLowerCase() === name) ?? null
}

function policyOf(value: string | null): PolicyValue {
  if (value === null || value === 'none' || value === 'quarantine' || value === 'reject') return value
  return 'bad'
}
