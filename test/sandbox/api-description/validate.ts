import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { differences, type Difference } from './differences.ts'

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

/** 'recorded': as described, but for the differences that were seen. 'described': to the letter, as other servers may answer. */
export type Measure = 'recorded' | 'described'

type Check = (value: unknown) => string[]
type Checks = {
  readonly operation: string
  readonly template: RegExp
  readonly method: string
  readonly path: Check
  readonly query: Check
  readonly body: Check
  readonly answers: Readonly<Record<Measure, ReadonlyMap<number, Check>>>
}

/** The problems of one request and its answer; empty when both are as GitHub would have them. */
export function checkExchange(exchange: CheckedExchange, measure: Measure = 'recorded'): string[] {
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
    ...answerProblems(exchange, found.answers[measure].get(exchange.status)).filter(
      (problem) => !isExcused(problem, differencesFor(found.operation, exchange.status)),
    ),
  ]
}

function differencesFor(operation: string, status: number): readonly Difference[] {
  return differences.filter(({ operations, statuses }) => operations.test(operation) && statuses.includes(status))
}

function isExcused(problem: string, seen: readonly Difference[]): boolean {
  return seen.some(({ excused }) => excused?.test(problem) === true)
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
    properties: {
      message: { type: 'string' },
      errors: { type: 'array' },
      documentation_url: { type: 'string' },
      status: { type: 'string' },
    },
  }),
)

function checksOf(path: string, method: string, operation: Operation): Checks {
  const name = operation.operationId.replace('actions/', '')
  const answers = (seen: (status: number) => readonly Difference[]) => {
    const statuses = Object.entries(operation.responses).map(([text, response]): [number, Check] => {
      const status = Number(text)
      return [status, contentCheck(response, { isClosed: status < 300, seen: seen(status) })]
    })
    return new Map(statuses)
  }
  return {
    operation: name,
    template: new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    method: method.toUpperCase(),
    path: parametersCheck(operation.parameters.filter((parameter) => parameter.in === 'path')),
    query: parametersCheck(operation.parameters.filter((parameter) => parameter.in === 'query')),
    body: contentCheck(operation.requestBody ?? {}, { isClosed: true, seen: [] }),
    answers: { recorded: answers((status) => differencesFor(name, status)), described: answers(() => []) },
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

function contentCheck(content: Content, reading: Reading): Check {
  const schema = content.content?.['application/json']?.schema
  if (schema === undefined) return (value) => (value === undefined ? [] : [' is there, but none is described'])
  return check(ajv.compile(resolved(schema, reading) as Schema))
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
 * How a schema is taken. Closed: an object has nothing but its described properties. GitHub may add some at any time, but neither our
 * requests nor the stand-in may.
 */
type Reading = { readonly isClosed: boolean; readonly seen: readonly Difference[] }

/** With the shared schemas in place, as they were seen. */
function resolved(value: unknown, reading: Reading): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => resolved(item, reading))
  if (typeof value !== 'object' || value === null) return value
  if ('$ref' in value) {
    const name = String(value.$ref).replace('#/schemas/', '')
    return resolved(asSeen(name, description.schemas[name] ?? {}, reading.seen), reading)
  }
  const entries = Object.entries(value).map(([key, item]) => [key, resolved(item, reading)] as const)
  const closed = reading.isClosed && 'properties' in value ? { additionalProperties: false } : {}
  return { ...Object.fromEntries(entries), ...closed }
}

function asSeen(name: string, schema: Schema, seen: readonly Difference[]): Schema {
  const untold = new Set(seen.flatMap(({ neverTold }) => (neverTold?.schema === name ? neverTold.fields : [])))
  const fixed = seen.flatMap(({ always }) => (always?.schema === name ? [[always.field, { const: always.value }]] : []))
  if (untold.size === 0 && fixed.length === 0) return schema
  const told = Object.entries(schema['properties'] ?? {}).filter(([field]) => !untold.has(field))
  return { ...schema, properties: { ...Object.fromEntries(told), ...Object.fromEntries(fixed) } }
}
