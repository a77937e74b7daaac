import { EXPORT_FORMATS } from '../../src-core/documents/export/export-file.ts'
import { FAILURE_CODES } from '../../src-core/contract/failure.ts'
import { DOH_USES } from '../../src-core/dns/doh-use.ts'
import { STEP_IDS } from '../../src-core/wizard/steps.ts'
import { optionPoints } from '../../src-renderer/features/option/option-points.ts'
import { RESULT_TONES } from '../../src-renderer/features/mail/mail-rows.ts'
import { GLOSSARY_TERMS } from '../../src-renderer/app/glossary-terms.ts'

const PARTS = ['spf', 'dkim', 'dmarc', 'mx', 'nameServers']
const CHECK_STATES = [
  'before',
  'published',
  'partly',
  'absent',
  'different',
  'old-cached',
  'unknown',
  'waiting',
]
const MAIL_PROGRAMS = ['gmail', 'outlookWeb', 'outlookNew', 'outlook', 'apple', 'thunderbird']
const OPTIONS = ['no-reply', 'own-domain']
const SENDERS = ['own-domain', 'vendor', 'vendor-troubled', 'free-mail', 'carrier', 'provider']

/** Keys that are put together while the wizard runs, as they stand in the sources, with `*` for what is put in. */
export const dynamicKeys: Readonly<Record<string, readonly string[]>> = {
  'address.kind.*.name': SENDERS,
  'address.kind.*.says': SENDERS,
  'address.use.*.name': ['mail-template', 'notice'],
  'address.use.*.hint': ['mail-template', 'notice'],
  'failure.*': FAILURE_CODES,
  'glossary.*.name': GLOSSARY_TERMS,
  'glossary.*.standard': GLOSSARY_TERMS,
  'glossary.*.says': GLOSSARY_TERMS,
  'inspection.doh.*.hint': DOH_USES,
  'inspection.doh.*.name': DOH_USES,
  'inspection.part.*.about': PARTS,
  'inspection.part.*.name': PARTS,
  'inspection.severity.*': ['error', 'warning', 'info'],
  'inspection.status.*': ['ok', 'warning', 'error', 'missing', 'unknown', 'not-asked', 'waiting', 'stopped'],
  'inspection.tree.state.*': [
    'asking',
    'unknown',
    'missing',
    'broken',
    'loop',
    'not-walked',
    'dynamic',
    'idle',
    'planned',
  ],
  'shell.languages.*': ['ja', 'en'],
  'shell.lead.*': STEP_IDS,
  'shell.saving.*': ['saved', 'saving', 'failed', 'conflict'],
  'shell.state.*': ['current', 'done', 'open', 'locked'],
  'shell.step.*': STEP_IDS,
  'shell.themes.*': ['system', 'light', 'dark'],
  'ui.receivers.category.*': [
    'mobile-carrier',
    'webmail',
    'corporate-suite',
    'mail-client',
    'isp',
    'gateway',
  ],
  'ui.tone.*': ['info', 'good', 'warning', 'danger', 'unknown'],
  'check.duration.*': ['seconds', 'minutes', 'hours'],
  'check.meaning.*': CHECK_STATES,
  'check.state.*': CHECK_STATES,
  'check.table.*': ['server', 'state', 'serves', 'until'],
  'check.watch.end.*': ['complete', 'rest-waits', 'limit', 'stopped', 'nothing-to-watch'],
  'shell.news.*': ['complete', 'rest-waits'],
  'check.todo.*': [...CHECK_STATES.filter((state) => state !== 'published'), 'earlier'],
  'check.wanted.*': ['record', 'terms', 'aim'],
  'check.verdict.*': [...CHECK_STATES, 'unasked'],
  'documents.format.*.hint': EXPORT_FORMATS,
  'documents.format.*.name': EXPORT_FORMATS,
  'documents.letters.*': ['organization', 'department', 'name', 'mail', 'phone', 'dnsHost', 'vendor', 'boss'],
  'documents.where.*': ['folder', 'download'],
  'mail.alignment.*': ['aligned', 'not-aligned', 'depends-on-reader', 'unknown', 'none'],
  'mail.input.fault.*': ['too-large', 'unreadable'],
  'mail.input.program.*.name': MAIL_PROGRAMS,
  'mail.input.program.*.says': MAIL_PROGRAMS,
  'mail.lastVerdict.*': [
    'no-reply',
    'no-reply-inferred',
    'own-domain',
    'own-domain-inferred',
    'own-domain-if',
    'own-domain-inferred-if',
    'neither',
    'unknown',
  ],
  'mail.picture.alignment.*': ['aligned', 'not-aligned', 'depends-on-reader', 'unknown', 'none'],
  'mail.picture.counts.*': ['yes', 'no', 'unknown'],
  'mail.picture.node.*': ['from', 'spf', 'dkim', 'dmarc'],
  'mail.picture.says.*': ['counts', 'fails', 'not-aligned', 'neither', 'unclear', 'untold'],
  'mail.result.*': Object.keys(RESULT_TONES),
  'mail.row.*': ['from', 'spf', 'dkim', 'dmarc'],
  'mail.source.*': ['verified-here', 'receivers-word', 'inferred'],
  'mail.table.*': ['what', 'domain', 'result', 'aligned', 'source'],
  'option.advice.*': [...OPTIONS, 'keep'],
  'option.card.*': ['needs', 'costs', 'limits'],
  'option.name.*': OPTIONS,
  'option.point.*': Object.values(optionPoints).flatMap((points) => Object.values(points).flat()),
  'option.question.*.*': ['mustKeep', 'replies'].flatMap((question) =>
    ['yes', 'no', 'unknown'].map((answer) => `${question}.${answer}`),
  ),
  'option.question.dnsEditor.*': ['self', 'other', 'none', 'unknown'],
  'option.summary.*': OPTIONS,
  'recipients.preview.*': ['current', 'general'],
  'settings.lookups.*': ['within', 'over', 'unknown'],
  'settings.proof.*': ['proven', 'merged', 'notProven'],
  'settings.value.*': ['none', 'noDemand'],
}
