import type { Runner } from '../sandbox/api/runner.ts'

/** Workflow expressions over a runner, and what each of them means, told without the expression engine. */
export const filters: Readonly<Record<string, (runner: Runner) => boolean>> = {
  "status == 'offline'": ({ status }) => status === 'offline',
  "status == 'offline' && !busy": ({ status, busy }) => status === 'offline' && !busy,
  "startsWith(name, 'ci-')": ({ name }) => name.toLowerCase().startsWith('ci-'),
  "contains(labels.*.name, 'gpu')": ({ labels }) => labels.some(({ name }) => name.toLowerCase() === 'gpu'),
  "status == 'offline' && ephemeral == true": ({ status, ephemeral }) => status === 'offline' && ephemeral === true,
  busy: ({ busy }) => busy,
  'id > 3': ({ id }) => id > 3,
  'id < 1': () => false,
}

export const matches = (filter: string, runner: Runner): boolean => filters[filter]?.(runner) ?? false
