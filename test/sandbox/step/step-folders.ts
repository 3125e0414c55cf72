import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type FileCommand = 'env' | 'output' | 'path' | 'state' | 'step_summary'

// Names as in Runner.Worker/FileCommandManager.cs.
const FILE_PREFIXES: Readonly<Record<FileCommand, string>> = {
  env: 'set_env_',
  output: 'set_output_',
  path: 'add_path_',
  state: 'save_state_',
  step_summary: 'step_summary_',
}

/** The part of a runner's disk that a step gets to see. */
export interface StepFolders {
  home: string
  temp: string
  tools: string
  workspace: string
  eventPath: string
  /** GITHUB_OUTPUT and its like. */
  environment: Record<string, string>
  /** Content of a file command; '' if the step took the file away. */
  read(command: FileCommand): Promise<string>
  remove: () => Promise<void>
}

export function createStepFolders(repository: string): StepFolders {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'actions-runner-')))
  const makeFolder = (...parts: string[]): string => {
    const folder = join(root, ...parts)
    mkdirSync(folder, { recursive: true })
    return folder
  }
  const repositoryName = repository.split('/').at(-1) ?? ''
  const temp = makeFolder('_work', '_temp')
  const commands = makeFolder('_work', '_temp', '_runner_file_commands')
  const eventPath = join(makeFolder('_work', '_temp', '_github_workflow'), 'event.json')
  writeFileSync(eventPath, '{}')

  const suffix = randomUUID()
  const pathOf = (command: FileCommand): string => join(commands, FILE_PREFIXES[command] + suffix)
  const all = Object.keys(FILE_PREFIXES) as FileCommand[]
  for (const command of all) writeFileSync(pathOf(command), '')

  return {
    home: makeFolder('home'),
    temp,
    tools: makeFolder('_work', '_tool'),
    workspace: makeFolder('_work', repositoryName, repositoryName),
    eventPath,
    environment: Object.fromEntries(all.map((command) => [`GITHUB_${command.toUpperCase()}`, pathOf(command)])),
    read: (command) => readFile(pathOf(command), 'utf8').catch(emptyIfMissing),
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 3 }),
  }
}

function emptyIfMissing(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
  throw error
}
