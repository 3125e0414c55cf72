import type { Registration } from '../../domain/fleet/registration.ts'
import { decodeJitConfig, type JitConfig } from '../../domain/github/jit-config.ts'
import type { Reply } from '../../domain/github/reply.ts'
import { decodeToken, type RunnerToken } from '../../domain/github/token.ts'
import { Failed, type Failure } from '../../domain/text/failure.ts'
import { brief } from '../../domain/text/harmless-text.ts'
import { decoded, type Calls } from './calling.ts'

export type RegistrationCalls = {
  readonly createToken: (verb: 'registration-token' | 'remove-token') => Promise<RunnerToken>
  /** `lost`: the runner may have been registered, but there is no config to boot it with. */
  readonly generateJitConfig: (registration: Registration) => Promise<JitConfig | { readonly lost: Failure }>
}

export const registrationCalls = ({ ask, asked }: Calls): RegistrationCalls => ({
  createToken: async (verb) => {
    const what = `create a ${verb === 'registration-token' ? 'registration' : 'remove'} token for the runners`
    return decoded(await ask(verb, {}), asked(verb, what), decodeToken)
  },
  generateJitConfig: async ({ name, labels, groupId, workFolder }) => {
    const body = { name, labels, runner_group_id: groupId, work_folder: workFolder }
    const what = `generate a JIT config for runner ${brief(name)} in runner group ${groupId}`
    const reply = await ask('jit-config', body)
    try {
      return decoded(reply, asked('jit-config', what), decodeJitConfig)
    } catch (error) {
      if (error instanceof Failed && mayHaveRegistered(reply)) return { lost: error.failure }
      throw error
    }
  },
})

/** After a success, or an answer that got lost or hurt on its way. */
const mayHaveRegistered = (reply: Reply): boolean =>
  reply.kind === 'no-answer' ? reply.sent : reply.status < 300 || reply.status >= 500
