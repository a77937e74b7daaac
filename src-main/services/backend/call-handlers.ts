import { recommend } from '../../../src-core/advice/recommend.ts'
import type { DnsHostName } from '../../../src-core/contract/host.ts'
import type { SaveOutcome } from '../../../src-core/contract/calls.ts'
import type { Reply } from '../../../src-core/contract/failure.ts'
import { links } from '../../../src-core/contract/links.ts'
import { buildDocument } from '../../../src-core/documents/build-document.ts'
import { documentsFor } from '../../../src-core/documents/documents-for.ts'
import { renderExport } from '../../../src-core/documents/export/render-export.ts'
import { parseSubjects } from '../../../src-core/subject/parse-subject.ts'
import { parsePastedValues } from '../../../src-core/vendor-values/parse-pasted-values.ts'
import type { BackendPorts, CallHandlers, NotSaved } from '../backend.ts'
import { readVendorValues } from '../read-vendor-values.ts'
import { describeDiagnostics, DIAGNOSTICS_NAME } from '../diagnostics/describe-diagnostics.ts'
import { printDocuments } from './print-documents.ts'
import { fail, succeed } from './replies.ts'

/** The names alone: a wizard lets the user choose among them. */
function listDnsHosts({ providers }: BackendPorts['dnsCatalog']): DnsHostName[] {
  return providers.map(({ id, nameJa, nameEn }) => ({ id, nameJa, nameEn }))
}

export function createCallHandlers(ports: BackendPorts, cancelRun: (run: string) => void): CallHandlers {
  const { profile, dnsCatalog, toAscii, toUnicode, sessions, saver } = ports
  return {
    describeHost: async () => succeed({ ...ports.describeHost(), dnsHosts: listDnsHosts(dnsCatalog) }),

    readSenders: async ({ text }) => succeed(parseSubjects(text, { toAscii, toUnicode, profile })),

    async recommend({ inspection, answers, valuesText }) {
      const { values } = readVendorValues(valuesText, inspection.subject.domain, { profile, toAscii })
      return succeed(recommend(inspection, answers, profile, values, dnsCatalog))
    },

    readValues: async ({ text, domain }) => succeed(parsePastedValues(text, { domain, toAscii })),

    previewDocuments: async ({ plan, language, ...context }) =>
      succeed(documentsFor(plan).map((id) => buildDocument(id, plan, language, context))),

    async saveDocuments({ plan, formats, asPdf = false, ...options }) {
      const { printToPdf } = ports
      if (asPdf && printToPdf === undefined) return fail('not-written')
      const files =
        asPdf && printToPdf !== undefined
          ? await printDocuments(plan, options, printToPdf)
          : renderExport(plan, { ...options, formats })
      return toSaveReply(await saver.save(files, plan.subject.domainUnicode))
    },

    loadSession: async () => succeed(await sessions.load()),

    async saveSession({ session, revision }) {
      const saving = await sessions.save(session, revision)
      if (saving.ok) return succeed({ revision: saving.revision })
      return saving.code === 'conflict' ? fail('conflict') : fail('not-written', { message: saving.fault })
    },

    describeDiagnostics: async ({ language }) =>
      succeed({ text: await describeDiagnostics(ports, language) }),

    async saveDiagnostics({ text, language }) {
      if (text !== (await describeDiagnostics(ports, language))) return fail('conflict')
      const file = { name: DIAGNOSTICS_NAME, mediaType: 'text/plain; charset=utf-8', content: text }
      return toSaveReply(await saver.save([file], DIAGNOSTICS_NAME))
    },

    openLink: async ({ id }) => ((await ports.openLink(links[id])) ? succeed({}) : fail('unreachable')),

    openMail: async ({ address }) => ((await ports.openMail(address)) ? succeed({}) : fail('unreachable')),

    async cancelRun({ run }) {
      cancelRun(run)
      return succeed({})
    },
  }
}

function toSaveReply(outcome: SaveOutcome | NotSaved): Reply<SaveOutcome> {
  return outcome.kind === 'not-saved' ? fail('not-written', { message: outcome.fault }) : succeed(outcome)
}
