import { expect } from 'vitest'
import type { Api } from '../sandbox/api/server.ts'
import type { Script } from './run-job.ts'
import { org } from './world.ts'

/** What stands for the machines of a test: they boot with what they are handed, and take jobs. */
export type Machines = {
  /** The JIT configs that were handed over. */
  readonly configs: readonly string[]
  readonly carryOut: (script: Script) => void
}

const requestsToBoot = 3

/** `takesJob` is what becomes of a runner that a job was sent to. */
export const createMachines = (api: Api, takesJob: (id: number) => void): Machines => {
  const configs: string[] = []
  return {
    configs,
    carryOut: ({ run, env, runsOn }) => {
      const config = env['ACTIONS_RUNNER_INPUT_JITCONFIG']
      if (config !== undefined) {
        // A shell would show it to whoever lists the processes.
        expect(run).not.toContain(config)
        configs.push(config)
        boot(config, api)
      } else if (runsOn.includes('self-hosted')) takesJob(runnerFor(runsOn, api))
    },
  }
}

/** A machine that is some requests later online: as the runner that its config makes it, and no other. */
const boot = (config: string, { fleet }: Api): void => {
  const { agentId, agentName } = settingsIn(config)
  expect(fleet.find(org, agentId)).toMatchObject({ name: agentName, status: 'offline' })
  let left = requestsToBoot
  const end = fleet.onRequest(() => {
    left -= 1
    if (left > 0) return
    end()
    fleet.update(org, agentId, { status: 'online', os: 'Linux', version: '2.336.0' })
  })
}

type Settings = { readonly agentId: number; readonly agentName: string }

const settingsIn = (config: string): Settings => {
  const files = JSON.parse(Buffer.from(config, 'base64').toString()) as { '.runner': string }
  return JSON.parse(Buffer.from(files['.runner'], 'base64').toString()) as Settings
}

/** GitHub sends a job to a runner that is idle and has all the labels; here there may be only one. */
const runnerFor = (labels: readonly string[], { fleet }: Api): number => {
  const fitting = fleet.runners(org).filter((runner) => {
    const has = runner.labels.map(({ name }) => name.toLowerCase())
    return runner.status === 'online' && !runner.busy && labels.every((label) => has.includes(label.toLowerCase()))
  })
  expect(fitting, `the runners for ${labels.join(', ')}`).toHaveLength(1)
  return fitting[0]?.id ?? 0
}
