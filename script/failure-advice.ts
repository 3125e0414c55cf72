import type { FailureCode } from '../src/domain/text/failure.ts'

type Advice = { readonly meaning: string; readonly whatToDo: string }

/** What users are told about each code: a new code does not compile without a text. */
export const failureAdvice: Readonly<Record<FailureCode, Advice>> = {
  'bad-input': {
    meaning: 'The inputs are wrong. Nothing was changed.',
    whatToDo: 'Correct them; the message lists every problem with the name of its input.',
  },
  unauthorized: {
    meaning: 'GitHub does not accept the token (401).',
    whatToDo:
      'The token is wrong, expired or revoked. Create an App token in the job that uses it: it lives one hour and ends with the job.',
  },
  forbidden: {
    meaning: 'The token may not do this (403).',
    whatToDo:
      'Give it the permission that the message names. When an App asks for more than before, an owner has to accept that in its installation. `GITHUB_TOKEN` never works.',
  },
  'not-found': {
    meaning: 'The runner, runner group, repository or organization is not there (404).',
    whatToDo: 'Check the names, then the permission: GitHub answers the same when the token may not see the place.',
  },
  busy: {
    meaning: 'A runner is running a job and cannot be deleted (422).',
    whatToDo: 'Wait for the end of the job with `if-busy: wait`, or leave the runner with `if-busy: skip`.',
  },
  'name-conflict': {
    meaning: 'A runner of that name exists (409).',
    whatToDo:
      'Choose another name, with `github.run_id` in it for example, or replace a runner that is offline and not busy with `if-exists: replace`.',
  },
  'group-full': {
    meaning: 'The runner group holds as many runners as it may.',
    whatToDo: 'Delete runners that are gone, or choose another group.',
  },
  rejected: {
    meaning: 'GitHub refuses the request for another reason (422).',
    whatToDo: "Read the message: it carries GitHub's own.",
  },
  'rate-limited': {
    meaning: 'The token has sent too many requests, and the limit lasts longer than a step waits for.',
    whatToDo: 'Try again when the message says so. Jobs that share a token share its limits.',
  },
  'timed-out': {
    meaning: 'What the step waited for did not come true in time, or a request was not answered in time.',
    whatToDo:
      'Raise `timeout` if it only takes longer; the message says what was seen last. After a request, run the step again.',
  },
  unavailable: {
    meaning: 'GitHub could not be reached, or answered with an error of its own (5xx).',
    whatToDo:
      'Check `github-api-url`, network, proxy and certificates, then run the step again. After a JIT config, the message says if a runner may be left behind.',
  },
  'unexpected-answer': {
    meaning: 'The answer is not what the API describes.',
    whatToDo: 'Check that `github-api-url` is the address of the API and that no proxy answers in its place.',
  },
  'too-many': {
    meaning: 'The filter matches more runners than `max-deletions`. Nothing was deleted.',
    whatToDo: 'Look at them with `dry-run: true`, then narrow the filter or raise `max-deletions`.',
  },
  unhealthy: {
    meaning: 'The expression in `fail-if` is true. All outputs are set.',
    whatToDo: 'Look at the runners that the message names. The request itself went well.',
  },
  partial: {
    meaning: 'Some of it was done, some was not.',
    whatToDo:
      'The outputs say what was done: `deleted` and `kept`, or `jit-configs`. The message gives the first reason.',
  },
  cancelled: {
    meaning: 'The job was canceled while the step ran.',
    whatToDo: 'Nothing, or run it again. What was done before stands in the outputs.',
  },
  internal: {
    meaning: 'This action has a bug.',
    whatToDo: 'Run the step again with debug logging on, and report what it prints.',
  },
}
