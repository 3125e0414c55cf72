import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = Record<string, Json>

const place = '(orgs\\/\\{org\\}|repos\\/\\{owner\\}\\/\\{repo\\})'
/** What is cut from which of GitHub's descriptions: the one of github.com lacks what only its enterprise cloud has. */
const cuts = [
  {
    file: 'api.github.com.json',
    kept: new RegExp(
      `^\\/${place}\\/actions\\/runners(\\/\\{runner_id\\}|\\/downloads|\\/generate-jitconfig|\\/(registration|remove)-token)?$`,
    ),
    methods: ['get', 'post', 'delete'],
  },
  {
    file: 'api.github.com.json',
    kept: /^\/orgs\/\{org\}\/actions\/runner-groups(\/\{runner_group_id\}\/runners)?$/,
    methods: ['get'],
  },
  {
    file: 'ghec.json',
    kept: new RegExp(`^\\/${place}\\/actions\\/runners\\/deprecations\\/\\{version\\}$`),
    methods: ['get'],
  },
] as const

const prose = new Set(['description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'tags'])
// Schemas that drag in a whole repository each; a runner token carries neither.
const cutProperties = new Map([['authentication-token', ['permissions', 'repositories']]])

function main(folder: string): void {
  const manifest = objectOf(readJson(join(folder, 'package.json')))
  const needed = new Map<string, Json>()
  const paths = cuts.flatMap(({ file, kept, methods }) => {
    const source = objectOf(readJson(join(folder, 'generated', file)))
    return Object.entries(objectOf(source['paths']))
      .filter(([path]) => kept.test(path))
      .map(([path, item]): [string, Json] => {
        const operations = Object.entries(objectOf(item)).filter(([method]) =>
          methods.some((wanted) => wanted === method),
        )
        return [
          path,
          Object.fromEntries(operations.map(([method, operation]) => [method, tidied(operation, source, needed)])),
        ]
      })
  })
  const description = {
    source: { package: manifest['name'], version: manifest['version'], license: manifest['license'] },
    paths: Object.fromEntries(paths.sort(([a], [b]) => (a < b ? -1 : 1))),
    schemas: Object.fromEntries([...needed].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
  writeFileSync(new URL('description.json', import.meta.url), `${JSON.stringify(description, null, 2)}\n`)
}

/**
 * Without prose and GitHub's own extensions. Schemas stay shared, under `#/schemas/…`; all else that is referred to is put in place.
 * The keys of `properties` are names of fields, so a field called `description` stays.
 */
function tidied(value: Json, source: JsonObject, needed: Map<string, Json>, areNames = false): Json {
  if (Array.isArray(value)) return value.map((item) => tidied(item, source, needed))
  if (value === null || typeof value !== 'object') return value
  const reference = areNames ? undefined : value['$ref']
  if (typeof reference === 'string') return referred(reference, source, needed)
  const entries = Object.entries(value).filter(([key]) => areNames || !(prose.has(key) || key.startsWith('x-')))
  return Object.fromEntries(
    entries.map(([key, item]) => [key, tidied(item, source, needed, !areNames && key === 'properties')]),
  )
}

function referred(reference: string, source: JsonObject, needed: Map<string, Json>): Json {
  const steps = reference.split('/').slice(1)
  const found = steps.reduce<Json>((value, step) => objectOf(value)[step] ?? null, source)
  if (!reference.startsWith('#/components/schemas/')) return tidied(found, source, needed)
  const name = steps.at(-1) ?? ''
  if (!needed.has(name)) {
    // Set before it is filled: a schema may refer to itself.
    needed.set(name, null)
    needed.set(name, tidied(withoutCutProperties(name, objectOf(found)), source, needed))
  }
  return { $ref: `#/schemas/${name}` }
}

function withoutCutProperties(name: string, schema: JsonObject): Json {
  const cut = cutProperties.get(name)
  if (cut === undefined) return schema
  const properties = Object.entries(objectOf(schema['properties'])).filter(([property]) => !cut.includes(property))
  return { ...schema, properties: Object.fromEntries(properties) }
}

function objectOf(value: Json | undefined): JsonObject {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new Error('not the description we know')
  return value
}

function readJson(file: string): Json {
  return JSON.parse(readFileSync(file, 'utf8')) as Json
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: node cut.ts <folder of the unpacked @octokit/openapi>')
main(folder)
