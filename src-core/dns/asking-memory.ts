import type { DnsAnswer, UnknownReason } from './answer.ts'
import { unknownAnswer } from './answer.ts'
import type { Canceller } from './cancel.ts'
import { createCanceller } from './cancel.ts'
import type { CancelSignal, DnsClient, QueryOptions } from './client.ts'
import type { DnsRemarks } from './dns-remarks.ts'
import { NO_REMARKS } from './dns-remarks.ts'
import { formatServer } from './exchange.ts'
import { findNameFault, normalizeName } from './name.ts'

export interface RememberingDns extends DnsClient {
  /** Questions put so far, and how many different ones: a question is put again only after it was abandoned. */
  counts(): { readonly count: number; readonly distinct: number }
  /** What the questions put so far brought to light; to be asked for when the work is over. */
  remarks(): Promise<DnsRemarks>
}

interface Question {
  answer: DnsAnswer | null
  readonly promise: Promise<DnsAnswer>
  readonly work: Canceller
  waiting: number
}

/**
 * Puts each (name, type, server) once and gives the same answer to everybody who asks, also while it is under way. A
 * caller that gives up leaves the others' question running. After the `deadline` everything unanswered is unknown.
 */
export function createAskingMemory(
  inner: DnsClient,
  deadline?: CancelSignal,
  remarks = async (): Promise<DnsRemarks> => NO_REMARKS,
): RememberingDns {
  const questions = new Map<string, Question>()
  const distinct = new Set<string>()
  let count = 0

  const put = (key: string, ...[name, type, options]: Parameters<DnsClient['query']>): Question => {
    count++
    distinct.add(key)
    const work = createCanceller()
    const server = options?.server
    const promise = inner.query(name, type, { signal: work.signal, ...(server && { server }) })
    const question: Question = { answer: null, promise, work, waiting: 0 }
    void promise.then((answer) => {
      question.answer = answer
      // Offline nobody was asked.
      if (answer.kind === 'unknown' && answer.reason === 'offline') {
        count--
        distinct.delete(key)
      }
    })
    questions.set(key, question)
    return question
  }

  return {
    counts: () => ({ count, distinct: distinct.size }),
    remarks,
    async query(asked, type, options: QueryOptions = {}) {
      const name = normalizeName(asked)
      const fault = findNameFault(name)
      if (fault) return unknownAnswer(name, 'bad-name', { detail: fault })
      const key = [name, type, options.server ? formatServer(options.server) : ''].join(' ')
      const known = questions.get(key)
      if (known?.answer) return known.answer
      if (options.signal?.aborted) return unknownAnswer(name, 'aborted')
      if (deadline?.aborted) return unknownAnswer(name, 'deadline')

      const question = known ?? put(key, name, type, options)
      question.waiting++
      return new Promise((resolve) => {
        const end = (answer: DnsAnswer) => {
          options.signal?.removeEventListener('abort', abort)
          deadline?.removeEventListener('abort', expire)
          resolve(answer)
        }
        const leave = (reason: UnknownReason) => {
          end(unknownAnswer(name, reason))
          question.waiting--
          if (question.waiting > 0) return
          question.work.cancel()
          if (questions.get(key) === question) questions.delete(key)
        }
        const abort = () => leave('aborted')
        const expire = () => leave('deadline')
        options.signal?.addEventListener('abort', abort)
        deadline?.addEventListener('abort', expire)
        void question.promise.then(end)
      })
    },
  }
}
