import { createDictionary, type Dictionary } from './dotnet-text.ts'
import type { Masker } from './masker.ts'
import type { StepLog } from './step-log.ts'
import type { WorkflowCommand } from './workflow-command.ts'

/** What commands work on. */
export interface CommandContext {
  readonly log: StepLog
  readonly masker: Masker
  readonly workspace: string
  /** The environment that the workflow gives the step: it may opt into old, unsafe commands. */
  readonly stepEnv: Readonly<Record<string, string>>
  readonly outputs: Dictionary
  readonly state: Dictionary
  readonly env: Map<string, string>
  readonly masks: string[]
  echo: boolean
}

export interface CommandHandler {
  /** Never repeated in the log, not even after `::echo::on`. */
  omitEcho: boolean
  run(command: WorkflowCommand, context: CommandContext): void
}

export const createCommandContext = (
  given: Pick<CommandContext, 'log' | 'masker' | 'workspace' | 'stepEnv' | 'echo'>,
): CommandContext => ({ ...given, outputs: createDictionary(), state: createDictionary(), env: new Map(), masks: [] })

/** Shared by the `set-env` command and GITHUB_ENV. */
export function setEnv(context: CommandContext, name: string, value: string, refusal: string): void {
  if (/^NODE_OPTIONS$/i.test(name)) {
    context.log.issue('error', refusal)
    return
  }
  context.env.set(name, value)
  context.log.debug(`${name}='${value}'`)
}
