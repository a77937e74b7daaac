import { EventEmitter } from 'node:events'
import type { BrowserQuestions, MainQuestions, PortMessage } from '../messages.ts'
import { createWire } from '../ask.ts'

/** What the test's process may ask: each part of the stand-in answers for itself. */
type Answers = {
  [Name in keyof MainQuestions]: (question: MainQuestions[Name]) => unknown
}

const answers: Partial<Answers> = {}

export function answerFor<Name extends keyof MainQuestions>(name: Name, answer: Answers[Name]): void {
  answers[name] = answer
}

const wire = createWire(
  (message) => void process.send?.(message, undefined, undefined, () => undefined),
  (receive) => process.on('message', (message) => receive(message as PortMessage)),
  (name, payload) => {
    const answer = answers[name as keyof MainQuestions] as ((question: unknown) => unknown) | undefined
    if (answer === undefined) throw new Error(`Nobody answers ${name}`)
    return answer(payload)
  },
)

export function ask<Name extends keyof BrowserQuestions>(
  name: Name,
  question: BrowserQuestions[Name],
): Promise<unknown> {
  return wire.ask(name, question)
}

/**
 * `ready` comes when the entry has been evaluated as far as it does not wait
 * (https://www.electronjs.org/docs/latest/tutorial/esm): a turn of the event loop later.
 */
export const readiness = { isReady: false, events: new EventEmitter() }
setImmediate(() => {
  readiness.isReady = true
  readiness.events.emit('ready')
})

export function beforeReady(what: string): void {
  if (readiness.isReady) throw new Error(`${what} must be called before the app is ready`)
}

export function afterReady(what: string): void {
  if (!readiness.isReady) throw new Error(`${what} can only be used after the app is ready`)
}
