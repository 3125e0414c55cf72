import { chmodSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect } from 'vitest'
import type { Api } from '../sandbox/api/server.ts'
import { carryOutIn, folderForTest } from './machine.ts'
import type { Script } from './run-job.ts'
import { serveArchive, startedWith } from './runner-archive.ts'
import { org } from './world.ts'

/** What stands for the machines of a test: they boot with what they are handed, and take jobs. */
export type Machines = {
  /** The JIT configs that runners were started with. */
  readonly configs: readonly string[]
  readonly carryOut: (script: Script) => Promise<'success' | 'failure'>
}

const requestsToBoot = 3

/** `takesJob` is what becomes of a runner that a job was sent to. */
export const createMachines = async (api: Api, takesJob: (id: number) => void): Promise<Machines> => {
  const configs: string[] = []
  const archive = await serveArchive()
  for (const download of api.downloads) {
    Object.assign(download, { download_url: archive.url, sha256_checksum: archive.sha256 })
  }
  const carryOut: Machines['carryOut'] = async ({ run, env, runsOn }) => {
    const config = env['ACTIONS_RUNNER_INPUT_JITCONFIG']
    if (config === undefined) {
      if (runsOn.some((label) => label.startsWith('test-'))) takesJob(runnerFor(runsOn, api))
      return 'success'
    }
    // A shell would show it to whoever lists the processes.
    expect(run).not.toContain(config)
    const { workspace, home, path } = newMachine()
    const { exitCode } = await carryOutIn(workspace, ['bash', '-e', '-c', run], {
      ...env,
      ...archive.trust,
      PATH: path,
    })
    if (exitCode !== 0) return 'failure'
    configs.push(await startedWith(join(home, 'actions-runner')))
    boot(config, api)
    return 'success'
  }
  return { configs, carryOut }
}

type Machine = { readonly workspace: string; readonly home: string; readonly path: string }

/** A machine, and the two programs that make one and log in to it. */
const newMachine = (): Machine => {
  const [workspace, home, programs] = [folderForTest(), folderForTest(), folderForTest()]
  const place = (file: string, script: string): void => {
    writeFileSync(file, `#!/bin/sh\n${script}\n`)
    chmodSync(file, 0o755)
  }
  place(join(workspace, 'create-vm'), 'echo "machine-$1"')
  place(
    join(programs, 'ssh'),
    `case "$1 $2 $3" in '-o BatchMode=yes runner@machine-'*) cd '${home}' && exec sh -c "$4" ;; *) exit 255 ;; esac`,
  )
  return { workspace, home, path: [programs, process.env['PATH'] ?? ''].join(delimiter) }
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
