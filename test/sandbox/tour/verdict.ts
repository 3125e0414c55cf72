import { operations } from '../../../src/domain/github/operations.ts'
import type { StepResult } from '../step/run-step.ts'
import { chapters } from './chapters.ts'
import { heading, tableLines, type Paint } from './screen.ts'
import type { Performance, Stage } from './stage.ts'

/** Everything that went other than it should. */
export function problemsOf(done: readonly Performance[], stages: readonly Stage[], shown: string): string[] {
  const performed = new Set(done.filter(({ result }) => result.exitCode === 0).map(({ operation }) => operation))
  return [
    ...operations.filter(({ name }) => !performed.has(name)).map(({ name }) => `${name} never succeeded`),
    ...done.flatMap((performance) => surprises(performance).map((what) => `${performance.operation}: ${what}`)),
    ...leaks(done, shown),
    ...stages.flatMap(({ api }) => api.violations.map((violation) => `against GitHub's description: ${violation}`)),
  ]
}

function surprises({ chapter, expects, result }: Performance): string[] {
  const conclusion = expects['error-code'] === undefined ? 'success' : 'failure'
  return [
    ...(result.conclusion === conclusion ? [] : [`the step ended in ${result.conclusion}, not in ${conclusion}`]),
    ...Object.entries(expects)
      .filter(([output, value]) => (result.outputs[output] ?? '') !== value)
      .map(([output, value]) => `output ${output} is "${result.outputs[output] ?? ''}", not "${value}"`),
    ...(chapter.sets ?? [])
      .filter((output) => (result.outputs[output] ?? '') === '')
      .map((output) => `output ${output} is empty`),
  ]
}

/** What has to be masked, whether the step thought of it or not. */
const secretOutputs = ['token', 'encoded-jit-config']

// Long outputs are printed cut: their beginning is enough to recognise them by.
const tellingLength = 40

function leaks(done: readonly Performance[], shown: string): string[] {
  const unmasked = done.flatMap(({ operation, result: { outputs, masks } }) =>
    secretOutputs
      .filter((name) => outputs[name] !== undefined && !masks.includes(outputs[name]))
      .map((name) => `${operation}: the output ${name} is not masked`),
  )
  const secrets = new Set(done.flatMap(secretsOf).map((secret) => secret.slice(0, tellingLength)))
  const isLeaky = (text: string) => [...secrets].some((secret) => text.includes(secret))
  const leaky = done
    .filter(({ result }) => isLeaky(visibleText(result)))
    .map(({ operation }) => `${operation}: a secret is visible in the log, an annotation or the summary`)
  const here = isLeaky(shown) ? ['a secret is visible in what this tour has printed'] : []
  return [...unmasked, ...leaky, ...here]
}

function secretsOf({ token, result }: Performance): string[] {
  const outputs = secretOutputs.map((name) => result.outputs[name] ?? '')
  return [token, ...outputs, ...result.masks].flatMap((secret) => secret.split(/\r?\n/)).filter((line) => line !== '')
}

function visibleText({ log, post, summary, annotations }: StepResult): string {
  // The runner masks no title of an annotation.
  return [log, post?.log ?? '', summary, ...annotations.map(({ title = '' }) => title)].join('\n')
}

/** Equal ones in a row are counted: `2 × GET 200, DELETE 204`. */
function inRuns(texts: readonly string[]): string {
  const runs: { text: string; times: number }[] = []
  for (const text of texts) {
    const last = runs.at(-1)
    if (last?.text === text) last.times += 1
    else runs.push({ text, times: 1 })
  }
  return runs.map(({ text, times }) => (times > 1 ? `${times} × ${text}` : text)).join(', ')
}

export function verdictLines(done: readonly Performance[], problems: readonly string[], paint: Paint): string[] {
  const rows = done.map(({ chapter, operation, result, requests }) => [
    String(chapters.indexOf(chapter) + 1),
    operation,
    String(result.exitCode ?? result.signal),
    result.outputs['error-code'] ?? '',
    String(requests.length),
    inRuns(requests.map(({ method, status }) => `${method} ${status}`)),
  ])
  return [
    ...heading('What was done', paint),
    ...tableLines(['', 'operation', 'exit code', 'error-code', 'requests', ''], rows, paint),
    '',
    ...(problems.length === 0
      ? [paint('green', 'Every operation works; nothing secret was visible.')]
      : [paint('red', 'Something is off:'), ...problems.map((problem) => paint('red', `  ${problem}`))]),
  ]
}
