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
