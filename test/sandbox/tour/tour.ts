import { operations } from '../../../src/domain/github/operations.ts'
import { chapters, type Chapter } from './chapters.ts'
import { fold, heading, type Screen } from './screen.ts'
import { openStage, perform, type Performance, type Stage } from './stage.ts'
import { logLines, outputLines, yamlLines } from './step-text.ts'
import { renderedSummary } from './summary-text.ts'
import { problemsOf, verdictLines } from './verdict.ts'

export async function runTour(screen: Screen): Promise<number> {
  const scopes = [...new Set(operations.map(({ scope }) => scope))]
  const stages = await Promise.all(scopes.map(openStage))
  try {
    screen.print(...introduction(screen))
    const done: Performance[] = []
    for (const [index, chapter] of chapters.entries()) {
      const performances = await Promise.all(stagesOf(chapter, stages).map((stage) => perform(chapter, stage)))
      screen.print(...chapterLines(index + 1, chapter, performances, screen))
      done.push(...performances)
    }
    const problems = problemsOf(done, stages, screen.text())
    screen.print(...verdictLines(done, problems, screen.paint))
    screen.print('', 'Next: "npm start -- list_self_hosted_runners_for_org" runs one operation by itself, and')
    screen.print('"npm start -- --help" tells what each takes.')
    return problems.length === 0 ? 0 : 1
  } finally {
    await Promise.all(stages.map(({ api }) => api.close()))
  }
}

function stagesOf({ scope }: Chapter, stages: readonly Stage[]): readonly Stage[] {
  return scope === undefined ? stages : stages.filter((stage) => stage.scope === scope)
}

function introduction({ paint }: Screen): string[] {
  return [
    paint('bold', `A guided tour: all ${operations.length} operations of this action`),
    '',
    ...fold(
      'Everything happens on this computer: a stand-in for GitHub listens on 127.0.0.1, and a stand-in for the Actions runner starts dist/ as a step, masks its log and reads its outputs. Tokens are made up. A few runners are there already, in the organization octo-org and in the repository octo-org/octo-repo. In a workflow of yours, the name of the action stands in the place of ./, as the README shows.',
    ),
  ]
}

function chapterLines(number: number, chapter: Chapter, performances: readonly Performance[], screen: Screen) {
  const { paint } = screen
  return [
    ...heading(`${number}. ${chapter.title}`, paint),
    ...fold(chapter.why),
    ...(chapter.meanwhile === undefined ? [] : fold(chapter.meanwhile.says)),
    ...performances.flatMap((performance, index) => stepLines(performance, { isFirst: index === 0 }, screen)),
  ]
}

/** The steps for the other scopes differ only in their names; their outputs are not told again. */
function stepLines({ step, token, result, chapter }: Performance, { isFirst }: { isFirst: boolean }, screen: Screen) {
  const { paint } = screen
  const part = (title: string, lines: readonly string[]) => [paint('dim', `  ${title}`), ...lines]
  const names = Object.keys(result.outputs).join(', ')
  return [
    '',
    ...part('step', yamlLines(step, paint)),
    ...part('log', logLines(result.log, paint)),
    ...part('outputs', isFirst ? outputLines(result, token, { cut: true }, paint) : fold(names, '    ')),
    ...(result.post ? part('end of the job', logLines(result.post.log, paint)) : []),
    ...(isFirst && chapter.showsSummary ? part('summary', renderedSummary(result.summary)) : []),
  ]
}
