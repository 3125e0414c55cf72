import { errorAnswer, jsonAnswer, type Answer } from './exchange.ts'
import type { Place } from './fleet.ts'
import { groupCapacity, type RunnerGroup } from './runner-group.ts'
import { runnersDisabled } from './refusals.ts'
import { toldJitRunner } from './runner.ts'
import type { Stock } from './stock.ts'

type JitRequest = { name: string; runner_group_id: number; labels: string[]; work_folder: string }

export function generateJitConfig(stock: Stock, place: Place, body: unknown, documentationUrl: string): Answer {
  const { fleet, habits } = stock
  if (fleet.areRunnersDisabled(place)) return runnersDisabled(documentationUrl)
  const problems: string[] = []
  const wanted = jitRequest(body, problems)
  if (wanted === undefined) return rejected(problems, documentationUrl)
  const group = fleet.groups(place).find((candidate) => candidate.id === wanted.runner_group_id)
  if (group === undefined) return errorAnswer(404, 'Not Found', documentationUrl)
  if (group.hosted) return errorAnswer(403, 'Runner group is GitHub-hosted', documentationUrl)
  if (fleet.isFull(place, group)) {
    const message = `Invalid Argument - Runner group ${group.id} has reached max limit of ${groupCapacity} runners.`
    return errorAnswer(422, message, documentationUrl)
  }
  if (fleet.isNameTaken(place, wanted.name)) return errorAnswer(409, alreadyExists(wanted.name), documentationUrl)
  const runner = fleet.register(place, {
    name: wanted.name,
    os: 'unknown',
    ephemeral: true,
    version: null,
    runner_group_id: group.id,
    // Nothing is added; and GitHub calls read-only even what was asked for.
    labels: wanted.labels.map((label) => ({ id: 0, name: label.toLowerCase(), type: 'read-only' })),
  })
  const encoded = encodedConfig(stock, place, wanted, { ...runner, group })
  return jsonAnswer(201, { runner: toldJitRunner(runner, habits.fields), encoded_jit_config: encoded })
}

export function alreadyExists(name: string): string {
  return `Already exists - A runner with the name ${name} already exists.`
}

type Registered = { readonly id: number; readonly name: string; readonly group: RunnerGroup }

function encodedConfig({ blobs }: Stock, place: Place, wanted: JitRequest, { id, name, group }: Registered): string {
  return blobs.encode({
    id,
    name,
    groupId: group.id,
    groupName: group.name,
    workFolder: wanted.work_folder,
    gitHubUrl: `https://github.com/${place.replace(/^(orgs|repos)\//, '')}`,
  })
}

function rejected(problems: string[], documentationUrl: string): Answer {
  return errorAnswer(422, 'Validation Failed', documentationUrl, { errors: problems })
}

/** Undefined when a problem was found. */
function jitRequest(body: unknown, problems: string[]): JitRequest | undefined {
  const given: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {}
  for (const required of ['name', 'runner_group_id', 'labels']) {
    if (given[required] === undefined) problems.push(`"${required}" wasn't supplied.`)
  }
  if (problems.length > 0) return undefined
  const name = given['name']
  const groupId = given['runner_group_id']
  const labels = given['labels']
  const workFolder = given['work_folder'] ?? '_work'
  if (typeof name !== 'string' || name === '') problems.push('name is not a non-empty string.')
  else if (!isName(name)) problems.push('name has more than 64 characters, or one of " / : < > \\ | * ?')
  if (typeof groupId !== 'number' || !Number.isInteger(groupId)) problems.push('runner_group_id is not an integer.')
  if (!isLabels(labels)) problems.push('labels is not a list of strings.')
  else if (labels.length < 1 || labels.length > 100) problems.push('labels must have between 1 and 100 items.')
  if (typeof workFolder !== 'string') problems.push('work_folder is not a string.')
  if (problems.length > 0) return undefined
  return { name, runner_group_id: groupId, labels, work_folder: workFolder } as JitRequest
}

/** The words of the refusal are nobody's: only that GitHub refuses such names is known. */
function isName(name: string): boolean {
  return name.length <= 64 && !/["/:<>\\|*?]/.test(name)
}

function isLabels(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
