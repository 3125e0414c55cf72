import { describe, expect, onTestFinished, test } from 'vitest'
import { tokens } from '../api/access.ts'
import { startApi, type Api } from '../api/server.ts'
import { start } from './start-process.ts'

async function openApi(): Promise<Api> {
  const api = await startApi()
  onTestFinished(() => api.close())
  return api
}

describe('on the sandbox', () => {
  test('an operation shows its log, outputs and summary', async () => {
    const { exitCode, stdout, stderr } = await start(['list_self_hosted_runners_for_org'])
    expect({ exitCode, stderr }, stdout).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/booting-1 +offline +comes online in 3 s/)
    expect(stdout).toMatch(/^ +names +\["booting-1","gpu-1","linux-1","linux-2","ubuntu-16-cores_1"\]$/m)
    expect(stdout).toContain('### Runners of octo-org · 5')
    expect(stdout).not.toContain(tokens.classicAdmin)
  })

  test('inputs reach the step, and secrets stay hidden', async () => {
    const inputs = ['--name', 'ci-1', '--labels', 'self-hosted, gpu', '--work-folder=_ci']
    const { exitCode, stdout } = await start(['generate-runner-jitconfig-for-repo', ...inputs])
    expect(exitCode, stdout).toBe(0)
    expect(stdout).toMatch(/^ +labels +\["self-hosted","gpu"\]$/m)
    expect(stdout).toMatch(/^ +encoded-jit-config +\*\*\*$/m)
    expect(stdout).toContain('        work-folder: _ci\n')
  })

  test('time passes: a runner that boots survives a clean-up', async () => {
    const inputs = ['--filter', "status == 'offline'", '--stable-for', '4s']
    const { exitCode, stdout } = await start(['delete_self_hosted_runner_from_org', ...inputs])
    expect(exitCode, stdout).toBe(0)
    expect(stdout).toMatch(/^ +deleted +\[\{"id":3,"name":"gpu-1"\}\]$/m)
    expect(stdout).toMatch(/^ +kept +\[\{"id":4,"name":"booting-1","reason":"not-stable"\}\]$/m)
  })

  test('a step that fails fails the command', async () => {
    const { exitCode, stdout } = await start(['delete_self_hosted_runner_from_repo', '--runner-id', '6'])
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^ +error-code +busy$/m)
  })

  test('a token of its own meets its own refusal, and is hidden', async () => {
    const { exitCode, stdout } = await start(['create_remove_token_for_org', '--github-token', tokens.workflow])
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^ +error-code +forbidden$/m)
    expect(stdout).not.toContain(tokens.workflow)
  })

  test('an unknown operation is answered by the action', async () => {
    const { exitCode, stdout } = await start(['list_self_hosted_runner_for_org'])
    expect(exitCode).toBe(1)
    expect(stdout).toContain('did you mean list_self_hosted_runners_for_org?')
  })
})

describe('--live', () => {
  const list = ['list_self_hosted_runners_for_org', '--live']

  test.each(['GITHUB_TOKEN', 'GH_TOKEN'])('takes the token from %s and talks to the address given', async (name) => {
    const api = await openApi()
    api.fleet.add('orgs/octo-org', { name: 'alive' })
    const env = { [name]: tokens.classicAdmin }
    const { exitCode, stdout } = await start([...list, '--org', 'octo-org', '--github-api-url', api.url], env)
    expect(exitCode, stdout).toBe(0)
    expect(stdout).toContain(`requests go to ${api.url}.`)
    expect(stdout).toMatch(/^ +names +\["alive"\]$/m)
    expect(stdout).toContain('shown masked, as ***')
    expect(stdout).not.toContain(tokens.classicAdmin)
    expect(api.exchanges).toHaveLength(1)
  })

  test('knows the place and the address from the environment', async () => {
    const api = await openApi()
    const env = {
      GITHUB_TOKEN: tokens.classicAdmin,
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      GITHUB_API_URL: api.url,
      // A shell's own proxy settings count for the step; this address needs none.
      http_proxy: 'http://127.0.0.1:9',
      no_proxy: '127.0.0.1',
    }
    const { exitCode, stdout } = await start(['create_registration_token_for_repo', '--live'], env)
    expect(exitCode, stdout).toBe(0)
    expect(stdout).toMatch(/^ +token +\*\*\*$/m)
    expect(api.exchanges.map(({ path }) => path)).toEqual([
      '/repos/octo-org/octo-repo/actions/runners/registration-token',
    ])
  })

  test.each([
    {
      what: 'a token',
      args: [...list, '--org', 'octo-org'],
      env: {},
      says: 'set the environment variable GITHUB_TOKEN',
    },
    {
      what: 'a place',
      args: list,
      env: { GITHUB_TOKEN: 'x' },
      says: 'say where: --org NAME, or set GITHUB_REPOSITORY',
    },
    { what: 'an operation', args: ['--live'], env: { GITHUB_TOKEN: 'x' }, says: 'say which operation' },
  ])('without $what says what to give', async ({ args, env, says }) => {
    const { exitCode, stdout, stderr } = await start(args, env)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(says)
  })
})
