import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CommandContext, CommandHandler } from './command-context.ts'
import { addPath, saveState, setEnvCommand, setOutput } from './deprecated-commands.ts'
import { trim } from './dotnet-text.ts'
import type { Level } from './step-log.ts'

const issue = (level: Level): CommandHandler => ({
  omitEcho: true,
  run: ({ data, properties }, { log }) => {
    log.issue(level, data, properties.get('title'))
  },
})

const addMask: CommandHandler = {
  omitEcho: true,
  run: ({ data }, context) => {
    if (trim(data) === '') {
      context.log.issue('warning', "Can't add secret mask for empty string in ##[add-mask] command.")
      return
    }
    if (context.echo) context.log.output('::add-mask::***')
    context.masker.add(data)
    context.masks.push(data)
  },
}

const echo: CommandHandler = {
  omitEcho: false,
  run: ({ data }, context) => {
    const wanted = trim(data).toLowerCase()
    if (wanted !== 'on' && wanted !== 'off') {
      throw new Error(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`)
    }
    context.echo = wanted === 'on'
    context.log.debug(`Setting echo command value to '${wanted}'`)
  },
}

// Problem matchers are loaded, to fail where the runner fails, but never matched.
function loadMatchers(file: string, { workspace }: CommandContext): void {
  JSON.parse(readFileSync(resolve(workspace, file), 'utf8').replace(/^\ufeff/, ''))
}

const addMatcher: CommandHandler = {
  omitEcho: false,
  run: ({ data }, context) => {
    if (data === '') context.log.issue('warning', 'File path must be specified.')
    else loadMatchers(data, context)
  },
}

const removeMatcher: CommandHandler = {
  omitEcho: false,
  run: ({ data, properties }, context) => {
    const hasOwner = (properties.get('owner') ?? '') !== ''
    if (hasOwner && data !== '') {
      const text =
        'Either specify an owner name or a file path in ##[remove-matcher] command. Both values cannot be set.'
      context.log.issue('warning', text)
    } else if (data !== '') {
      loadMatchers(data, context)
    } else if (!hasOwner) {
      const text = 'Either an owner name or a file path must be specified in ##[remove-matcher] command.'
      context.log.issue('warning', text)
    }
  },
}

/** Every command that Runner.Worker/ActionCommandManager.cs registers, but for `stop-commands`, which is the manager's own. */
export const COMMAND_HANDLERS: ReadonlyMap<string, CommandHandler> = new Map<string, CommandHandler>([
  ['set-env', setEnvCommand],
  ['set-output', setOutput],
  ['save-state', saveState],
  ['add-path', addPath],
  ['add-mask', addMask],
  ['add-matcher', addMatcher],
  ['remove-matcher', removeMatcher],
  ['warning', issue('warning')],
  ['error', issue('error')],
  ['notice', issue('notice')],
  [
    'debug',
    {
      omitEcho: true,
      run: ({ data }, { log }) => {
        log.debug(data)
      },
    },
  ],
  [
    'group',
    {
      omitEcho: false,
      run: ({ data }, { log }) => {
        log.output(`##[group]${data}`)
      },
    },
  ],
  [
    'endgroup',
    {
      omitEcho: false,
      run: (_command, { log }) => {
        log.output('##[endgroup]')
      },
    },
  ],
  ['echo', echo],
])
