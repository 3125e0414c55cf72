import { expect, test } from 'vitest'
import { runFake, type FakeAction } from './fake-action.ts'
import type { StepRequest } from './run-step.ts'

const PRINT_INPUTS = `
  const names = Object.keys(env).filter((name) => name.startsWith('INPUT_')).sort()
  fs.appendFileSync(env.GITHUB_OUTPUT, names.map((name) => name.slice(6) + '=' + env[name] + '\\n').join(''))`

const inputsSeen = async (inputs: string, request: Partial<StepRequest> = {}): Promise<Record<string, string>> =>
  (await runFake({ inputs, script: PRINT_INPUTS }, request)).outputs

test('names become upper case, with blanks turned and hyphens kept', async () => {
  const seen = await inputsSeen('{runner-id: {}, "two words": {}}', { inputs: { 'Runner-Id': '7', 'two words': 'x' } })
  expect(seen).toEqual({ 'RUNNER-ID': '7', TWO_WORDS: 'x' })
})

test('defaults count for what is left out, not for what is empty', async () => {
  const inputs = '{a: {default: one}, b: {default: two}, c: {required: true}, d: {default: 3}, e: {default: true}}'
  expect(await inputsSeen(inputs, { inputs: { b: '' } })).toEqual({ A: 'one', B: '', C: '', D: '3', E: 'true' })
})

test('defaults may use the github context', async () => {
  const inputs = `{
    where: {default: "\${{ github.repository_owner }}/\${{github.api_url}}"},
    token: {default: "\${{ github.token }}"},
    nothing: {default: "\${{ github.no_such_thing }}"}}`
  const github = { repository: 'acme/shop', api_url: 'http://127.0.0.1:1234', token: 'tok' }
  expect(await inputsSeen(inputs, { github })).toEqual({
    WHERE: 'acme/http://127.0.0.1:1234',
    TOKEN: 'tok',
    NOTHING: '',
  })
})

test('any other expression in a default is too much', async () => {
  const inputs = '{a: {default: "${{ github.event.number || 1 }}"}}'
  await expect(inputsSeen(inputs)).rejects.toThrow(/Default of input 'a' is too much/)
})

test('unknown inputs are warned about and still handed on', async () => {
  const action: FakeAction = { inputs: '{id: {}, name: {}}', script: PRINT_INPUTS }
  const { log, outputs } = await runFake(action, { inputs: { id: '1', nmae: 'x', labls: 'y' } })
  expect(log).toBe("##[warning]Unexpected input(s) 'nmae', 'labls', valid inputs are ['id', 'name']")
  expect(outputs).toEqual({ ID: '1', LABLS: 'y', NAME: '', NMAE: 'x' })
})

test('deprecated inputs are warned about when they are given', async () => {
  const inputs = '{old: {deprecationMessage: use new}, older: {deprecationMessage: use newer}}'
  const { log } = await runFake({ inputs, script: '' }, { inputs: { old: '1' } })
  expect(log).toBe("##[warning]Input 'old' has been deprecated with message: use new")
})
