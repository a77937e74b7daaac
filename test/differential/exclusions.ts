import type { SpfCheck } from '../../src-core/spf/check-host.ts'
import type { MailauthResult } from './run-mailauth.ts'
import type { CheckCase } from './zone-arbitrary.ts'

/** A kind of message on which we differ from mailauth on purpose, and why by the text of the standard. */
export interface Exclusion {
  readonly id: string
  readonly rfc: string
  readonly why: string
  /** True where this, and nothing else, can be the reason of a difference. */
  readonly explains: (given: CheckCase, ours: SpfCheck, theirs: MailauthResult) => boolean
  readonly example: CheckCase & { readonly ours: Answer; readonly theirs: Answer }
}

interface Answer {
  readonly result: string
  readonly lookups: number
}

const someone = { client: '192.0.2.1', helo: 'mail.example.net', sender: 'info@example.jp' }

export const EXCLUSIONS: readonly Exclusion[] = [
  {
    id: 'term with a name that cannot be asked',
    rfc: '7208#4.6.4',
    why:
      'The limit is on "those terms … during SPF evaluation", not on questions sent: a term whose name turns out to be ' +
      'no name (7208 4.8 leaves what it matches open) is one of the ten here, and not at mailauth.',
    explains: ({ helo, zone }, ours, theirs) =>
      !/\.[a-z]+$/.test(helo) &&
      JSON.stringify(zone).includes('%{h}') &&
      (ours.lookups > theirs.lookups || ours.problem?.kind === 'too-many-lookups'),
    example: {
      ...someone,
      helo: 'localhost',
      zone: { 'example.jp': { TXT: [`v=spf1 ${'a:%{h} '.repeat(11)}+all`] } },
      ours: { result: 'permerror', lookups: 11 },
      theirs: { result: 'pass', lookups: 0 },
    },
  },
  {
    id: 'sender domain with an underscore',
    rfc: '7208#4.3',
    why:
      'Malformed is a name that DNS cannot hold, or a single label; an underscore is neither. mailauth takes only host ' +
      'names and answers none without asking.',
    explains: ({ sender }, _, theirs) => sender.includes('@_') && theirs.result === 'none',
    example: {
      ...someone,
      sender: 'info@_x.example.jp',
      zone: { '_x.example.jp': { TXT: ['v=spf1 +all'] } },
      ours: { result: 'pass', lookups: 0 },
      theirs: { result: 'none', lookups: 0 },
    },
  },
  {
    id: 'mail host of a single label',
    rfc: '7208#5.4',
    why:
      'Each MX name gets an address lookup; nothing makes a host such as "localhost" a permanent error of the record. ' +
      'mailauth applies the rule for domain-specs (7208 7.1) to it.',
    explains: ({ zone }, ours, theirs) =>
      JSON.stringify(zone).includes('"localhost"') && theirs.result === 'permerror' && ours.result !== 'none',
    example: {
      ...someone,
      zone: { 'example.jp': { TXT: ['v=spf1 mx ip4:192.0.2.1 -all'], MX: [[0, 'localhost']] } },
      ours: { result: 'pass', lookups: 1 },
      theirs: { result: 'permerror', lookups: 1 },
    },
  },
]
