import type { IncomingHttpHeaders } from 'node:http'

/** One request as it arrived, and the status the client was sent: 0 until then, and for ever when no answer went out. */
export interface Exchange {
  readonly method: string
  /** Without the base path, with the query. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** When it arrived, on the server's clock: milliseconds since its start. */
  readonly atMs: number
  body?: unknown
  status: number
  readonly requestId: string
}

export interface Answer {
  readonly status: number
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** Already serialised: pages are joined from stored texts. Empty for no body. */
  readonly text: string
}

export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return textAnswer(status, JSON.stringify(value), headers)
}

export function textAnswer(status: number, text: string, headers: Record<string, string> = {}): Answer {
  return { status, text, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } }
}

/** GitHub's "basic error". */
export function errorAnswer(
  status: number,
  message: string,
  documentationUrl = 'https://docs.github.com/rest',
  more: { errors?: string[] | string; headers?: Record<string, string> } = {},
): Answer {
  const errors = more.errors === undefined ? {} : { errors: more.errors }
  const body = { message, ...errors, documentation_url: documentationUrl, status: String(status) }
  return jsonAnswer(status, body, more.headers)
}

export function withHeaders(answer: Answer, headers: Record<string, string>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } }
}

/** A page, where an answer of the API was hoped for. */
export function pageAnswer(status: number, html: string): Answer {
  return { status, text: html, headers: { 'content-type': 'text/html; charset=utf-8' } }
}
