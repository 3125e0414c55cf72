import { describe, expect, test } from 'vitest'
import { runFake } from './fake-action.ts'
import { parseFileCommand } from './file-command.ts'

describe('parseFileCommand', () => {
  test.each([
    ['a value', 'a=1', [['a', '1']]],
    ['a value with more equal signs and a heredoc mark', 'a=b=c<<d', [['a', 'b=c<<d']]],
    ['blank lines', '\n\na=1\n\n', [['a', '1']]],
    ['an empty value', 'a=\n', [['a', '']]],
    ['a byte order mark', '\ufeffa=1\n', [['a', '1']]],
    [
      'a heredoc',
      'a<<EOF\n1\n\n2\nEOF\nb=3\n',
      [
        ['a', '1\n\n2'],
        ['b', '3'],
      ],
    ],
    ['an empty heredoc', 'a<<EOF\nEOF\n', [['a', '']]],
    ['a heredoc whose delimiter ends the file', 'a<<EOF\n1\nEOF', [['a', '1']]],
    ['a heredoc with a marked delimiter', 'a<<b=c\n1\nb=c\n', [['a', '1']]],
    ['a name that blanks belong to', ' a =1\n', [[' a ', '1']]],
  ])('%s', (_what, text, pairs) => {
    expect(parseFileCommand(text)).toEqual(pairs)
  })

  test.each([
    ['just text', "Invalid format 'just text'"],
    ['=1', "Invalid format '=1'. Name must not be empty"],
    ['<<EOF', "Invalid format '<<EOF'. Name must not be empty and delimiter must not be empty"],
    ['a<<', "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty"],
    ['a<<EOF\n1\n', "Invalid value. Matching delimiter not found 'EOF'"],
    ['a<<EOF\n1', 'Invalid value. EOF marker missing new line.'],
  ])('refuses %j', (text, message) => {
    expect(() => parseFileCommand(text)).toThrow(new Error(message))
  })

  test.runIf(process.platform !== 'win32')('takes a carriage return for part of the value', () => {
    expect(parseFileCommand('a=1\r\nb<<EOF\n2\r\nEOF\n')).toEqual([
      ['a', '1\r'],
      ['b', '2\r'],
    ])
  })
})

describe('the files of a step', () => {
  test('outputs, state and environment', async () => {
    const { outputs, state, env, annotations } = await runFake({
      script: `
        fs.appendFileSync(env.GITHUB_OUTPUT, 'id=1\\nlabels<<E\\n["a",\\n"b"]\\nE\\nID=2\\n')
        fs.appendFileSync(env.GITHUB_STATE, 'started=true\\n')
        fs.appendFileSync(env.GITHUB_ENV, 'COLOUR=red\\nNODE_OPTIONS=--inspect\\n')`,
    })
    expect(outputs).toEqual({ id: '2', labels: '["a",\n"b"]' })
    expect(state).toEqual({ started: 'true' })
    expect(env).toEqual({ COLOUR: 'red' })
    const message = "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."
    expect(annotations).toEqual([{ level: 'error', message }])
  })

  test('win over the old commands, and count even if the step fails', async () => {
    const { outputs, conclusion } = await runFake({
      script: `
        console.log('::set-output name=a::old')
        fs.appendFileSync(env.GITHUB_OUTPUT, 'a=new\\n')
        process.exitCode = 3`,
    })
    expect({ outputs, conclusion }).toEqual({ outputs: { a: 'new' }, conclusion: 'failure' })
  })

  test('broken ones are an error', async () => {
    await expect(runFake({ script: `fs.appendFileSync(env.GITHUB_OUTPUT, 'broken')` })).rejects.toThrow(
      "Invalid format 'broken'",
    )
  })

  test('missing ones are no outputs', async () => {
    expect((await runFake({ script: `fs.unlinkSync(env.GITHUB_OUTPUT)` })).outputs).toEqual({})
  })

  test('a summary may have 1 MiB', async () => {
    const script = (bytes: number): string => `fs.writeFileSync(env.GITHUB_STEP_SUMMARY, 'ü'.repeat(${bytes / 2}))`
    const fits = await runFake({ script: script(1024 * 1024) })
    expect(fits.summary).toHaveLength(512 * 1024 + 1)
    const tooBig = await runFake({ script: script(1024 * 1024 + 2) })
    expect(tooBig.summary).toBe('')
    expect(tooBig.log).toMatch(
      /^##\[error\]\$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1024k\./,
    )
    // The runner logs an error here, yet the step stays green.
    expect(tooBig.conclusion).toBe('success')
  })
})
