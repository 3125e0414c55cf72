import type { Failure } from '../text/failure.ts'
import { harmlessBlock, harmlessCode, harmlessSentence } from '../text/harmless-text.ts'
import { alert } from './markdown.ts'

/** What went wrong, in a red box: the code and the words, what to do, and last what only GitHub's support needs. */
export const failureBox = ({ code, message, hint, status, requestId }: Failure): string => {
  const trace = [
    ...(status === undefined ? [] : [`Status ${status}`]),
    ...(requestId === undefined ? [] : [`Request id ${harmlessCode(requestId)}`]),
  ]
  return alert('CAUTION', [
    `**Failed: \`${code}\`**`,
    ...messageParts(message),
    ...(hint === undefined ? [] : [harmlessSentence(hint)]),
    ...(trace.length === 0 ? [] : [`<sub>${trace.join(' · ')}</sub>`]),
  ])
}

export const warningBox = (warnings: readonly string[]): string => alert('WARNING', messageParts(warnings.join('\n')))

/** With each sign escaped still far below 1 MiB, at which GitHub drops the whole summary of a step. */
const mostSaid = 20_000

/** Lines that are indented show a place in a text, with a caret below it: every blank of them counts. */
const messageParts = (message: string): readonly string[] => {
  const more = message.length - mostSaid
  const said = more > 0 ? `${message.slice(0, mostSaid)}…\n(cut here: ${more} more characters)` : message
  return blocksOf(said.split('\n'))
}

const isIndented = (line: string): boolean => line.startsWith('  ')

const blocksOf = (lines: readonly string[]): readonly string[] => {
  const blocks: string[][] = []
  for (const line of lines) {
    const before = blocks.at(-1)
    if (before && isIndented(before[0] ?? '') === isIndented(line)) before.push(line)
    else blocks.push([line])
  }
  return blocks.map((block) =>
    isIndented(block[0] ?? '') ? harmlessBlock(dedented(block)) : block.map(harmlessSentence).join('<br>'),
  )
}

const dedented = (lines: readonly string[]): readonly string[] => {
  const least = Math.min(...lines.map((line) => line.length - line.trimStart().length))
  return lines.map((line) => line.slice(least))
}
