import { parseAllDocuments } from 'yaml'
import type { LiteralRecords, LiteralZone } from '../../src-core/dns/testing/literal-zone.ts'
import { normalizeName } from '../../src-core/dns/name.ts'
import type { RecordType } from '../../src-core/dns/record.ts'

export interface SuiteCase {
  readonly name: string
  readonly host: string
  readonly helo: string
  readonly sender: string
  /** Any of them is right. */
  readonly results: readonly string[]
  /** null where the suite does not say; `DEFAULT` means that the domain owner's is not used. */
  readonly explanation: string | null
}

export interface SuiteScenario {
  readonly description: string
  readonly zone: LiteralZone
  readonly cases: readonly SuiteCase[]
}

type ZoneEntry = 'TIMEOUT' | Readonly<Record<string, unknown>>

interface ScenarioDocument {
  readonly description: string
  readonly tests: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly zonedata: Readonly<Record<string, readonly ZoneEntry[]>>
}

const TYPES: readonly RecordType[] = ['A', 'AAAA', 'CNAME', 'MX', 'NS', 'PTR', 'SOA', 'SPF', 'TXT']

/** The scenarios of the RFC 7208 test suite, their zones in the form of our literal zone. */
export function readSuite(yaml: string): SuiteScenario[] {
  return parseAllDocuments(yaml).map((document) => {
    const { description, tests, zonedata } = document.toJS() as ScenarioDocument
    return {
      description,
      zone: Object.fromEntries(
        Object.entries(zonedata).map(([name, entries]) => [normalizeName(name), readEntries(entries)]),
      ),
      cases: Object.entries(tests).map(([name, test]) => ({
        name,
        host: String(test['host']),
        helo: String(test['helo'] ?? ''),
        sender: String(test['mailfrom'] ?? ''),
        results: [test['result']].flat().map(String),
        explanation: test['explanation'] === undefined ? null : String(test['explanation']),
      })),
    }
  })
}

function readEntries(entries: readonly ZoneEntry[]): LiteralRecords {
  const values = new Map<string, unknown[]>()
  for (const entry of entries) {
    if (entry === 'TIMEOUT') continue
    for (const [type, value] of Object.entries(entry)) values.set(type, [...(values.get(type) ?? []), value])
  }
  // "other sections rely on auto-magic duplication of SPF to TXT records": unless TXT is named, if only as NONE.
  if (!values.has('TXT') && values.has('SPF')) values.set('TXT', values.get('SPF') ?? [])
  const texts = (type: string) =>
    (values.get(type) ?? []).filter((value) => value !== 'NONE') as (string | string[])[]
  const strings = (type: string) => (values.get(type) ?? []).map(String)
  const cname = strings('CNAME')[0]
  const fails = Object.fromEntries(
    TYPES.filter(
      (type) => entries.includes('TIMEOUT') && !values.get(type)?.some((value) => value !== 'NONE'),
    ).map((type) => [type, 'timeout' as const]),
  )
  return {
    A: strings('A'),
    AAAA: strings('AAAA'),
    PTR: strings('PTR'),
    TXT: texts('TXT'),
    SPF: texts('SPF'),
    MX: (values.get('MX') ?? []) as [number, string][],
    ...(cname === undefined ? {} : { CNAME: cname }),
    fails,
  }
}
