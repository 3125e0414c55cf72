import { decodeLeftBehind } from './domain/fleet/clean-up.ts'
import { ShapeError } from './domain/github/shape.ts'
import { parseApiUrl, parseToken } from './domain/inputs/connection.ts'
import { combine } from './domain/inputs/parsed.ts'
import { badInput } from './domain/text/failure.ts'
import { maskable } from './domain/text/secret.ts'
import { mask, print, readInputs, savedState } from './edge/actions.ts'
import { openPorts } from './open-ports.ts'
import { cleanUp } from './run/registration/clean-up.ts'

const main = async (): Promise<void> => {
  const raw = readInputs()
  maskable(raw['github-token']).forEach(mask)
  const left = decodeLeftBehind(savedState())
  const connection = combine({
    apiUrl: parseApiUrl(left.apiUrl),
    token: parseToken(raw['github-token']),
  })
  if (!connection.ok) {
    print({ level: 'warning', text: badInput(connection.problems).message })
    return
  }
  const { ports, close } = await openPorts(connection.value)
  try {
    const lines = await cleanUp(left, ports)
    lines.forEach(print)
  } finally {
    close()
  }
}

// Whatever goes wrong here, the job has failed already, and must not be hidden behind this.
main()
  .catch((error: unknown) => {
    const what = error instanceof Error ? error.message : 'unknown'
    const why =
      error instanceof ShapeError ? 'what the step left for the end of the job is damaged' : 'by a bug of this action'
    print({ level: 'warning', text: `Not cleaned up, ${why}: ${what}` })
  })
  .finally(() => {
    setTimeout(() => process.exit(), 500).unref()
  })
