import { runnerPlatforms, type RunnerPlatform } from '../github/runner-platform.ts'
import { quote } from './input-values.ts'
import { invalid, valid, type Parsed } from './parsed.ts'

/** What new machines are, if the runner for them is asked for. */
export const parseRunnerPlatform = (text: string): Parsed<RunnerPlatform | undefined> => {
  const platform = runnerPlatforms.find((known) => known === text)
  if (platform !== undefined || text === '') return valid(platform)
  return invalid('runner-platform', `must be one of ${runnerPlatforms.join(', ')}, not ${quote(text)}`)
}
