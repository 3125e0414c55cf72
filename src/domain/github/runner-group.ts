import { fieldsOf, itemsOf, text, wholeNumber } from './shape.ts'

/** @see https://docs.github.com/en/rest/actions/self-hosted-runner-groups */
export type RunnerGroup = { readonly id: number; readonly name: string }

export type GroupPage = { readonly totalCount: number; readonly items: readonly RunnerGroup[] }

export const decodeGroupPage = (value: unknown): GroupPage => {
  const fields = fieldsOf(value, 'the answer')
  return {
    totalCount: wholeNumber(fields['total_count'], 'total_count'),
    items: itemsOf(fields['runner_groups'], 'runner_groups', (group) => {
      const { id, name } = fieldsOf(group)
      return { id: wholeNumber(id, 'id'), name: text(name, 'name') }
    }),
  }
}

/** A runner in the list of its group: the fleet's own list tells all else of it. */
export type GroupMember = { readonly id: number }

export type GroupMemberPage = { readonly totalCount: number; readonly items: readonly GroupMember[] }

export const decodeGroupMemberPage = (value: unknown): GroupMemberPage => {
  const fields = fieldsOf(value, 'the answer')
  return {
    totalCount: wholeNumber(fields['total_count'], 'total_count'),
    items: itemsOf(fields['runners'], 'runners', (runner) => ({ id: wholeNumber(fieldsOf(runner)['id'], 'id') })),
  }
}
