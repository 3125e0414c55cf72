import { describe, expect, test } from 'vitest'
import type { Issue } from './gh.ts'
import { canKeepIssues, openIssueDesk, type IssueDesk } from './issue-desk.ts'
import { runWorkflow } from './run-workflow.ts'
import { workflowNamed } from './workflows.ts'
import { openApi, org } from './world.ts'

const quarterMs = 15 * 60_000

const issue = (number: number, title: string, state: Issue['state']): Issue => ({
  number,
  title,
  body: 'Of somebody else.',
  state,
  comments: [],
})

/** What a careless search would take for the issue of the watch. */
const ofOthers = [
  issue(1, 'Runners are down in Berlin', 'open'),
  issue(2, 'runners are down', 'open'),
  issue(3, 'Runners are down', 'closed'),
]

/** The issues that a desk did not have in the beginning, in a line each, without where the run is to be seen. */
const newIn = (desk: IssueDesk): readonly string[] =>
  desk
    .issues()
    .slice(ofOthers.length)
    .map(({ number, title, body, state, comments }) =>
      [`#${number} ${title}`, state, body.replace(/ https:.*/, ''), ...comments].join(' | '),
    )

// GitHub sets this: there, nothing may be left out without a word.
test.runIf(process.env['GITHUB_ACTIONS'] === 'true' && process.platform === 'linux')('jq is here', () => {
  expect(canKeepIssues).toBe(true)
})

describe.skipIf(!canKeepIssues)('the issue of the watch (in a shell with jq)', { timeout: 60_000 }, () => {
  test('is opened once, kept up to date, closed, and opened anew, and no other is touched', async () => {
    const api = await openApi()
    const desk = openIssueDesk(ofOthers)
    const look = async (): Promise<readonly string[]> => {
      const { watch } = await runWorkflow(workflowNamed('Watch our runners'), {
        api,
        eventName: 'schedule',
        carryOut: async (script) => {
          const { exitCode, told } = await desk.carryOut(script)
          expect(exitCode, told).toBe(0)
          return 'success' as const
        },
      })
      expect(watch).toMatchObject([{ result: 'success' }])
      api.clock.move(quarterMs)
      return newIn(desk)
    }
    const [, second] = ['build-01', 'build-02'].map((name) => api.fleet.add(org, { name, status: 'online' }))
    expect(await look()).toEqual([])

    api.fleet.update(org, second?.id ?? 0, { status: 'offline' })
    expect(await look()).toEqual(['#4 Runners are down | open | Offline: 1. Missing: [].'])

    api.fleet.remove(org, second?.id ?? 0)
    expect(await look()).toEqual(['#4 Runners are down | open | Offline: 0. Missing: ["build-02"].'])

    const back = api.fleet.add(org, { name: 'build-02', status: 'online' })
    const closed = '#4 Runners are down | closed | Offline: 0. Missing: ["build-02"]. | All runners are well again.'
    expect(await look()).toEqual([closed])

    api.fleet.update(org, back.id, { status: 'offline' })
    expect(await look()).toEqual([closed, '#5 Runners are down | open | Offline: 1. Missing: [].'])

    expect(desk.issues().slice(0, ofOthers.length)).toEqual(ofOthers)
    expect(desk.issues().at(-1)?.body).toContain('https://github.com/octo-org/octo-repo/actions/runs/1658821493')
  })

  test.for([
    'gh issue delete 1',
    'gh issue edit 99 --body x',
    'gh issue edit 1 --body x --title y',
    'GH_TOKEN= gh issue edit 1 --body x',
  ])('is kept by a stand-in that refuses what it does not know: %s', async (run) => {
    const desk = openIssueDesk(ofOthers)
    const { exitCode } = await desk.carryOut({ run, env: { GH_TOKEN: 'any', GH_REPO: 'octo-org/octo-repo' } })
    expect(exitCode).not.toBe(0)
    expect(desk.issues()).toEqual(ofOthers)
  })
})
