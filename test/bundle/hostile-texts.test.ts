import { describe, expect, test } from 'vitest'
import { hostileTexts } from '../domain/text/hostile-texts.ts'
import type { Api } from '../sandbox/api/server.ts'
import { tablesIn } from './markdown-table.ts'
import { org } from './places.ts'
import type { Played } from './scenario.ts'
import { jsonOutput, namesLeft, tell } from './story.ts'

/** A file is UTF-8, in which half a pair cannot be written; every other text survives as it is. */
const texts = hostileTexts.filter(([, text]) => text.isWellFormed()).map(([, text]) => text)
const halves = hostileTexts.filter(([, text]) => !text.isWellFormed()).map(([, text]) => text)

const withHostileNames = ({ fleet }: Api): void => {
  for (const text of texts) fleet.add(org, { name: text, labels: [text, 'gpu'], os: text, status: text, version: text })
}

/** Commands, markup and invisible characters of a stranger do nothing; only ours is carried out. */
const expectHarmless = ({ result }: Played): void => {
  const { log, summary, commands, masks, outputs, annotations } = result
  expect(commands.filter((name) => name !== 'add-mask')).toEqual(outputs['error-code'] === undefined ? [] : ['error'])
  expect(masks.filter((mask) => mask.length < 16)).toEqual([])
  const titles = annotations.map(({ title = '' }) => title).join('\n')
  for (const text of [log.replace(/^##\[error\]/gm, ''), titles]) {
    expect(text).not.toMatch(/##\[|^\s*::/m)
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  }
  expect(summary).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  expect(foreignPartOf(summary)).not.toMatch(/[<>`@$[\]!*~/#&]|www\./)
}

/** A summary without the markup that is ours, and without what is written as an entity. */
const foreignPartOf = (summary: string): string =>
  summary
    .replace(/^### [\w ]+/m, '')
    .replace(/^> \[!(?:CAUTION|WARNING)\]$/m, '')
    .replace(/^> \*\*Failed: `[a-z-]+`\*\*$/m, '')
    .replace(/^>/gm, '')
    .replace(/`(?:encoded-jit-config|jit-configs|busy|not-stable|refused|not-tried)`/g, '')
    .replace(/\[Runner settings\]\(https:\/\/github\.com\/[\w/-]+\)/, '')
    .replace(/<\/?sub>/g, '')
    .replace(/<\/?code>|<br>|&#\d+;/g, '')

const expectWholeTable = ({ result }: Played, columns: number, rows: number): void => {
  const [table = [], ...more] = tablesIn(result.summary)
  expect(more).toEqual([])
  expect(table).toHaveLength(rows + 2)
  expect(new Set(table.map((cells) => cells.length))).toEqual(new Set([columns]))
}

describe.concurrent('names that mean harm', () => {
  test('in a list', async () => {
    const inputs = { operation: 'list_self_hosted_runners_for_org' }
    const played = await tell({ inputs, prepare: withHostileNames })
    expectHarmless(played)
    expectWholeTable(played, 6, texts.length)
    expect(jsonOutput(played, 'names')).toEqual(texts.toSorted())
    expect(jsonOutput(played, 'runners')).toEqual(played.api.fleet.toldInList(org))
  })

  test('in a list with a filter', async () => {
    const filter = 'contains(name, "forged")'.replaceAll('"', "'")
    const played = await tell({
      inputs: { operation: 'list_self_hosted_runners_for_org', filter },
      prepare: withHostileNames,
    })
    expectHarmless(played)
    expect(jsonOutput(played, 'names')).toEqual(texts.filter((text) => text.includes('forged')).toSorted())
  })

  test.for(texts.map((text, at) => [text.slice(0, 20), at + 1] as const))('in one runner (%j)', async ([, id]) => {
    const inputs = { operation: 'get_self_hosted_runner_for_org', 'runner-id': String(id) }
    const played = await tell({ inputs, prepare: withHostileNames })
    const text = texts[id - 1] ?? ''
    expectHarmless(played)
    expectWholeTable(played, 6, 1)
    expect(played.result.outputs).toMatchObject({ name: text, status: text, os: text, version: text })
    expect(jsonOutput(played, 'labels')).toEqual([text, 'gpu'])
    expect(jsonOutput(played, 'runner')).toEqual(played.api.fleet.told(org, id))
  })

  test('in a deletion', async () => {
    const played = await tell({
      inputs: { operation: 'delete_self_hosted_runner_from_org', filter: 'id > 0', 'stable-for': '0' },
      prepare: (api) => {
        withHostileNames(api)
        for (let id = 1; id <= texts.length; id += 2) api.fleet.update(org, id, { busy: true })
      },
    })
    expectHarmless(played)
    expectWholeTable(played, 3, texts.length)
    expect(namesLeft(played)).toEqual(texts.filter((_, at) => at % 2 === 0))
    const outputs = [
      ...(jsonOutput(played, 'kept') as { name: string }[]),
      ...(jsonOutput(played, 'deleted') as { name: string }[]),
    ]
    expect(outputs.map(({ name }) => name).sort()).toEqual([...texts].sort())
  })

  test('in names to delete that are not there', async () => {
    const names = [...new Set(texts.map((text) => text.trim()))]
    const inputs = { operation: 'delete_self_hosted_runner_from_org', name: JSON.stringify(names) }
    const played = await tell({ inputs })
    expectHarmless(played)
    expect(jsonOutput(played, 'missing')).toEqual(names)
  })

  test('in a new runner', async () => {
    // GitHub refuses some signs in a name, we refuse those that nobody sees, and a label may hold any.
    const name = '##[add-mask]e `x` [a](b) @octocat &lt; ~~y~~'
    const labels = JSON.stringify([`${name}\u202e\u001b[31m\n::error::forged|<b>`, 'gpu'])
    const played = await tell({ inputs: { operation: 'generate_runner_jitconfig_for_org', name, labels } })
    expect(played.result.commands.filter((command) => command === 'error')).toEqual([])
    expectWholeTable(played, 6, 1)
    expect(played.result.outputs['name']).toBe(name)
  })

  test('in half pairs, which no file can hold', async () => {
    const inputs = { operation: 'list_self_hosted_runners_for_org' }
    const played = await tell({
      inputs,
      prepare: ({ fleet }) => {
        for (const text of halves) fleet.add(org, { name: text })
      },
    })
    expectHarmless(played)
    expect(jsonOutput(played, 'names')).toEqual(halves)
  })
})

describe.concurrent('messages that mean harm', () => {
  test.for(texts.map((text, at) => [text.slice(0, 20), at] as const))('from the API (%j)', async ([, at]) => {
    const text = texts[at] ?? ''
    const header = encodeURI(text.slice(0, 100))
      .replace(/%(20|5B|5D|7C|3C|3E|60)/g, (code) => decodeURIComponent(code))
      .trim()
    const headers = { 'x-accepted-github-permissions': header, 'x-github-request-id': header }
    const played = await tell({
      inputs: { operation: 'get_self_hosted_runner_for_org', 'runner-id': '1' },
      prepare: (api) => {
        api.fault({ status: 403, body: { message: text, errors: [text, { message: text }] }, headers, times: 9 })
      },
    })
    expectHarmless(played)
    expect(played.result.outputs).toMatchObject({ 'error-code': 'forbidden', 'request-id': header })
  })

  test('from the API, in what is shown for debugging', async () => {
    const played = await tell({
      inputs: { operation: 'list_self_hosted_runners_for_org' },
      prepare: (api) => {
        api.fault({ status: 404, headers: { 'x-github-request-id': 'A1\u00ad\u0085::error::forged' } })
      },
      step: () => ({ env: { RUNNER_DEBUG: '1' } }),
    })
    const told = played.result.log.split('\n').filter((line) => line.startsWith('##[debug]GET '))
    expect(told).toEqual([expect.stringContaining('404, A1')])
    for (const line of told) expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })
})
