import { parseArgs } from 'node:util'

export type Options = {
  readonly runs: number
  /** Only the works whose name holds this; then no file is written. */
  readonly only: string
}

/** Throws for what it does not know. */
export const parseOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: { runs: { type: 'string', default: '31' }, only: { type: 'string', default: '' } },
  })
  if (!/^[1-9][0-9]{0,3}$/.test(values.runs)) throw new Error('--runs must be a whole number from 1')
  return { runs: Number(values.runs), only: values.only }
}
