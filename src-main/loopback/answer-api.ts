import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { callRules, runRules } from '../../src-core/contract/call-schemas.ts'
import type { Failure, Reply } from '../../src-core/contract/failure.ts'
import type { Backend } from '../services/backend.ts'
import { readJsonBody } from './read-body.ts'
import { isSameSecret } from './secret.ts'
import { sendEmpty, sendJson } from './send.ts'
import { securityHeaders } from './security-headers.ts'

export const API = '/api/'

const RULES: Readonly<Record<string, { readonly limit: number }>> = { ...callRules, ...runRules }
const JSON_TYPE = /^application\/json(?: *; *charset=utf-8)?$/i

/** One call or run of the contract (docs/adr/0007). The request has passed the guard. */
export async function answerApi(
  backend: Backend,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isSameSecret(request.headers.authorization ?? '', `Bearer ${token}`)) return sendEmpty(response, 403)
  if (request.method !== 'POST') return refuse(response, 405, 'invalid-input', { allow: 'POST' })
  const name = (request.url ?? '').slice(API.length)
  const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined
  if (rule === undefined) return refuse(response, 404, 'unknown-call')
  if (!JSON_TYPE.test(request.headers['content-type'] ?? '')) return refuse(response, 415, 'invalid-input')
  const body = await readJsonBody(request, rule.limit)
  if (!body.ok) return refuse(response, body.reason === 'too-large' ? 413 : 400, 'invalid-input')
  if (Object.hasOwn(runRules, name)) return carryRun(backend, name, body.value, response)
  sendJson(response, 200, await backend.receiveCall(name, body.value))
}

/** As many lines as there is progress, then the reply. Whoever closes the connection does not want it any more. */
async function carryRun(
  backend: Backend,
  name: string,
  input: unknown,
  response: ServerResponse,
): Promise<void> {
  const run = `http-${randomUUID()}`
  response.once('close', () => backend.cancelRun(run))
  response.writeHead(200, { ...securityHeaders, 'content-type': 'application/x-ndjson' })
  response.flushHeaders()
  const reply = await backend.startRun({ run, name, input }, ({ progress }) =>
    response.write(`${JSON.stringify({ progress })}\n`),
  )
  response.end(`${JSON.stringify({ reply })}\n`)
}

function refuse(
  response: ServerResponse,
  status: number,
  code: Failure['code'],
  headers: Readonly<Record<string, string>> = {},
): void {
  const reply: Reply<never> = { ok: false, failure: { code, message: null, id: null, isRetryable: false } }
  // What is left of the body is not read, so that the connection can't be used again.
  sendJson(response, status, reply, { ...headers, connection: 'close' })
}
