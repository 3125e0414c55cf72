import * as core from '@actions/core'
import { getOctokit } from '@actions/github'

/** What one would write instead, with GitHub's toolkit as its documentation shows it. */
const octokit = getOctokit(core.getInput('github-token'))
const { actions } = octokit.rest
const org = core.getInput('org')
const ids = (process.env['RUNNER_IDS'] ?? '').split(' ').map(Number)
const task: string = process.env['TASK'] ?? ''

switch (task) {
  case 'get': {
    const { data } = await actions.getSelfHostedRunnerForOrg({ org, runner_id: ids[0] ?? 0 })
    core.setOutput('runner', data)
    break
  }
  case 'list':
    core.setOutput('runners', await octokit.paginate(actions.listSelfHostedRunnersForOrg, { org, per_page: 100 }))
    break
  case 'delete':
    for (const id of ids) await actions.deleteSelfHostedRunnerFromOrg({ org, runner_id: id })
    core.setOutput('deleted', ids)
    break
  case 'jit': {
    const configs: unknown[] = []
    for (let at = 1; at <= 100; at += 1) {
      const { data } = await actions.generateRunnerJitconfigForOrg({
        org,
        name: `jit-${at}`,
        runner_group_id: 1,
        labels: ['self-hosted', 'gpu'],
      })
      core.setSecret(data.encoded_jit_config)
      configs.push(data)
    }
    core.setOutput('configs', configs)
    break
  }
}
