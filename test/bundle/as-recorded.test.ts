import { describe, expect, test } from 'vitest'
import { oldEnterpriseServer } from '../sandbox/api/habits.ts'
import { org } from './places.ts'
import { deletionOf, jsonOutput, namesLeft, tell } from './story.ts'

const fromOrg = { operation: 'delete_self_hosted_runner_from_org' }
const jit = { operation: 'generate_runner_jitconfig_for_org', labels: 'gpu' }

describe.concurrent('on GitHub as it was recorded', () => {
  test('a deletion keeps whose fate hangs on a field that nobody tells', async () => {
    const filter = "startsWith(name, 'ci-') && !ephemeral"
    const played = await tell({
      inputs: { ...fromOrg, filter, 'stable-for': '0s' },
      prepare: ({ fleet }) => {
        fleet.add(org, { name: 'ci-1', ephemeral: true })
        fleet.add(org, { name: 'ci-2' })
        fleet.add(org, { name: 'build-1' })
      },
    })
    expect(namesLeft(played)).toEqual(['ci-1', 'ci-2', 'build-1'])
    const warnings = played.result.annotations.filter(({ level }) => level === 'warning')
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining('ephemeral')])
  })

  test("a label tells one's own runners from GitHub's", async () => {
    const filter = "contains(labels.*.name, 'self-hosted') && status == 'online' && !busy"
    const played = await tell({
      inputs: { operation: 'list_self_hosted_runners_for_org', filter },
      prepare: ({ fleet }) => {
        fleet.add(org, { name: 'ci-1', status: 'online' })
        for (let number = 1; number <= 14; number += 1) fleet.addHosted(org, `ubuntu-16-cores_${number}`)
      },
    })
    expect(played.result.outputs).toMatchObject({ names: '["ci-1"]', 'idle-count': '1', 'total-count': '15' })
  })

  test('a name that stays taken for a moment is asked for again', async () => {
    const played = await tell({
      inputs: { ...jit, name: 'ci-1', 'if-exists': 'replace' },
      prepare: (api) => {
        api.fleet.add(org, { name: 'ci-1' })
        api.habits.namesStayTakenMs = 1000
      },
    })
    expect(played.result.outputs['error-code']).toBeUndefined()
    expect(jsonOutput(played, 'jit-configs')).toMatchObject([{ id: 2, name: 'ci-1' }])
    expect(namesLeft(played)).toEqual(['ci-1'])
  })
})

describe.concurrent('on an old GitHub Enterprise Server', () => {
  test('only the runner of the very name goes, whomever the server lists', async () => {
    const played = await tell({
      inputs: { ...fromOrg, name: 'ci-1' },
      api: oldEnterpriseServer,
      prepare: ({ fleet }) => {
        for (const name of ['ci-10', 'ci-1', 'CI-1']) fleet.add(org, { name })
      },
    })
    expect(deletionOf(played)).toEqual({ deleted: [{ id: 2, name: 'ci-1' }], kept: [], missing: [] })
    expect(namesLeft(played)).toEqual(['ci-10', 'CI-1'])
  })

  test('a busy runner is busy, though the server calls the request a bad one', async () => {
    const played = await tell({
      inputs: { ...fromOrg, 'runner-id': '1', 'if-busy': 'skip' },
      api: { ...oldEnterpriseServer, busyDeletion: 'old 400' },
      prepare: ({ fleet }) => void fleet.add(org, { name: 'ci-1', busy: true }),
    })
    expect(deletionOf(played)).toEqual({ deleted: [], kept: [{ id: 1, name: '', reason: 'busy' }], missing: [] })
    expect(played.result.outputs['error-code']).toBeUndefined()
  })
})
