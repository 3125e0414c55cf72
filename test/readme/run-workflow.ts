import { isTrue } from '../sandbox/tour/expressions.ts'
import { runJob, type JobResult, type World } from './run-job.ts'
import { combinationsOf, needsOf, type Job, type Workflow } from './workflows.ts'

/** The results of every job, one for each combination of its matrix. */
export type WorkflowRun = Readonly<Record<string, readonly JobResult[]>>

/** Runs the jobs of a workflow, each after those that it needs; the jobs of a matrix side by side. */
export const runWorkflow = async ({ jobs }: Workflow, world: World): Promise<WorkflowRun> => {
  const done: Record<string, readonly JobResult[]> = {}
  for (const [id, job] of Object.entries(jobs)) {
    done[id] = await Promise.all(combinationsOf(job).map((matrix) => runOrSkip(job, matrix, world, done)))
  }
  return done
}

const runOrSkip = async (
  job: Job,
  matrix: Readonly<Record<string, string>>,
  world: World,
  done: WorkflowRun,
): Promise<JobResult> => {
  const needs = Object.fromEntries(needsOf(job).map((id) => [id, asNeeded(id, done[id])]))
  const success = Object.values(needs).every(({ result }) => result === 'success')
  const functions = { success, failure: !success, always: true }
  if (isTrue(job.if ?? 'success()', { needs }, functions)) return runJob(job, world, { matrix, needs })
  return { result: 'skipped', runsOn: [], outputs: {}, dropped: [], ours: [] }
}

/** A matrix has succeeded when all of it has. */
const asNeeded = (id: string, results: readonly JobResult[] | undefined): Pick<JobResult, 'result' | 'outputs'> => {
  if (!results) throw new Error(`The job ${id} is needed before it stands in the workflow.`)
  const odd = results.find(({ result }) => result !== 'success')
  return {
    result: odd?.result ?? 'success',
    outputs: Object.assign({}, ...results.map(({ outputs }) => outputs)) as object as JobResult['outputs'],
  }
}
