import type { Failure } from './failure.ts'
import { brief } from './harmless-text.ts'
import type { Ending, Outcome } from './outcome.ts'
import { failureOutputs, outputsOf, type Outputs } from './outputs.ts'
import { activityOf, countRunners, labelNames, type Runner } from './runner.ts'
import { summaryOf } from './summary.ts'
import { describeTarget } from './target.ts'

export type Line = {
  readonly level: 'info' | 'warning' | 'error'
  /** May hold strangers' text; whoever prints it makes it harmless. */
  readonly text: string
  readonly title?: string
}

/** Everything a run tells the world, as data. Secrets in the outputs are masked before anything is written. */
export type Report = { readonly outputs: Outputs; readonly summary: string; readonly lines: readonly Line[] }

export const reportOf = (ending: Ending, operation: string, serverUrl: string): Report => ({
  outputs: {
    ...(ending.outcome && outputsOf(ending.outcome)),
    ...(ending.failure && failureOutputs(ending.failure)),
  },
  summary: summaryOf(ending, operation, serverUrl),
  lines: [
    ...(ending.outcome ? outcomeLines(ending.outcome).map((text): Line => ({ level: 'info', text })) : []),
    ...(ending.failure ? [failureLine(ending.failure, operation)] : []),
  ],
})

const failureLine = ({ code, message, hint, requestId }: Failure, operation: string): Line => ({
  level: 'error',
  title: `${operation}: ${code}`,
  text: [message, hint, requestId === undefined ? undefined : `Request id: ${brief(requestId)}`]
    .filter((part) => part !== undefined)
    .join('\n'),
})

const outcomeLines = (outcome: Outcome): readonly string[] => {
  const place = describeTarget(outcome.target)
  switch (outcome.verb) {
    case 'get':
      return [describeRunner(outcome.runner)]
    case 'list': {
      const { online, offline, idle, busy } = countRunners(outcome.runners)
      const states = `${online} online (${idle} idle), ${busy} busy, ${offline} offline`
      return [`${outcome.runners.length} of the ${outcome.totalCount} runners of ${place}: ${states}.`]
    }
    case 'delete':
      return [
        ...outcome.deleted.map(({ id, name }) => `Deleted runner ${name === '' ? '' : `${brief(name)}, `}id ${id}.`),
        ...outcome.missing.map((runner) => `Runner ${brief(String(runner))} is not there: nothing to delete.`),
      ]
    case 'registration-token':
    case 'remove-token': {
      const kind = outcome.verb === 'remove-token' ? 'remove' : 'registration'
      return [`Created a ${kind} token for ${place}, good until ${brief(outcome.token.expiresAt)}.`]
    }
    case 'jit-config':
      return outcome.configs.map(({ runner }) => `Registered ${describeRunner(runner)}; its JIT config is masked.`)
  }
}

const describeRunner = (runner: Runner): string => {
  const labels = brief(labelNames(runner).join(', '), 200)
  return `runner ${brief(runner.name)}, id ${runner.id}: ${brief(activityOf(runner))}; labels ${labels}`
}
