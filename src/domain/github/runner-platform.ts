/** What the runner is built for, as GitHub names operating systems and architectures. */
export const runnerPlatforms = [
  'linux-x64',
  'linux-arm64',
  'linux-arm',
  'osx-x64',
  'osx-arm64',
  'win-x64',
  'win-arm64',
] as const

export type RunnerPlatform = (typeof runnerPlatforms)[number]
