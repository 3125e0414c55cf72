import { defineConfig } from 'vitest/config'

/** The tests that are quick enough to meet thousands of mutants: no process is started, nothing waits. */
export default defineConfig({
  test: { include: ['test/{domain,run,edge,properties}/**/*.test.ts'], testTimeout: 20_000, hookTimeout: 30_000 },
})
