import { arrayOf, fieldsOf, text, wholeNumber } from './shape.ts'

/** @see https://docs.github.com/en/rest/actions/self-hosted-runner-groups */
export type RunnerGroup = { readonly id: number; readonly name: string }

export type GroupPage = { readonly totalCount: number; readonly items: readonly RunnerGroup[] }

export const decodeGroupPage = (value: unknown): GroupPage => {
  const fields = fieldsOf(value, 'the answer')
  return {
    totalCount: wholeNumber(fields['total_count'], 'total_count'),
    items: arrayOf(fields['runner_groups'], 'runner_groups').map((group, at) => {
      const place = `runner_groups[${at}]`
      const { id, name } = fieldsOf(group, place)
      return { id: wholeNumber(id, `${place}.id`), name: text(name, `${place}.name`) }
    }),
  }
}
