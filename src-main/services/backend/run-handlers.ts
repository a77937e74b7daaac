import { inspectSelectors } from '../../../src-core/inspection/inspect-selectors.ts'
import type { AskingOptions, BackendPorts, RunHandlers } from '../backend.ts'
import { inspectAddress } from '../inspect-address.ts'
import { planFromInspection } from '../plan-from-inspection.ts'
import type { AskingPorts } from '../ports.ts'
import { readSelectors } from '../read-selectors.ts'
import { readVendorValues } from '../read-vendor-values.ts'
import { verifyPlan } from '../verify-plan.ts'
import { watchPlan } from '../watch-plan.ts'
import { refuseInput, succeed, toReply } from './replies.ts'

export function createRunHandlers(ports: BackendPorts): RunHandlers {
  const { now, toAscii, toUnicode, profile, dnsCatalog: catalog } = ports
  const askingPorts = ({ isOffline, doh }: AskingOptions): AskingPorts => ({
    now,
    toAscii,
    toUnicode,
    createDns: (subject) => ports.createDns(subject, { isOffline, doh }),
  })

  return {
    async inspect({ isOffline, doh, ...request }, { signal, emit }) {
      return toReply(
        await inspectAddress(
          askingPorts({ isOffline, doh }),
          { ...request, signal, onProgress: emit, catalog },
          profile,
        ),
      )
    },

    async plan({ inspection, option, answers, valuesText, ...allowed }, { signal }) {
      const { subject } = inspection
      const known = readVendorValues(valuesText, subject.domain, { profile, toAscii })
      const wanted = subject.kind === 'own-domain' ? known.selectors : []
      const selectors = readSelectors(wanted, toAscii)
      if (!selectors.ok) return toReply(selectors)
      const asking = askingPorts(allowed)
      const dns = asking.createDns(subject)
      const plan = await planFromInspection(asking, {
        inspection: await inspectSelectors(inspection, selectors.value, dns, { signal }),
        option,
        answers,
        profile,
        catalog,
        values: known.values,
        dns,
        signal,
      })
      return succeed({ plan, leftOver: known.leftOver, problems: known.problems })
    },

    async checkMessage({ mail: crossed, plan, ...allowed }, { signal }) {
      // Loaded when the first mail is looked at.
      const { checkMessage, readCrossedMail } = await import('../check-message.ts')
      const mail = readCrossedMail(crossed, ports.mail)
      if (mail === null) return refuseInput({ code: 'contract.bad-input', params: { path: 'input.mail' } })
      const messagePorts = { ...askingPorts(allowed), mail: ports.mail }
      return toReply(await checkMessage(messagePorts, { mail, plan, signal }, profile))
    },

    verify: async ({ plan, ...allowed }, { signal, emit }) =>
      succeed(await verifyPlan(ports.verifying(allowed), { plan, signal, onProgress: emit })),

    async watch({ plan, previous, doh }, { signal, emit }) {
      const asking = ports.verifying({ isOffline: false, doh })
      const watched = await watchPlan(asking, { plan, previous, signal, onProgress: emit })
      if (watched.end === 'complete' || watched.end === 'rest-waits')
        ports.announceEnd?.(watched.verification)
      return succeed(watched)
    },

    async openedFiles(_, { signal, emit }) {
      const { openedFiles } = ports
      if (openedFiles === undefined) return succeed({})
      const stop = openedFiles.subscribe(emit)
      await new Promise<void>((resolve) => signal.addEventListener('abort', resolve))
      stop()
      return succeed({})
    },
  }
}
