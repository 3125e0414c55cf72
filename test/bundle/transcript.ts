import { createMasker } from '../sandbox/step/masker.ts'
import type { Played } from './scenario.ts'

/** No invisible character hides in a transcript. */
const visible = (text: string): string =>
  text.replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, (character) => `⟦U+${(character.codePointAt(0) ?? 0).toString(16)}⟧`)

/** What changes from run to run goes by a name. */
const steady = (text: string, { api, result }: Played): string =>
  text
    .replaceAll(result.temp, 'RUNNER_TEMP')
    .replace(/[\\/]self-hosted-runners-\w{6}[\\/]/g, '/self-hosted-runners-XXXXXX/')
    // Where in the bundle an error was thrown is nobody's business but the debugger's.
    .replace(/(^##\[debug\] {4}at .*\n)+/gm, '##[debug]    at PLACES\n')
    .replace(/\(\d+ ms\)/g, '(N ms)')
    .replaceAll(new URL(api.url).host, 'API-HOST')
    .replace(/[0-9A-F]{4}:ABCD:10F2C4:20C6E8:67420000/g, 'REQUEST-ID')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'TIME UTC')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g, 'TIME')

const section = (title: string, lines: readonly string[]): string =>
  [`── ${title} ${'─'.repeat(Math.max(0, 60 - title.length))}`, ...(lines.length === 0 ? ['(none)'] : lines)].join('\n')

const named = (values: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(values).map(([name, value]) => (value === '' ? `${name}:` : `${name}: ${value}`))

/** Deletions go out together and come in as they will. */
const inSteadyOrder = (requests: readonly string[]): readonly string[] =>
  requests.reduce<readonly string[]>((before, request) => {
    const from = before.findLastIndex((line) => !line.startsWith('DELETE')) + 1
    if (!request.startsWith('DELETE')) return [...before, request]
    return [...before.slice(0, from), ...[...before.slice(from), request].sort()]
  }, [])

/** A step as a person sees it: what was asked, what came of it, secrets hidden. */
export const transcriptOf = (played: Played): string => {
  const { scenario, inputs, api, result } = played
  const masker = createMasker()
  for (const value of result.masks) masker.add(value)
  const outputs = named(result.outputs).map((line) => masker.mask(line))
  const given = named({ ...inputs, 'github-token': inputs['github-token'] === '' ? '' : '***' })
  const annotations = result.annotations.map(({ level, title = '(none)' }) => `${level}, titled: ${title}`)
  const requests = api.exchanges.map(({ method, path, status }) => `${method} ${path} → ${status || 'no answer'}`)
  const sections = [
    section('with', given),
    section(`log, exit code ${result.exitCode ?? 'none'}`, result.log === '' ? [] : result.log.split('\n')),
    section('annotations', annotations),
    section('outputs', outputs),
    section('summary', result.summary === '' ? [] : result.summary.trimEnd().split('\n')),
    section('requests', inSteadyOrder(requests)),
  ]
  return visible(steady(`${scenario.name}\n\n${sections.join('\n\n')}\n`, played))
}
