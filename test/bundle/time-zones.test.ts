import { expect, test } from 'vitest'
import { tokens } from '../sandbox/api/access.ts'
import { startApi, type Api } from '../sandbox/api/server.ts'
import { runStep, type StepResult } from '../sandbox/step/run-step.ts'
import { org } from './places.ts'

const stepIn = async (zone: string, api: Api, inputs: Readonly<Record<string, string>>): Promise<StepResult> => {
  const given = { 'github-token': tokens.classicAdmin, ...inputs }
  const result = await runStep({ inputs: given, github: { api_url: api.url }, env: { TZ: zone } })
  await result.dispose()
  return result
}

// Where it is another day than in UTC, at the one end of the day or at the other.
test.for(['Asia/Tokyo', 'America/Los_Angeles'])('times are told in UTC on a machine in %s', async (zone) => {
  const api = await startApi({ startsAt: '2026-11-25T06:00:00Z' })
  try {
    const body = { token: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAA', expires_at: '2026-11-24T20:45:10.123-08:00' }
    api.fault({ method: 'POST', status: 201, body })
    const token = await stepIn(zone, api, { operation: 'create_registration_token_for_org' })
    for (const told of [token.summary, token.log]) expect(told).toContain('2026-11-25 04:45 UTC')

    api.fleet.add(org, { name: 'ci-old', status: 'online', version: '2.334.0' })
    const list = await stepIn(zone, api, { operation: 'list_self_hosted_runners_for_org', 'check-versions': 'true' })
    for (const told of [list.summary, list.log]) expect(told).toContain('9 Dec 2026')
    expect(list.outputs['min-days-left']).toBe('13')
  } finally {
    await api.close()
  }
})
