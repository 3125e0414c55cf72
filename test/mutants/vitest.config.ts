import { env } from 'node:process'
import { defineConfig } from 'vitest/config'
import { alias } from '../../vitest.config.ts'

/** The tests that are quick enough to meet thousands of mutants: no process is started, nothing waits. */
const quick = 'test/{domain,run,edge,properties}/**/*.test.ts'

export default defineConfig({
  resolve: { alias },
  test: { include: [env['MUTANTS_MEET'] ?? quick], testTimeout: 20_000, hookTimeout: 30_000 },
})
