import { brief } from '../text/harmless-text.ts'
import type { Asked } from './asked.ts'
import { permissionFor, type Permission } from './operations.ts'
import { headerOf, type Answer } from './reply.ts'
import { describeTarget, type Target } from './target.ts'

/** What a token has and what it needs, in words: the first by the headers of an answer, the second by the operation. */

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Of a classic token; an App's token for a person has the header too, but empty. */
export const scopesOf = (answer: Answer): readonly string[] => listed(headerOf(answer, 'x-oauth-scopes'))

/** Any one of them will do. The header may be empty even on a real refusal: then from the table of permissions. */
export const acceptedScopes = (answer: Answer, asked: Asked): readonly string[] => {
  const named = listed(headerOf(answer, 'x-accepted-oauth-scopes'))
  return named.length > 0 ? named : [needed(asked).scope]
}

/** Those of them that it has. */
export const heldScopes = (answer: Answer, asked: Asked): readonly string[] =>
  acceptedScopes(answer, asked).filter((scope) => scopesOf(answer).includes(scope))

const needed = ({ purpose, target }: Asked): Permission => permissionFor(purpose, target.scope)

export const permission = (asked: Asked): string => {
  const { name, level, label } = needed(asked)
  return `${label} at level ${level} (${name}=${level})`
}

export const neededPermission = (asked: Asked): string =>
  `the token needs the ${permission(asked)}, or, if it is a classic one, the scope ${needed(asked).scope}.`

export const lacking = (answer: Answer): string =>
  brief(headerOf(answer, 'x-accepted-github-permissions')) || 'a permission'

export const ownerOf = (target: Target): string => (target.scope === 'org' ? target.org : target.owner)

const roleIn = (target: Target): string =>
  `${target.scope === 'org' ? 'owner' : 'administrator'} of ${describeTarget(target)}`

export const isNo = ({ target }: Asked): string => `is no ${roleIn(target)}`

export const must = ({ target }: Asked): string => `must be an ${roleIn(target)}`
