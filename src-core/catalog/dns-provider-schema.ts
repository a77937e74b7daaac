import { z } from 'zod'
import { list, object } from '../contract/bounded-schema.ts'
import type {
  DnsProvider,
  OtherNameServers,
  ProviderForm,
  ProviderPanel,
  SharedNameServers,
} from './dns-provider.ts'
import { isDate, isPlainText } from './profile-checks.ts'
import { MAX_PATTERN_LENGTH } from './server-pattern.ts'

const MAX_ENTRIES = 60
/** Of a TTL: RFC 2181 8. */
const MAX_SECONDS = 2_147_483_647

/** The messages of custom checks are the last word of a code in `file-messages.ts`. */
const text = (limit = 1000) => z.string().min(1).max(limit).refine(isPlainText, 'control-character')
const texts = list(text(), MAX_ENTRIES)
export const dnsProviderId = text(60).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const date = text(10).refine(isDate, 'bad-date')
/** The shape alone; what it means is `matchesServerPattern`. */
const serverPattern = text(MAX_PATTERN_LENGTH).refine(isServerPattern, 'bad-pattern')
const patterns = list(serverPattern, MAX_ENTRIES)
const seconds = z.int().min(1).max(MAX_SECONDS)
const yes = z.literal(true).optional()

const panel = object<ProviderPanel>({
  ja: text().nullable(),
  en: text().nullable(),
  older: text().optional(),
  alternative: text().optional(),
  note: text().optional(),
})

const form = object<ProviderForm>({
  hostLabel: text(60).optional(),
  valueLabel: text(60).optional(),
  typeWords: z
    .strictObject({ TXT: text(60).optional(), CNAME: text(60).optional(), MX: text(60).optional() })
    .optional(),
  isLines: yes,
  joinsTxt: yes,
  listsSpfType: yes,
  isTtlFixed: yes,
  ttlChoices: list(seconds, MAX_ENTRIES).optional(),
  mustSetTtl: yes,
  proxyOff: text(60).optional(),
  nameServerSwitch: text(120).optional(),
})

/** One entry, built in, in a file or in a plan. */
export const dnsProviderSchema: z.ZodType<DnsProvider> = object<DnsProvider>({
  id: dnsProviderId,
  nameJa: text(200),
  nameEn: text(200),
  company: text(200).nullable(),
  nsPatterns: patterns,
  nsShared: list(
    object<SharedNameServers>({
      pattern: serverPattern,
      alsoUsedBy: list(dnsProviderId, MAX_ENTRIES),
      note: text(),
    }),
    MAX_ENTRIES,
  ),
  nsUnconfirmed: patterns,
  nsOther: list(
    object<OtherNameServers>({
      patterns: patterns.refine((values) => values.length > 0, 'empty'),
      meaning: text(),
      isInitial: z.boolean(),
    }),
    MAX_ENTRIES,
  ),
  panel: panel.nullable(),
  hostField: z.enum(['relative', 'relative-at', 'fqdn-dot']).nullable(),
  hostFieldNote: text().nullable(),
  cnameTargetTrailingDot: z
    .enum(['required', 'refused', 'not-needed', 'auto-stripped', 'optional'])
    .nullable(),
  txtQuotes: z.enum(['none', 'optional', 'required']).nullable(),
  txtQuotesNote: text().nullable(),
  txtMaxLength: z.int().min(1).max(65_535).nullable(),
  txtOver255: z.enum(['auto-split', 'user-splits', 'not-possible']).nullable(),
  txtLengthNote: text().nullable(),
  supportsUnderscoreNames: z.boolean().nullable(),
  supportsCname: z.boolean().nullable(),
  underscoreNote: text().nullable(),
  freeTxtEditing: z.boolean().nullable(),
  defaultTtl: seconds.nullable(),
  minTtl: seconds.nullable(),
  ttlNote: text().nullable(),
  form: form.optional(),
  notes: texts,
  docs: texts,
  confirmedBy: texts,
  confidence: z.enum(['high', 'medium', 'low']),
  checkedOn: date,
})

/** Linear: each label is looked at once. */
function isServerPattern(pattern: string): boolean {
  const labels = pattern.split('.')
  return (
    labels.length > 1 &&
    labels.every((label) => /^[a-z0-9*-]+$/.test(label) && !label.includes('**')) &&
    labels.some((label) => label !== '*')
  )
}
