import type { Place } from './fleet.ts'

/** GitHub knows its places by number, too: its links name nothing else. */
const numbers = {
  orgs: { numbered: 'organizations/9919', place: 'orgs/octo-org' },
  repos: { numbered: 'repositories/1296269', place: 'repos/octo-org/octo-repo' },
} as const

export const numberedFrom = (place: Place): string =>
  place.startsWith('orgs/') ? numbers.orgs.numbered : numbers.repos.numbered

/** The same path by the name of the place. */
export const namedPath = (path: string): string => {
  const known = Object.values(numbers).find(({ numbered }) => path.startsWith(`/${numbered}/`))
  return known === undefined ? path : `/${known.place}${path.slice(known.numbered.length + 1)}`
}
