import type { Verb } from '../github/operations.ts'
import { stateOf } from '../github/runner.ts'
import type { Target } from '../github/target.ts'
import type { Command, CommandTo } from '../inputs/command.ts'
import type { RunnerRef } from '../inputs/runner-choice.ts'
import { count } from '../text/count.ts'
import { harmlessCode, harmlessSentence } from '../text/harmless-text.ts'
import type { Outcome, OutcomeOf } from './outcome.ts'

/** What was asked, and what came, in one line. */
export const headingOf = (command: Command, outcome: Outcome | undefined): string => {
  const place = placeOf(command.target)
  switch (command.verb) {
    case 'get':
      return `Runner ${refOf(command.runner)} of ${place}${outcome?.verb === 'get' ? ` · ${harmlessSentence(stateOf(outcome.runner))}` : ''}`
    case 'list':
      return `${subjects.list} ${place}${listPart(command, outcome?.verb === 'list' ? outcome : undefined)}`
    case 'delete': {
      const what = command.dryRun ? 'Dry run of a deletion from' : subjects.delete
      return `${what} ${place} · ${choiceOf(command)}`
    }
    case 'registration-token':
    case 'remove-token':
      return `${subjects[command.verb]} ${place}`
    case 'jit-config': {
      const { names } = command.order
      const first = harmlessCode(names[0] ?? '')
      return `New JIT runner${names.length === 1 ? '' : 's'} of ${place} · ${first}${names.length > 1 ? ` and ${names.length - 1} more` : ''}`
    }
  }
}

/** What a step is about, before its place. */
export const subjects: Readonly<Record<Verb, string>> = {
  get: 'Runner of',
  list: 'Runners of',
  delete: 'Deletion from',
  'registration-token': 'Registration token for',
  'remove-token': 'Remove token for',
  'jit-config': 'New JIT runner of',
}

/** The bare name: which kind of place it is shows by its slash. */
export const placeOf = (target: Target): string =>
  harmlessSentence(target.scope === 'org' ? target.org : `${target.owner}/${target.repo}`)

const refOf = (ref: RunnerRef): string => (ref.by === 'id' ? `with id ${ref.id}` : harmlessCode(ref.name))

const listPart = ({ name, filter, usableBy }: CommandTo<'list'>, outcome: OutcomeOf<'list'> | undefined): string => {
  const asked = [
    ...(name === undefined ? [] : [`named ${harmlessCode(name)}`]),
    ...(usableBy === undefined ? [] : [`usable by ${harmlessCode(usableBy)}`]),
  ]
  if (!outcome) {
    const matching = filter ? [`matching ${harmlessCode(filter.text)}`] : []
    return [...asked, ...matching].map((part) => ` · ${part}`).join('')
  }
  const { length } = outcome.runners
  const matching = filter ? [`${length === 1 ? 'matches' : 'match'} ${harmlessCode(filter.text)}`] : []
  const parts = [...asked, ...matching]
  return ` · ${[parts.length > 0 ? `${length} of ${outcome.totalCount}` : String(length), ...parts].join(' ')}`
}

const choiceOf = ({ choice }: CommandTo<'delete'>): string => {
  switch (choice.by) {
    case 'ids':
      return few(
        choice.ids.map((id) => `id ${id}`),
        'id',
      )
    case 'names':
      return few(choice.names.map(harmlessCode), 'name')
    case 'filter':
      return `matching ${harmlessCode(choice.filter.text)}`
  }
}

const few = (items: readonly string[], noun: string): string =>
  items.length > 3 ? count(items.length, noun) : items.length === 0 ? 'nothing asked for' : items.join(', ')
