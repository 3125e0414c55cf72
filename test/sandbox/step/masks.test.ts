import { expect, test } from 'vitest'
import { runFake, runPrinting } from './fake-action.ts'

test('a mask works from its line on, not backwards', async () => {
  const { log, rawLog, masks, commands } = await runPrinting(['my-secret', '::add-mask::my-secret', 'my-secret'])
  expect(log).toBe('my-secret\n***')
  expect(rawLog).toBe('my-secret\n::add-mask::my-secret\nmy-secret\n')
  expect(masks).toEqual(['my-secret'])
  expect(commands).toEqual(['add-mask'])
})

test('masks cover lines and encodings, on both streams', async () => {
  const { log, masks } = await runFake({
    script: `
      const secret = 'alpha "beta"\\nsecond <line>'
      console.log('::add-mask::' + secret.replace('\\n', '%0A'))
      console.log('[second <line>]', JSON.stringify(secret), encodeURIComponent(secret), 'second &lt;line&gt;')
      for (const before of ['', 'x', 'xy']) console.log(Buffer.from(before + secret).toString('base64'))
      setTimeout(() => console.error('alpha "beta"'), 50)`,
  })
  expect(log.split('\n')).toEqual([
    '[***] "***" *** ***',
    '***',
    // Shifted by one or two bytes, the first characters mix with what stands before and stay.
    expect.stringMatching(/^eGFs\*\*\*$/),
    expect.stringMatching(/^eHlh\*\*\*$/),
    '***',
  ])
  expect(masks).toEqual(['alpha "beta"\nsecond <line>'])
})

test('secrets of the job are hidden from the start, and so is its own token', async () => {
  const git = Buffer.from('x-access-token:workflow-token').toString('base64')
  const { log, masks } = await runPrinting(['"known\\nsecret"', 'the workflow-token', `AUTH ${git}`], {
    masks: ['  known\nsecret\n'],
    github: { token: 'workflow-token' },
  })
  expect(log).toBe('"***"\nthe ***\nAUTH ***')
  expect(masks).toEqual([])
})

test('an empty mask is refused', async () => {
  const { log, masks } = await runPrinting(['::add-mask::  ', 'a b'])
  expect(log).toBe("##[warning]Can't add secret mask for empty string in ##[add-mask] command.\na b")
  expect(masks).toEqual([])
})

test('masks cover annotations and the summary, but not the title of an annotation', async () => {
  const { annotations, summary } = await runFake({
    script: `
      fs.appendFileSync(env.GITHUB_STEP_SUMMARY, 'before: my-secret\\nsecond line')
      console.log('::add-mask::my-secret')
      console.log('::error title=my-secret::it is my-secret')`,
  })
  expect(annotations).toEqual([{ level: 'error', message: 'it is ***', title: 'my-secret' }])
  expect(summary).toBe('before: ***\nsecond line\n')
})

test('outputs keep their secrets', async () => {
  const { outputs } = await runFake({
    script: `console.log('::add-mask::my-secret'); fs.appendFileSync(env.GITHUB_OUTPUT, 'token=my-secret\\n')`,
  })
  expect(outputs).toEqual({ token: 'my-secret' })
})
