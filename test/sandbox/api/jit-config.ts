import { errorAnswer, jsonAnswer, type Answer } from './exchange.ts'
import type { Fleet, Place } from './fleet.ts'
import type { JitBlobs } from './jit-blob.ts'

type JitRequest = { name: string; runner_group_id: number; labels: string[]; work_folder: string }

export function generateJitConfig(
  fleet: Fleet,
  blobs: JitBlobs,
  place: Place,
  body: unknown,
  documentationUrl: string,
): Answer {
  const problems: string[] = []
  const wanted = jitRequest(body, problems)
  if (wanted === undefined) return rejected(problems, documentationUrl)
  const group = fleet.groups(place).find((candidate) => candidate.id === wanted.runner_group_id)
  if (group === undefined) return errorAnswer(404, 'Not Found', documentationUrl)
  if (group.hosted) return errorAnswer(403, 'Runner group is GitHub-hosted', documentationUrl)
  if (fleet.isFull(place, group)) return rejected([`Runner group ${group.name} is full`], documentationUrl)
  if (fleet.named(place, wanted.name) !== undefined) {
    // The asterisks are GitHub's own.
    const message = 'Already exists - A runner with the name *** already exists.'
    return errorAnswer(409, message, documentationUrl)
  }
  const runner = fleet.add(place, {
    name: wanted.name,
    os: 'unknown',
    ephemeral: true,
    version: null,
    runner_group_id: group.id,
    // Nothing is added, and no number is given out before the runner has connected.
    labels: wanted.labels.map((label) => ({ id: 0, name: label.toLowerCase(), type: 'custom' })),
  })
  const encoded = blobs.encode({
    id: runner.id,
    name: runner.name,
    groupId: group.id,
    groupName: group.name,
    workFolder: wanted.work_folder,
    gitHubUrl: `https://github.com/${place.replace(/^(orgs|repos)\//, '')}`,
  })
  return jsonAnswer(201, { runner, encoded_jit_config: encoded })
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
  if (typeof groupId !== 'number' || !Number.isInteger(groupId)) problems.push('runner_group_id is not an integer.')
  if (!isLabels(labels)) problems.push('labels is not a list of strings.')
  else if (labels.length < 1 || labels.length > 100) problems.push('labels must have between 1 and 100 items.')
  if (typeof workFolder !== 'string') problems.push('work_folder is not a string.')
  if (problems.length > 0) return undefined
  return { name, runner_group_id: groupId, labels, work_folder: workFolder } as JitRequest
}

function isLabels(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
