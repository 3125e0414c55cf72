import { closest } from 'fastest-levenshtein'
import { operations } from '../github/operations.ts'

/** The name of the operation that was probably meant. */
export const nearestOperation = (name: string): string =>
  closest(
    name.replaceAll('-', '_'),
    operations.map((operation) => operation.name),
  )
