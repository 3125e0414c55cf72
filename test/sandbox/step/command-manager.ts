import type { CommandContext } from './command-context.ts'
import { COMMAND_HANDLERS } from './command-handlers.ts'
import { foldCase } from './dotnet-text.ts'
import { parseCommand, type WorkflowCommand } from './workflow-command.ts'

const STOP = 'stop-commands'

// Wording: Runner.Common/Constants.cs.
const BAD_STOP_TOKEN =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions#example-stopping-and-starting-workflow-commands or opt into insecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` environment variable to `true`."

/** Takes a step's output line by line (Runner.Worker/ActionCommandManager.cs, Handlers/OutputManager.cs). */
export interface CommandManager {
  takeLine: (line: string) => void
  /** Commands carried out, in order. */
  readonly carriedOut: readonly string[]
  /** Whether a command failed: the step then fails whatever its exit code. */
  hasFailed: () => boolean
}

interface Session {
  readonly context: CommandContext
  /** Names that make a line a command; the stop token is one of them while it is awaited. */
  readonly registered: Set<string>
  readonly carriedOut: string[]
  stopToken: string | undefined
  hasFailed: boolean
  isBroken: boolean
}

function resume(session: Session, line: string, token: string): void {
  session.context.log.output(line)
  session.context.log.debug('Resume processing commands')
  session.registered.delete(token)
  session.stopToken = undefined
}

function stop(session: Session, line: string, token: string): void {
  const { log, masker, stepEnv } = session.context
  const isAllowed = /^(true|1)$/i.test(stepEnv['ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS'] ?? '')
  const isBad = token === '' || session.registered.has(foldCase(token)) || foldCase(token) === 'pause-logging'
  if (isBad && !isAllowed) {
    // Thrown outside the runner's own catch: it brings the whole step down, and nothing more is read.
    log.issue('error', BAD_STOP_TOKEN)
    session.hasFailed = session.isBroken = true
    return
  }
  session.stopToken = foldCase(token)
  session.registered.add(session.stopToken)
  if (token.length > 6) masker.add(token)
  log.output(line)
  log.debug('Paused processing commands until the token you called ::stopCommands:: with is received')
}

function carryOut(session: Session, line: string, name: string, command: WorkflowCommand): void {
  const { context } = session
  const handler = COMMAND_HANDLERS.get(name)
  if (handler === undefined) return
  if (context.echo && !handler.omitEcho) context.log.output(line)
  try {
    handler.run(command, context)
  } catch (error) {
    context.log.issue('error', `Unable to process command '${handler.omitEcho ? name : line}' successfully.`)
    context.log.issue('error', error instanceof Error ? error.message : String(error))
    session.hasFailed = true
  }
}

function tryCommand(session: Session, line: string): boolean {
  const { context, stopToken } = session
  const command = parseCommand(line, session.registered)
  if (command === undefined) return false
  const name = foldCase(command.name)
  if (stopToken !== undefined && name !== stopToken) {
    context.log.debug(`Process commands has been stopped and waiting for '##[${stopToken}]' to resume.`)
    return false
  }
  session.carriedOut.push(name)
  if (stopToken !== undefined) resume(session, line, stopToken)
  else if (name === STOP) stop(session, line, command.data)
  else carryOut(session, line, name, command)
  return true
}

export function createCommandManager(context: CommandContext): CommandManager {
  const session: Session = {
    context,
    registered: new Set([STOP, ...COMMAND_HANDLERS.keys()]),
    carriedOut: [],
    stopToken: undefined,
    hasFailed: false,
    isBroken: false,
  }
  return {
    carriedOut: session.carriedOut,
    hasFailed: () => session.hasFailed,
    takeLine: (line) => {
      if (session.isBroken || tryCommand(session, line)) return
      // OutputManager.cs: these two markers belong to the runner itself.
      context.log.output(line.replace(/##\[(?=start-action|end-action)/g, '##[\\'))
    },
  }
}
