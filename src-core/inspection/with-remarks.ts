import { publicResolvers } from '../catalog/public-resolvers.ts'
import type { DnsRemarks, ViewDifference } from '../dns/dns-remarks.ts'
import { makeFinding, type Finding } from '../findings/finding.ts'
import type { Inspection } from './inspection.ts'
import { cutText } from '../text/cut-text.ts'

/** Characters of each view's records that a finding shows. */
const MAX_SHOWN = 400
const SEPARATOR = ', '

/** The inspection, with what asking brought to light: to whom names went, and where inside and outside differ. */
export function withRemarks(inspection: Inspection, remarks: DnsRemarks): Inspection {
  const { domain } = inspection.subject
  const known = inspection.findings.find(({ code }) => code === 'dns.doh-used')
  const before = known ? String(known.params['operators']).split(SEPARATOR) : []
  const operators = [...new Set([...before, ...remarks.overHttps.map(nameOperator)])]
  const others = inspection.findings.filter((finding) => finding !== known)
  const isOnRequest = known ? known.params['kind'] === 'on-request' : remarks.isOnRequest
  return {
    ...inspection,
    findings: [
      ...others,
      ...remarks.differences
        .filter(({ name }) => !others.some(({ code, where }) => code === DIFFER && where === name))
        .map(toFinding),
      ...(operators.length === 0
        ? []
        : [
            makeFinding('dns.doh-used', domain, {
              operators: operators.join(SEPARATOR),
              ...(isOnRequest && { kind: 'on-request' }),
            }),
          ]),
    ],
  }
}

const DIFFER = 'dns.views-differ'

function toFinding({ name, inside, outside }: ViewDifference): Finding {
  const kind = inside.length === 0 ? 'inside-none' : outside.length === 0 ? 'outside-none' : null
  return makeFinding(DIFFER, name, {
    inside: show(inside),
    outside: show(outside),
    ...(kind && { kind }),
  })
}

function show(texts: readonly string[]): string {
  return cutText(texts.map((each) => `"${each}"`).join(' '), MAX_SHOWN)
}

/** Whom these URLs belong to, each once, for a text. */
export function nameOperators(urls: readonly string[]): string {
  return [...new Set(urls.map(nameOperator))].join(SEPARATOR)
}

/** The service's name with its host; what is not in the catalog, by its URL. */
function nameOperator(url: string): string {
  const known = publicResolvers.resolvers.find(({ https }) => https?.urls.includes(url))
  const host = url.split('/')[2] ?? url
  return known ? `${known.name} (${host})` : url
}
