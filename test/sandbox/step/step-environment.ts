import { dirname } from 'node:path'
import { githubEnvironment, type GithubContext } from './github-context.ts'
import type { StepFolders } from './step-folders.ts'

type Environment = Readonly<Record<string, string>>

// Names as in Runner.Common/Constants.cs and VarUtil.cs.
const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }

/** ACTIONS_STEP_DEBUG is what people set; RUNNER_DEBUG is what the runner makes of it. Here either will do. */
export const isDebugging = (stepEnv: Environment): boolean =>
  stepEnv['RUNNER_DEBUG'] === '1' || /^true$/i.test(stepEnv['ACTIONS_STEP_DEBUG'] ?? '')

function systemEnvironment(home: string): Environment {
  if (process.platform !== 'win32') return { HOME: home, PATH: '/usr/bin:/bin' }
  const root = process.env['SystemRoot'] ?? 'C:\\Windows'
  return { USERPROFILE: home, SystemRoot: root, PATH: `${root}\\System32;${root}` }
}

function runnerEnvironment(folders: StepFolders, debug: boolean): Environment {
  return {
    RUNNER_OS: SYSTEMS[process.platform] ?? process.platform,
    RUNNER_ARCH: process.arch === 'ia32' ? 'X86' : process.arch.toUpperCase(),
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: folders.tools,
    RUNNER_WORKSPACE: dirname(folders.workspace),
    ...(debug ? { RUNNER_DEBUG: '1' } : {}),
  }
}

export interface EnvironmentParts {
  github: GithubContext
  folders: StepFolders
  stepEnv: Environment
  inputs: Environment
}

/** Everything that the process sees: nothing of this machine comes through. Later parts win, as in the runner. */
export const stepEnvironment = ({ github, folders, stepEnv, inputs }: EnvironmentParts): Environment => ({
  ...systemEnvironment(folders.home),
  CI: 'true',
  ...stepEnv,
  ...inputs,
  ...githubEnvironment(github),
  ...folders.environment,
  ...runnerEnvironment(folders, isDebugging(stepEnv)),
  GITHUB_ACTIONS: 'true',
})
