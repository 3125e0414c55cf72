import type { FailureCode } from '../src/domain/failure.ts'

type Advice = { readonly meaning: string; readonly whatToDo: string }

/** What the README says about each code: a new code does not compile without a text. */
export const failureAdvice: Readonly<Record<FailureCode, Advice>> = {
  'bad-input': {
    meaning: 'The inputs are wrong. Nothing was sent.',
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
      'Give it the permission from the table above. When an App asks for more than before, an owner has to accept that in its installation. `GITHUB_TOKEN` never works.',
  },
  'not-found': {
    meaning: 'The runner, runner group, repository or organization is not there (404).',
    whatToDo: 'Check the names, then the permission: GitHub answers the same when the token may not see the place.',
  },
  busy: {
    meaning: 'The runner is running a job and cannot be deleted (422).',
    whatToDo: 'Delete it when the job has ended.',
  },
  'name-conflict': {
    meaning: 'A runner of that name exists (409).',
    whatToDo: 'Choose another name, with `github.run_id` in it for example, or delete that runner first.',
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
    meaning: 'The token has sent too many requests.',
    whatToDo: 'Try again when the message says so. Matrix jobs share the limit of their token.',
  },
  'timed-out': {
    meaning: 'It took too long.',
    whatToDo: 'Run the step again. After a JIT config, first delete the runner of that name, if there is one.',
  },
  unavailable: {
    meaning: 'GitHub could not be reached, or answered with an error of its own (5xx).',
    whatToDo:
      'Check `github-api-url`, network, proxy and certificates, then run the step again. After a JIT config, first delete the runner of that name, if there is one.',
  },
  'unexpected-answer': {
    meaning: 'The answer is not what the API describes.',
    whatToDo: 'Check that `github-api-url` is the address of the API and that no proxy answers in its place.',
  },
  internal: {
    meaning: 'This action has a bug.',
    whatToDo: 'Run the step again with debug logging on, and report what it prints.',
  },
}
