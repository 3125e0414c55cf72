import { arch, cpus, type } from 'node:os'
import type { BundleSize } from './bundle-size.ts'
import type { Result } from './measure-work.ts'
import type { Spread } from './statistics.ts'

/** All that was found out, and where and when. */
export type Results = {
  readonly machine: string
  readonly date: string
  readonly results: readonly Result[]
  readonly memory: Spread
  readonly size: BundleSize
}

export const machine = (): string => {
  const [first] = cpus()
  const processor = first?.model.trim() ?? 'unknown processor'
  return `${cpus().length} cores (${processor}), ${type()} ${arch()}, Node ${process.versions.node}`
}

export const today = (): string => new Date().toISOString().slice(0, 10)

/** `48 ms`, `5.7 s`. */
export const timeText = (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`)

/** `1.34`, `22`. */
export const ratioText = (ratio: number): string => (ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0))
