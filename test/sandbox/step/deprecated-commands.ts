import { setEnv, type CommandContext, type CommandHandler } from './command-context.ts'
import { trim } from './dotnet-text.ts'
import type { WorkflowCommand } from './workflow-command.ts'

// Wording: Runner.Common/Constants.cs.
const deprecated = (name: string): string =>
  `The \`${name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files. For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/`
const disabled = (name: string): string =>
  `The \`${name}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/`

function requiredName(command: WorkflowCommand, handlerName: string): string {
  const name = command.properties.get('name') ?? ''
  if (name === '') throw new Error(`Required field 'name' is missing in ##[${handlerName}] command.`)
  return name
}

function refuseUnlessAllowed(context: CommandContext, name: string): void {
  const allowed = trim(context.stepEnv['ACTIONS_ALLOW_UNSECURE_COMMANDS'] ?? '')
  if (!/^true$/i.test(allowed)) throw new Error(disabled(name))
}

export const setOutput: CommandHandler = {
  omitEcho: false,
  run: (command, { log, outputs }) => {
    log.issue('warning', deprecated('set-output'))
    outputs.set(requiredName(command, 'set-output'), command.data)
  },
}

export const saveState: CommandHandler = {
  omitEcho: false,
  run: (command, { log, state }) => {
    log.issue('warning', deprecated('save-state'))
    const name = requiredName(command, 'save-state')
    state.set(name, command.data)
    log.debug(`Save intra-action state ${name} = ${command.data}`)
  },
}

export const setEnvCommand: CommandHandler = {
  omitEcho: false,
  run: (command, context) => {
    refuseUnlessAllowed(context, 'set-env')
    const refusal = "Can't update NODE_OPTIONS environment variable using ::set-env:: command."
    setEnv(context, requiredName(command, 'set-env'), command.data, refusal)
  },
}

export const addPath: CommandHandler = {
  omitEcho: false,
  run: ({ data }, context) => {
    refuseUnlessAllowed(context, 'add-path')
    if (data === '') throw new Error("Value cannot be null. (Parameter 'path')")
  },
}
