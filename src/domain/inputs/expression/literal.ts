import { brief } from '../../text/harmless-text.ts'
import type { Value } from './syntax.ts'

/** A value as it stands in an expression. */
export const literal = (value: Value): string =>
  typeof value === 'string' ? `'${brief(value, 60).replaceAll("'", "''")}'` : brief(JSON.stringify(value), 60)
