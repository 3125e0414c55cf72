import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The alias of tsconfig.json for the private files of the toolkit. */
export const alias = { '#toolkit': fileURLToPath(new URL('node_modules/@actions', import.meta.url)) }

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['test/**/*.test.ts'],
    // One more than there are processors: most tests wait for a process or a socket.
    maxWorkers: availableParallelism() + 1,
    // For what hangs: a busy machine may take its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
