import type { ServerResponse } from 'node:http'
import { securityHeaders } from './security-headers.ts'

type Headers = Readonly<Record<string, string>>

export function sendEmpty(response: ServerResponse, status: number, headers: Headers = {}): void {
  response.writeHead(status, { ...securityHeaders, 'content-length': '0', ...headers }).end()
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Headers = {},
): void {
  send(response, status, 'application/json', Buffer.from(JSON.stringify(value)), headers)
}

export function send(
  response: ServerResponse,
  status: number,
  mediaType: string,
  body: Uint8Array,
  headers: Headers = {},
): void {
  response
    .writeHead(status, {
      ...securityHeaders,
      'content-type': mediaType,
      'content-length': String(body.length),
      ...headers,
    })
    // Node leaves the body out where the request was a HEAD.
    .end(body)
}
