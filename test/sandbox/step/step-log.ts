import type { Masker } from './masker.ts'

export type Level = 'error' | 'warning' | 'notice'

export interface Annotation {
  level: Level
  message: string
  title?: string
}

/** What a step leaves for people to read (Runner.Worker/ExecutionContext.cs). Every line passes the masker as it is written. */
export interface StepLog {
  readonly lines: readonly string[]
  readonly annotations: readonly Annotation[]
  output(message: string): void
  debug(message: string): void
  issue(level: Level, message: string, title?: string): void
}

const MAX_ANNOTATION_LENGTH = 4096
const MAX_ANNOTATIONS_PER_LEVEL = 10

export interface StepLogOptions {
  masker: Masker
  debug: boolean
  onLine: ((visibleLine: string) => void) | undefined
}

export function createStepLog({ masker, debug, onLine }: StepLogOptions): StepLog {
  const lines: string[] = []
  const annotations: Annotation[] = []

  const write = (message: string): void => {
    for (const line of masker.mask(message).split('\n')) {
      lines.push(line)
      onLine?.(line)
    }
  }

  return {
    lines,
    annotations,
    output: write,
    debug: (message) => {
      if (debug)
        message.split(/\r?\n/).forEach((line) => {
          write(`##[debug]${line}`)
        })
    },
    issue: (level, message, title) => {
      const shown = masker.mask(message).slice(0, MAX_ANNOTATION_LENGTH)
      if (annotations.filter((other) => other.level === level).length < MAX_ANNOTATIONS_PER_LEVEL) {
        // The runner masks the message only; a title goes out as it came.
        annotations.push({ level, message: shown, ...(title === undefined ? {} : { title }) })
      }
      if (shown !== '') write(`##[${level}]${shown}`)
    },
  }
}
