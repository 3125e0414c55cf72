import { existsSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { runFake, writeFakeAction } from './fake-action.ts'
import { runStep, type StepRequest } from './run-step.ts'

const PRINT_ENV = `fs.appendFileSync(env.GITHUB_OUTPUT, 'env=' + JSON.stringify({ ...env, cwd: process.cwd(), argv: process.execArgv }) + '\\n')`

const environmentOf = async (
  request: Partial<StepRequest>,
): Promise<{ temp: string; env: Record<string, unknown> }> => {
  const { outputs, temp } = await runFake({ script: PRINT_ENV }, request)
  return { temp, env: JSON.parse(outputs['env'] ?? '{}') as Record<string, unknown> }
}

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the environment', () => {
  test('is what the runner sets, and nothing of this machine', async () => {
    vi.stubEnv('FLEET_TEST_LEAK', 'leaked')
    vi.stubEnv('GITHUB_TOKEN', 'leaked')
    const { env, temp } = await environmentOf({
      github: { repository: 'acme/shop', run_id: '99' },
      env: { https_proxy: 'http://proxy:1', GITHUB_REPOSITORY: 'not/this' },
    })
    expect(env).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: 'https://api.github.com',
      GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_REPOSITORY_OWNER: 'acme',
      GITHUB_RUN_ID: '99',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_WORKSPACE: env['cwd'],
      RUNNER_TEMP: temp,
      https_proxy: 'http://proxy:1',
    })
    expect(env).not.toHaveProperty('FLEET_TEST_LEAK')
    expect(env).not.toHaveProperty('GITHUB_TOKEN')
    expect(env).not.toHaveProperty('RUNNER_DEBUG')
  })

  test('has an event file and a HOME that exist', async () => {
    const script = `console.log(fs.readFileSync(env.GITHUB_EVENT_PATH, 'utf8'), fs.existsSync(env.HOME ?? env.USERPROFILE))`
    expect((await runFake({ script })).log).toBe('{} true')
  })

  test('node gets the flags asked for', async () => {
    expect((await environmentOf({ nodeOptions: ['--no-deprecation'] })).env['argv']).toEqual(['--no-deprecation'])
  })
})

describe('the end of a step', () => {
  test('an exit code is handed on', async () => {
    const { exitCode, signal, timedOut, conclusion } = await runFake({ script: 'process.exitCode = 7' })
    expect({ exitCode, signal, timedOut, conclusion }).toEqual({
      exitCode: 7,
      signal: null,
      timedOut: false,
      conclusion: 'failure',
    })
  })

  test('an error annotation alone fails nothing', async () => {
    expect((await runFake({ script: `console.log('::error::bad')` })).conclusion).toBe('success')
  })

  test('a step that hangs is killed', async () => {
    const script = `console.log('going'); process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`
    const { exitCode, timedOut, log, conclusion } = await runFake({ script }, { timeoutMs: 500 })
    expect({ exitCode, timedOut, log, conclusion }).toEqual({
      exitCode: null,
      timedOut: true,
      log: 'going',
      conclusion: 'failure',
    })
  })

  test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    '%s reaches the step',
    async (name) => {
      const { promise: when, resolve } = Promise.withResolvers<undefined>()
      const script = `
      process.on('${name}', () => { fs.appendFileSync(env.GITHUB_OUTPUT, 'got=${name}\\n'); process.exit(1) })
      setInterval(() => {}, 1000); console.log('ready')`
      const onLine = (): void => {
        resolve(undefined)
      }
      const { outputs, exitCode, timedOut } = await runFake({ script }, { signal: { name, when }, onLine })
      expect({ outputs, exitCode, timedOut }).toEqual({ outputs: { got: name }, exitCode: 1, timedOut: false })
    },
  )

  test.skipIf(process.platform === 'win32')('a signal that nobody handles ends the step', async () => {
    const signal = { name: 'SIGTERM' as const, when: Promise.resolve() }
    const result = await runFake({ script: 'setInterval(() => {}, 1000)' }, { signal })
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGTERM', timedOut: false, conclusion: 'failure' })
  })

  test('a signal that cannot come any more is no silent success', async () => {
    const { promise: when, reject } = Promise.withResolvers<undefined>()
    const script = `console.log('ready'); setInterval(() => {}, 1000)`
    const onLine = (): void => {
      reject(new Error('never'))
    }
    await expect(runFake({ script }, { signal: { name: 'SIGTERM', when }, onLine })).rejects.toThrow('never')
  })

  test('lines are told as they come, masked', async () => {
    const seen: string[] = []
    const script = `console.log('::add-mask::my-secret\\nmy-secret\\n::error::a%0Ab')`
    await runFake({ script }, { onLine: (line) => seen.push(line) })
    expect(seen).toEqual(['***', '##[error]a', 'b'])
  })

  test('the temp folder stays until it is disposed of', async () => {
    const action = await writeFakeAction({ script: `fs.writeFileSync(env.RUNNER_TEMP + '/kept.json', '[]')` })
    const { temp, dispose } = await runStep({ action, inputs: {} })
    expect(existsSync(`${temp}/kept.json`)).toBe(true)
    await dispose()
    expect(existsSync(temp)).toBe(false)
  })
})

describe('what cannot be started', () => {
  test('an action for another runtime', async () => {
    await expect(runFake({ script: '', using: 'node20' })).rejects.toThrow(/must say 'using: node24', not 'node20'/)
  })

  test('a folder without an action', async () => {
    await expect(runStep({ action: import.meta.dirname, inputs: {} })).rejects.toThrow(/Can't find 'action.yml'/)
  })
})
