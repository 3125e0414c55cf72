import { expect } from 'vitest'
import { checkExchange } from '../api-description/validate.ts'
import { tokens } from './access.ts'
import type { Api } from './server.ts'

export type Reply = { readonly status: number; readonly headers: Headers; readonly body: unknown }

export type CallOptions = {
  token?: string
  headers?: Record<string, string>
  body?: unknown
  /** What the description is to have against this exchange; nothing by default. */
  problems?: string[]
}

/** Calls the API over its socket and holds what comes back against GitHub's description. */
export function checkedClient(api: Api) {
  return async (method: string, path: string, options: CallOptions = {}): Promise<Reply> => {
    const { token = tokens.classicAdmin, body, problems = [] } = options
    const response = await fetch(api.url + path, {
      method,
      redirect: 'manual',
      headers: { authorization: `token ${token}`, ...options.headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const answer: unknown = text === '' ? undefined : JSON.parse(text)
    const measure = api.habits.fields === 'as recorded' ? 'recorded' : 'described'
    expect(checkExchange({ method, path, body, status: response.status, answer }, measure)).toEqual(problems)
    return { status: response.status, headers: response.headers, body: answer }
  }
}

export type CheckedClient = ReturnType<typeof checkedClient>
