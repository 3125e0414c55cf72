import { operations } from '../../../src/domain/github/operations.ts'
import { tokens } from '../api/access.ts'
import type { ActionInput } from './action-inputs.ts'
import { fold, type Paint } from './screen.ts'

export function helpLines(inputs: readonly ActionInput[], paint: Paint): string[] {
  const title = (text: string) => ['', paint('bold', text)]
  return [
    'Tries out this action, as it stands in dist/, without a workflow.',
    ...title('Ways to start it'),
    '  npm start                                        a guided tour of all operations, on a sandbox',
    '  npm start -- OPERATION [--INPUT VALUE …]         one operation, on a fresh sandbox',
    '  npm start -- OPERATION [--INPUT VALUE …] --live  one operation, on the real GitHub',
    '  npm start -- --help                              this text',
    ...title('Operations'),
    ...operations.map(({ name }) => `  ${name}`),
    ...title('Inputs, as in action.yml'),
    ...inputs.flatMap((input) => inputLines(input, paint)),
    ...title('The sandbox'),
    ...sandboxLines,
    ...title('--live'),
    ...liveLines,
    ...title('Exit code'),
    "  The step's own; 0 for a tour that found nothing wrong, 2 for a command line that makes no sense.",
    ...title('Examples'),
    '  npm start -- list_self_hosted_runners_for_org',
    '  npm start -- get_self_hosted_runner_for_org --name booting-1 --wait-until "status == \'online\'"',
    '  npm start -- delete_self_hosted_runner_from_org --filter "status == \'offline\'" --stable-for 5s',
    '  npm start -- generate_runner_jitconfig_for_repo --name ci-1 --labels "self-hosted, linux"',
    '  GITHUB_TOKEN=… npm start -- list_self_hosted_runners_for_repo --repo OWNER/NAME --live',
  ]
}

function inputLines({ name, description, required, default: standard }: ActionInput, paint: Paint): string[] {
  const fallback = standard === undefined || standard === '' ? [] : [`      Default: ${standard}`]
  const isNeeded = required && fallback.length === 0 ? ' Required.' : ''
  return [paint('cyan', `  --${name} VALUE`), ...fold(description + isNeeded, '      '), ...fallback]
}

const sandboxLines = [
  'A stand-in for GitHub on 127.0.0.1 that forgets everything when the command ends, and a stand-in for the Actions runner that starts dist/ as a step. It knows the organization octo-org and the repository octo-org/octo-repo, which are the defaults. Without --github-token it uses a made-up token that may do everything. To see a refusal, use the one of a workflow:',
  `--github-token ${tokens.workflow}`,
].flatMap((text) => fold(text, '  '))

const liveLines = [
  'Real requests, and real deletions. The token comes from the environment variable GITHUB_TOKEN (or GH_TOKEN), where no process list and no shell history shows it; the address from --github-api-url or GITHUB_API_URL, else https://api.github.com. Say --org or --repo, or set GITHUB_REPOSITORY=OWNER/NAME. Secrets in the outputs are shown as ***.',
].flatMap((text) => fold(text, '  '))
