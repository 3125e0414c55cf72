import { describe, expect, test } from 'vitest'
import { runFake, runPrinting } from './fake-action.ts'

describe('where commands are found', () => {
  test('at the start of a line with colons, anywhere in it with brackets', async () => {
    const { log, commands } = await runPrinting([
      '  ::warning::indented',
      'text ::warning::not a command',
      'text ##[error]a command',
      '::unknown::ordinary output',
    ])
    expect(log).toBe(
      '##[warning]indented\ntext ::warning::not a command\n##[error]a command\n::unknown::ordinary output',
    )
    expect(commands).toEqual(['warning', 'error'])
  })

  test('on stderr too, and after a bare carriage return', async () => {
    const { commands } = await runFake({ script: `process.stderr.write('progress\\r::error::one\\r\\n::notice::two')` })
    expect(commands).toEqual(['error', 'notice'])
  })

  test('in lines that arrive in pieces, even within one character', async () => {
    const { annotations, log } = await runFake({
      script: `
        const bytes = Buffer.from('::err' + 'or::gr\\u00fc\\u00df\\r\\n')
        const write = (i) => i < bytes.length && process.stdout.write(bytes.subarray(i, i + 1), () => setImmediate(write, i + 1))
        write(0)`,
    })
    expect(annotations).toEqual([{ level: 'error', message: 'grüß' }])
    expect(log).toBe('##[error]grüß')
  })
})

describe('what commands do', () => {
  test('annotations are unescaped and cut at 4,096 characters', async () => {
    const { log, annotations } = await runPrinting([
      '::error title=a%3Ab%2Cc,file=x.ts::one%0Atwo%250A',
      `::notice::${'n'.repeat(5000)}`,
    ])
    expect(annotations).toEqual([
      { level: 'error', message: 'one\ntwo%0A', title: 'a:b,c' },
      { level: 'notice', message: 'n'.repeat(4096) },
    ])
    expect(log).toBe(`##[error]one\ntwo%0A\n##[notice]${'n'.repeat(4096)}`)
  })

  test('a level has ten annotations; the log has them all', async () => {
    const { annotations, log } = await runPrinting(Array.from({ length: 12 }, (_, i) => `::warning::w${i}`))
    expect(annotations).toHaveLength(10)
    expect(log).toContain('##[warning]w11')
  })

  test('groups', async () => {
    const { log } = await runPrinting(['::group::Title', 'inside', '::endgroup::ignored'])
    expect(log).toBe('##[group]Title\ninside\n##[endgroup]')
  })

  test("the runner's own markers are defused", async () => {
    expect((await runPrinting(['a ##[start-action x]', '##[end-action y]'])).log).toBe(
      'a ##[\\start-action x]\n##[\\end-action y]',
    )
  })

  test('old commands for outputs and state work, with a warning', async () => {
    const { outputs, state, annotations } = await runPrinting(['::set-output name=a::1', '::save-state name=b::2'])
    expect(outputs).toEqual({ a: '1' })
    expect(state).toEqual({ b: '2' })
    expect(annotations.map(({ message }) => message.slice(0, 40))).toEqual([
      'The `set-output` command is deprecated a',
      'The `save-state` command is deprecated a',
    ])
  })

  test.each([
    ['::set-env name=A::1', 'The `set-env` command is disabled'],
    ['::add-path::/bin', 'The `add-path` command is disabled'],
    ['::set-output::1', "Required field 'name' is missing in ##[set-output] command."],
    ['::echo::maybe', "Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: 'maybe'."],
    ['::add-matcher::missing.json', 'ENOENT'],
  ])('%s fails the step', async (line, message) => {
    const { log, env, exitCode, conclusion } = await runPrinting([line])
    expect(log).toContain(`##[error]Unable to process command '${line}' successfully.\n##[error]${message}`)
    expect({ env, exitCode, conclusion }).toEqual({ env: {}, exitCode: 0, conclusion: 'failure' })
  })

  test('a workflow may opt into set-env', async () => {
    const allowed = { env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true' } }
    const { env, conclusion } = await runPrinting(['::set-env name=A::1', '::set-env name=node_options::-r x'], allowed)
    expect({ env, conclusion }).toEqual({ env: { A: '1' }, conclusion: 'success' })
  })

  test('echo repeats commands, but not those that carry a text of their own', async () => {
    const { log } = await runPrinting([
      '::echo::on',
      '::group::g',
      '::error::e',
      '::add-mask::my-secret',
      '::echo::OFF',
    ])
    expect(log).toBe('::group::g\n##[group]g\n##[error]e\n::add-mask::***\n::echo::OFF')
  })
})

describe('stop-commands', () => {
  test('holds commands back until the token comes, which becomes a secret', async () => {
    const { log, commands } = await runPrinting([
      '::stop-commands::Token-123',
      '::error::shown as it is',
      '##[warning]and this',
      '::token-123::',
      '::error::works again',
      '::Token-123::',
    ])
    expect(log).toBe(
      '::stop-commands::***\n::error::shown as it is\n##[warning]and this\n::token-123::\n##[error]works again\n::***::',
    )
    expect(commands).toEqual(['stop-commands', 'token-123', 'error'])
  })

  test.each(['', 'pause-logging', 'Error'])("refuses '%s' as a token, and reads nothing more", async (token) => {
    const { log, conclusion } = await runPrinting([`::stop-commands::${token}`, 'lost'])
    expect(log).toMatch(/^##\[error\]You cannot use a endToken that is an empty string.*$/)
    expect(conclusion).toBe('failure')
  })
})

describe('debug', () => {
  test('is hidden', async () => {
    const { log, commands } = await runPrinting(['::debug::psst', 'hello'])
    expect({ log, commands }).toEqual({ log: 'hello', commands: ['debug'] })
  })

  test.each([{ RUNNER_DEBUG: '1' }, { ACTIONS_STEP_DEBUG: 'true' }])('is shown with %o', async (env) => {
    const script = `
      console.log('::add-mask::my-secret\\n::debug::one%0Atwo\\n' + env.RUNNER_DEBUG)
      fs.appendFileSync(env.GITHUB_OUTPUT, 'token=my-secret\\n')`
    const { log } = await runFake({ script }, { env })
    expect(log).toBe(
      '::add-mask::***\n##[debug]one\n##[debug]two\n1\n##[debug]Node Action run completed with exit code 0\n##[debug]Set output token = ***',
    )
  })
})
