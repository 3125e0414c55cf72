import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** In kB (1000 bytes): the file that every step loads, and the whole folder with what is loaded when it is needed. */
export type BundleSize = { readonly atStartKb: number; readonly wholeKb: number }

export const sizeOfBundle = (bundle: string): BundleSize => {
  const folder = dirname(bundle)
  const kb = (file: string): number => statSync(file).size / 1000
  const whole = readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + kb(join(folder, name)),
    0,
  )
  return { atStartKb: kb(bundle), wholeKb: whole }
}
