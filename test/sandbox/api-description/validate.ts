import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'

type Schema = Record<string, unknown>
type Content = { content?: { 'application/json'?: { schema: Schema } } }
type Parameter = { name: string; in: 'path' | 'query'; required?: boolean; schema: Schema }
type Operation = {
  operationId: string
  parameters: Parameter[]
  requestBody?: Content
  responses: Record<string, Content>
}
type Description = {
  source: { package: string; version: string; license: string }
  paths: Record<string, Record<string, Operation>>
  schemas: Record<string, Schema>
}

export interface CheckedExchange {
  readonly method: string
  /** Without the base path, with the query. */
  readonly path: string
  /** Undefined for no body; a string for one that is no JSON. */
  readonly body?: unknown
  readonly status: number
  readonly answer?: unknown
}

const description = JSON.parse(readFileSync(new URL('description.json', import.meta.url), 'utf8')) as Description

type Check = (value: unknown) => string[]
type Checks = {
  readonly template: RegExp
  readonly method: string
  readonly path: Check
  readonly query: Check
  readonly body: Check
  readonly answers: ReadonlyMap<number, Check>
}

/** The problems of one request and its answer; empty when GitHub's own description would have taken both. */
export function checkExchange(exchange: CheckedExchange): string[] {
  const url = new URL(exchange.path, 'http://path.only')
  const found = operations().find((candidate) => {
    return candidate.method === exchange.method && candidate.template.test(url.pathname)
  })
  if (found === undefined) return ['no such operation', ...undocumented(exchange)]
  const query = Object.fromEntries(url.searchParams)
  return [
    ...found.path({ ...found.template.exec(url.pathname)?.groups }).map((problem) => `path${problem}`),
    ...found.query(query).map((problem) => `query${problem}`),
    ...found.body(exchange.body).map((problem) => `body${problem}`),
    ...answerProblems(exchange, found.answers.get(exchange.status)),
  ]
}

function answerProblems(exchange: CheckedExchange, documented: Check | undefined): string[] {
  if (documented === undefined) return undocumented(exchange)
  return documented(exchange.answer).map((problem) => `answer ${exchange.status}${problem}`)
}

/** The description leaves out what can happen everywhere. Then a status has GitHub's basic error, and all of it. */
function undocumented({ method, status, answer }: CheckedExchange): string[] {
  if (status === 304 && method === 'GET') return answer === undefined ? [] : ['answer 304 has a body']
  if (status < 400) return [`answer ${status} is not described`]
  return basicError(answer).map((problem) => `answer ${status}${problem}`)
}

// Compiled at the first use: a server that checks nothing should not pay for it.
let compiled: readonly Checks[] | undefined
function operations(): readonly Checks[] {
  compiled ??= Object.entries(description.paths).flatMap(([path, item]) => {
    return Object.entries(item).map(([method, operation]) => checksOf(path, method, operation))
  })
  return compiled
}

const ajv = new Ajv({ allErrors: true })
formats.default(ajv)
const coercing = new Ajv({ allErrors: true, coerceTypes: true })

const basicError = check(
  ajv.compile({
    type: 'object',
    required: ['message', 'documentation_url', 'status'],
    properties: { message: { type: 'string' }, documentation_url: { type: 'string' }, status: { type: 'string' } },
  }),
)

function checksOf(path: string, method: string, operation: Operation): Checks {
  const statuses = Object.entries(operation.responses).map(([status, response]): [number, Check] => {
    return [Number(status), contentCheck(response, Number(status) < 300)]
  })
  return {
    template: new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    method: method.toUpperCase(),
    path: parametersCheck(operation.parameters.filter((parameter) => parameter.in === 'path')),
    query: parametersCheck(operation.parameters.filter((parameter) => parameter.in === 'query')),
    body: contentCheck(operation.requestBody ?? {}, true),
    answers: new Map(statuses),
  }
}

function parametersCheck(parameters: Parameter[]): Check {
  return check(
    coercing.compile({
      type: 'object',
      properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
      required: parameters.filter((parameter) => parameter.required === true).map(({ name }) => name),
      additionalProperties: false,
    }),
  )
}

function contentCheck(content: Content, isClosed: boolean): Check {
  const schema = content.content?.['application/json']?.schema
  if (schema === undefined) return (value) => (value === undefined ? [] : [' is there, but none is described'])
  return check(ajv.compile(resolved(schema, isClosed) as Schema))
}

function check(validate: ValidateFunction): Check {
  return (value) => {
    if (validate(value)) return []
    return (validate.errors ?? []).map((error) => {
      const extra: unknown = error.params['additionalProperty']
      return `${error.instancePath} ${error.message ?? 'is wrong'}${typeof extra === 'string' ? ` (${extra})` : ''}`
    })
  }
}

/**
 * With the shared schemas in place. Closed: an object has nothing but its described properties. GitHub may add some at any time, but
 * neither our requests nor the stand-in may.
 */
function resolved(value: unknown, isClosed: boolean): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => resolved(item, isClosed))
  if (typeof value !== 'object' || value === null) return value
  if ('$ref' in value) return resolved(description.schemas[String(value.$ref).replace('#/schemas/', '')], isClosed)
  const entries = Object.entries(value).map(([key, item]) => [key, resolved(item, isClosed)] as const)
  const closed = isClosed && 'properties' in value ? { additionalProperties: false } : {}
  return { ...Object.fromEntries(entries), ...closed }
}
