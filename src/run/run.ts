import type { Command } from '../domain/command.ts'
import { Failed } from '../domain/failure.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Send } from '../domain/reply.ts'
import type { Runner } from '../domain/runner.ts'
import { describeTarget, type Target } from '../domain/target.ts'
import { runnersApi, type RunnersApi } from './runners-api.ts'

/** What a run may touch of the world. */
export type Ports = { readonly send: Send }

/** Carries out one command. Throws `Failed` when it cannot. */
export const run = async (command: Command, ports: Ports): Promise<Outcome> => {
  const api = runnersApi(ports.send, command.target)
  const { target } = command
  switch (command.verb) {
    case 'get':
      return { verb: 'get', target, runner: await getRunner(command, api) }
    case 'list':
      return { verb: 'list', target, ...(await api.list(command.name)) }
    case 'delete':
      return deleteRunner(command, api)
    case 'registration-token':
    case 'remove-token':
      return { verb: command.verb, target, token: await api.createToken(command.verb) }
    case 'jit-config':
      return { verb: 'jit-config', target, configs: [await api.generateJitConfig(command.order)] }
  }
}

type Chosen = Extract<Command, { runner: unknown }>

const getRunner = async ({ runner, target }: Chosen, api: RunnersApi): Promise<Runner> => {
  if (runner.by === 'id') return api.get(runner.id)
  const found = await findByName(runner.name, target, api)
  if (found) return found
  throw new Failed({
    code: 'not-found',
    message: `${describeTarget(target)} has no runner named ${runner.name}.`,
    hint: 'Names are compared exactly, upper and lower case included.',
  })
}

const deleteRunner = async ({ runner, target }: Chosen, api: RunnersApi): Promise<Outcome> => {
  const found = runner.by === 'id' ? { id: runner.id, name: '' } : await findByName(runner.name, target, api)
  const gone = found !== undefined && (await api.delete(found.id))
  const missing = runner.by === 'id' ? runner.id : runner.name
  return gone
    ? { verb: 'delete', target, deleted: [{ id: found.id, name: found.name }], missing: [] }
    : { verb: 'delete', target, deleted: [], missing: [missing] }
}

const findByName = async (name: string, target: Target, api: RunnersApi): Promise<Runner | undefined> => {
  const { runners } = await api.list(name)
  if (runners.length <= 1) return runners[0]
  throw new Failed({
    code: 'unexpected-answer',
    message: `${describeTarget(target)} has ${runners.length} runners named ${name}: ${runners.map(({ id }) => id).join(', ')}.`,
    hint: 'Choose one of them by runner-id.',
  })
}
