/** In what one server differs from another, and in what GitHub itself is unsteady. A test may change them while the server runs. */
export interface Habits {
  /** 'as recorded': lists and gets tell no group and no `ephemeral`, and every label has the id 0. 'all': whatever is described. */
  fields: 'as recorded' | 'all'
  /** By name since 2025, by id before. */
  order: 'name' | 'id'
  /** GitHub does not say whether `name=` takes the beginning of a name for the whole; GHES before 3.13 takes no notice of it. */
  nameFilter: 'exact' | 'prefix' | 'ignored'
  /** How the deletion of a busy runner is refused. */
  busyDeletion: BusyDeletion
  /** Whether a deletion is refused by the flags that are told, as GitHub does, or by whether the runner is truly at work. */
  deletionAsks: 'flags' | 'truth'
  /** GHES has no `/deprecations`. */
  tellsDeprecations: boolean
  /** For so long after a deletion, its name is still taken. */
  namesStayTakenMs: number
  /** For so long, a runner that was just registered is 404 by its id. */
  newRunnersUngettableMs: number
  /** For so long, a runner that was just registered is in no list. */
  newRunnersUnlistedMs: number
}

export const busyDeletions = {
  'still running': [422, (name: string) => `Bad request - Runner "${name}" is still running a job"`],
  'currently running': [
    422,
    (name: string) => `Bad request - Runner ${name} is currently running a job and cannot be deleted.`,
  ],
  'old 400': [400, (name: string) => `Bad request - Runner "${name}" is still running a job"`],
  'old 500': [500, (name: string) => `Runner "${name}" is still running a job`],
} as const

export type BusyDeletion = keyof typeof busyDeletions

/** GitHub as it was recorded. */
export function habitsOf(isEnterpriseServer: boolean, asked: Partial<Habits>): Habits {
  return {
    fields: 'as recorded',
    order: 'name',
    nameFilter: 'exact',
    busyDeletion: 'still running',
    deletionAsks: 'flags',
    tellsDeprecations: !isEnterpriseServer,
    namesStayTakenMs: 0,
    newRunnersUngettableMs: 0,
    newRunnersUnlistedMs: 0,
    ...asked,
  }
}

/** A GitHub Enterprise Server of 2022: it takes no notice of `name=`, lists by id, and fails at a busy runner. */
export const oldEnterpriseServer = {
  basePath: '/api/v3',
  fields: 'all',
  order: 'id',
  nameFilter: 'ignored',
  busyDeletion: 'old 500',
} as const satisfies Partial<Habits> & { basePath: string }
