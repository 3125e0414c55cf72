import { brief } from '../text/harmless-text.ts'
import type { Asked } from './asked.ts'
import { operationName } from './operations.ts'
import { apiMessage, headerOf, type Answer } from './reply.ts'
import { ownPage } from './server.ts'
import { describeTarget } from './target.ts'
import {
  acceptedScopes,
  heldScopes,
  isNo,
  lacking,
  must,
  neededPermission,
  ownerOf,
  permission,
  scopesOf,
} from './token-rights.ts'

type Denied = { readonly answer: Answer; readonly asked: Asked }

/** One way in which GitHub denies: how it is known, and what is wrong and what mends it, in words. */
type Denial = {
  readonly kind: string
  /** Any, when there is none. */
  readonly statuses?: readonly number[]
  /** GitHub's words, when it is they that tell. */
  readonly words?: RegExp
  /** What must be so besides, mostly by the headers. */
  readonly also?: (denied: Denied) => boolean
  readonly tell: (denied: Denied) => string
}

const workflowToken =
  "The workflow's own GITHUB_TOKEN can never do this: no permission that it can be given covers runners."

const speaksOfRights = /not accessible|permission|admin rights|must (have|be)\b/i

/**
 * Every kind of denial that is known, the surest signs first; the words are those of recorded answers. What fits none
 * is told in GitHub's own words alone: a guess would send people the wrong way.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
export const denials: readonly Denial[] = [
  {
    kind: 'a web page',
    also: ({ answer }) => isWebPage(answer),
    tell: () =>
      "A web page answered, not the API: github-api-url must be the API's address, on GitHub Enterprise Server https://HOST/api/v3.",
  },
  {
    kind: 'the token is none',
    statuses: [401],
    tell: () => 'The token is wrong, expired or revoked. A GitHub App token lives one hour: make it in the same job.',
  },
  {
    kind: 'no single sign-on',
    statuses: [403],
    also: ({ answer }) => /\bSAML\b/.test(apiMessage(answer)) || /^required\b/i.test(headerOf(answer, 'x-github-sso')),
    tell: ({ answer }) => {
      const page = ownPage(answer, /\burl=(\S+)/.exec(headerOf(answer, 'x-github-sso'))?.[1] ?? '')
      const where = page === undefined ? 'with "Configure SSO" in the list of your tokens.' : `here: ${page}`
      return `The organization asks for its single sign-on (SAML), and this token has not had it. Authorize the token ${where}`
    },
  },
  {
    kind: 'a token that lives too long',
    statuses: [403],
    words: /forbids access via\b.*\blifetime\b/i,
    tell: () => 'The organization takes only tokens that end sooner: make a new one within that limit.',
  },
  {
    kind: 'no classic tokens',
    statuses: [403],
    words: /forbids access via a personal access token \(classic\)/i,
    tell: ({ asked }) =>
      `The organization takes no classic tokens: use a GitHub App's or a fine-grained one with the ${permission(asked)}.`,
  },
  {
    kind: 'not from this address',
    statuses: [403],
    words: /\bIP allow list\b/i,
    tell: () =>
      'Only addresses of the IP allow list may ask, whatever the token: run the step on a machine with one of them, or have this one added.',
  },
  {
    kind: 'the installation is suspended',
    statuses: [403],
    words: /\binstallation\b.*\bsuspended\b/i,
    tell: () => 'Whoever suspended the installation of this GitHub App can lift that where the App is installed.',
  },
  {
    kind: 'runners are disabled',
    statuses: [403, 422],
    words: /\bself-hosted runners (are|have been) disabled\b/i,
    tell: ({ asked }) =>
      `A policy forbids self-hosted runners in ${describeTarget(asked.target)}: an owner can allow them in the settings, under Actions.`,
  },
  {
    kind: 'the scope is there, the rights are not',
    statuses: [403],
    words: speaksOfRights,
    also: ({ answer, asked }) => heldScopes(answer, asked).length > 0,
    tell: ({ answer, asked }) =>
      `The token has the scope ${brief(heldScopes(answer, asked).join(', '))}, but the person it belongs to ${isNo(asked)}: use the token of somebody who is.`,
  },
  {
    kind: 'a scope is missing',
    statuses: [403],
    words: speaksOfRights,
    also: ({ answer }) => scopesOf(answer).length > 0,
    tell: ({ answer, asked }) =>
      `This classic token has the scopes ${brief(scopesOf(answer).join(', '))}; it needs ${brief(acceptedScopes(answer, asked).join(', '))}.`,
  },
  {
    // Its header of scopes is there and empty, as is that of a classic token without any: only the other one tells.
    kind: "a person's token of an App lacks a permission",
    statuses: [403],
    words: speaksOfRights,
    also: ({ answer }) => 'x-oauth-scopes' in answer.headers && 'x-accepted-github-permissions' in answer.headers,
    tell: ({ asked }) =>
      `A person's token of a GitHub App may do what both may: the App needs the ${permission(asked)}, and the person ${must(asked)}.`,
  },
  {
    kind: 'a fine-grained token lacks a permission',
    statuses: [403],
    words: /not accessible by personal access token/i,
    tell: ({ answer, asked }) =>
      `This fine-grained token lacks ${lacking(answer)}; this operation needs the ${permission(asked)}, of a token whose resource owner is ${ownerOf(asked.target)}.`,
  },
  {
    kind: 'an App lacks a permission',
    statuses: [403],
    words: /not accessible by integration/i,
    tell: ({ answer, asked }) =>
      `The token lacks ${lacking(answer)}; this operation needs the ${permission(asked)}. ${workflowToken}`,
  },
  {
    kind: 'no rights, of a token of unknown kind',
    statuses: [403],
    words: speaksOfRights,
    tell: ({ asked }) => `For this, ${neededPermission(asked)} The person of a personal token ${must(asked)}.`,
  },
  {
    kind: 'forbidden without a word',
    statuses: [403],
    words: /^$/,
    tell: ({ asked }) => `For this, ${neededPermission(asked)}`,
  },
  {
    // Right before, the list of the very place was read.
    kind: 'no such runner group',
    statuses: [404],
    also: ({ asked: { verb, target } }) => verb === 'jit-config' && target.scope === 'org',
    tell: () => 'The token sees no runner group with this id: choose one by its name, with runner-group.',
  },
  {
    kind: 'not there, or out of sight',
    statuses: [404],
    tell: ({ asked }) =>
      `Either it does not exist, or the token may not see it: ${neededPermission(asked)}${ifPerson(asked)}`,
  },
  {
    kind: 'the version of the API is gone',
    statuses: [400, 410],
    also: ({ answer }) => answer.status === 410 || /\bversion\b/i.test(apiMessage(answer)),
    tell: ({ answer }) => {
      const sunset = headerOf(answer, 'sunset')
      return `The server does not speak the version of the API that this action asks for${sunset === '' ? '' : `, whose end is told as ${brief(sunset)}`}. Use a newer release of this action.`
    },
  },
]

export const denialOf = (answer: Answer, asked: Asked): Denial | undefined => {
  const said = apiMessage(answer)
  return denials.find(
    ({ statuses, words, also }) =>
      (statuses?.includes(answer.status) ?? true) && (words?.test(said) ?? true) && (also?.({ answer, asked }) ?? true),
  )
}

/** What is wrong and what mends it, as far as that is known. */
export const denialHint = (answer: Answer, asked: Asked): string | undefined =>
  denialOf(answer, asked)?.tell({ answer, asked })

/** Whatever it says, it is not the API that says it. */
export const isWebPage = ({ json, headers }: Answer): boolean =>
  json === undefined && /^text\/html\b/i.test(headers['content-type'] ?? '')

/** The first thing that somebody without an organization meets: the owner of the repository is asked for runners. */
const ifPerson = ({ purpose, target }: Asked): string =>
  target.scope === 'org'
    ? ` If ${target.org} is a person's account, it has none of its own: use ${operationName({ verb: purpose, target: { scope: 'repo' } })}.`
    : ''
