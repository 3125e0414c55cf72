import { doomedOf, goneOf } from './check-fleet.ts'
import type { PlannedFault } from './planned-fault.ts'
import type { Played } from './stage.ts'

const isPassing = (fault: PlannedFault): boolean => {
  if (fault.do === 'answer') return fault.status >= 500 && fault.body === undefined
  return ['reset', 'lost', 'truncate', 'half-closed', 'lost-with', 'slow'].includes(fault.do)
}

/** Whether everything that goes wrong passes before the patience of the action is at its end. */
const isGentle = ({ script, signalledAtMs }: Played): boolean => {
  const { verb, inputs, faults, changes, token } = script
  const most = verb === 'jit-config' ? 2 : 3
  const waits = inputs['wait-until'] !== undefined || inputs['if-busy'] === 'wait'
  const isAllowed = ['classicAdmin', 'fineGrainedAdmin', 'appAdmin'].includes(token)
  const total = faults.reduce((sum, { times }) => sum + times, 0)
  return (
    isAllowed &&
    !waits &&
    signalledAtMs === undefined &&
    changes.length === 0 &&
    total <= most &&
    faults.every(isPassing)
  )
}

/** Why a step may fail though nothing stood in its way. */
const ownReasons = ['', 'not-found', 'busy', 'name-conflict', 'too-many', 'partial', 'group-full', 'forbidden']

/** A fault that passes is no reason to fail. */
export function* checkPerseverance(played: Played): Generator<string> {
  if (!isGentle(played)) return
  const { script, result, before } = played
  // A machine that is too busy to look in time: it is right to spare everybody then.
  if (result.log.includes('Looks were too far apart')) return
  const code = result.outputs['error-code'] ?? ''
  // Whether a lost request has registered a runner cannot be known when the name was taken before.
  const isTaken = before.some(({ name }) => name.startsWith(script.inputs['name'] ?? '?'))
  if (script.verb === 'jit-config' && isTaken) return
  if (!ownReasons.includes(code)) yield `${code}, though every fault was a passing one`
  if (script.verb !== 'delete') return
  const [expected, gone] = [doomedOf(played), goneOf(played)]
  if (expected.join() !== gone.join()) yield `to go: ${expected.join(', ')}; gone: ${gone.join(', ')}`
}
