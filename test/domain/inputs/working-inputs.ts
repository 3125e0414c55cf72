import type { OperationName } from '../../../src/domain/github/operations.ts'
import type { GivenInputs } from './raw-inputs.ts'

const byId = { 'runner-id': '23' }
const newRunner = { name: 'ci-1', labels: 'self-hosted, gpu' }

/** The least that each operation needs besides a token. */
export const workingInputs: Readonly<Record<OperationName, GivenInputs>> = {
  get_self_hosted_runner_for_org: byId,
  get_self_hosted_runner_for_repo: byId,
  list_self_hosted_runners_for_org: {},
  list_self_hosted_runners_for_repo: {},
  delete_self_hosted_runner_from_org: byId,
  delete_self_hosted_runner_from_repo: byId,
  create_registration_token_for_org: {},
  create_registration_token_for_repo: {},
  create_remove_token_for_org: {},
  create_remove_token_for_repo: {},
  generate_runner_jitconfig_for_org: newRunner,
  generate_runner_jitconfig_for_repo: newRunner,
}

/** Their names, written out once more: a change of the public contract has to be made twice. */
export const operationNames = Object.keys(workingInputs) as readonly OperationName[]
