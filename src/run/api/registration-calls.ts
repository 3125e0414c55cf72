import type { Registration } from '../../domain/fleet/registration.ts'
import { decodeJitConfig, type JitConfig } from '../../domain/github/jit-config.ts'
import { perPage } from '../../domain/github/paging.ts'
import type { Reply } from '../../domain/github/reply.ts'
import { decodeRunnerPage, type RunnerPage } from '../../domain/github/runner.ts'
import { decodeToken, type RunnerToken } from '../../domain/github/token.ts'
import { Failed, type Failure } from '../../domain/text/failure.ts'
import { brief } from '../../domain/text/harmless-text.ts'
import { decoded, type Calls } from './calling.ts'

/** What came of asking for a JIT config. `lost`: the runner may be registered, but there is no config to boot it with. */
export type JitAnswer = (
  { readonly config: JitConfig } | { readonly lost: Failure } | { readonly refused: Failure }
) & {
  /** How long it waited for rate limits and for its turn. */
  readonly queuedMs: number
}

export type RegistrationCalls = {
  readonly createToken: (verb: 'registration-token' | 'remove-token') => Promise<RunnerToken>
  readonly generateJitConfig: (registration: Registration, timeoutMs: number) => Promise<JitAnswer>
  /** The first runners of the list, as many as one request gives, and how many there are in all. */
  readonly firstPage: () => Promise<RunnerPage>
}

export const registrationCalls = ({ ask, asked }: Calls): RegistrationCalls => ({
  createToken: async (verb) => {
    const what = `create a ${verb === 'registration-token' ? 'registration' : 'remove'} token for the runners`
    return decoded(await ask(verb, {}), asked(verb, what), decodeToken)
  },
  generateJitConfig: async ({ name, labels, groupId, workFolder }, timeoutMs) => {
    const body = { name, labels, runner_group_id: groupId, work_folder: workFolder }
    const what = `generate a JIT config for runner ${brief(name)} in runner group ${groupId}`
    const reply = await ask('jit-config', body, { timeoutMs })
    const { queuedMs = 0 } = reply
    try {
      return { config: await decoded(reply, asked('jit-config', what), decodeJitConfig), queuedMs }
    } catch (error) {
      if (!(error instanceof Failed)) throw error
      const { failure } = error
      return mayHaveRegistered(reply) ? { lost: failure, queuedMs } : { refused: failure, queuedMs }
    }
  },
  firstPage: async () =>
    decoded(
      await ask('list', { per_page: perPage, page: 1 }),
      asked('list', 'look up the names of new runners'),
      decodeRunnerPage,
    ),
})

/** After a success, or an answer that got lost or hurt on its way. */
const mayHaveRegistered = (reply: Reply): boolean =>
  reply.kind === 'no-answer' ? reply.sent : reply.status < 300 || reply.status >= 500
