import type { CommandContext } from './command-context.ts'

const LIMIT_BYTES = 1024 * 1024

const tooLarge = (bytes: number): string =>
  `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${LIMIT_BYTES / 1024}k, got ${Math.floor(bytes / 1024)}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`

/** What is uploaded of a step summary (CreateStepSummaryCommand in Runner.Worker/FileCommandManager.cs). */
export function takeSummary(content: string, { log, masker }: Pick<CommandContext, 'log' | 'masker'>): string {
  if (content === '') return ''
  const bytes = Buffer.byteLength(content)
  if (bytes > LIMIT_BYTES) {
    log.issue('error', tooLarge(bytes))
    return ''
  }
  // Masked line by line: a secret that spans lines is found by its lines only.
  const lines = content
    .replace(/^\ufeff/, '')
    .replace(/(\r\n|\r|\n)$/, '')
    .split(/\r\n|\r|\n/)
  return lines.map((line) => `${masker.mask(line)}\n`).join('')
}
