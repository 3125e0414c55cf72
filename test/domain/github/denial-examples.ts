import type { Asked } from '../../../src/domain/github/asked.ts'
import type { Answer } from '../../../src/domain/github/reply.ts'
import type { FailureCode } from '../../../src/domain/text/failure.ts'
import { answer, asked, saying, type Headers } from './github-refusals.ts'

export const ofApp = { 'x-accepted-github-permissions': 'organization_self_hosted_runners=read' }
export const ofPerson = { ...ofApp, 'x-oauth-scopes': '', 'x-accepted-oauth-scopes': '' }
export const classic = (scopes: string, accepted = 'admin:org'): Headers => ({
  'x-oauth-scopes': scopes,
  'x-accepted-oauth-scopes': accepted,
})
export const noRights = 'Must have admin rights to Repository.'
export const byApp = 'Resource not accessible by integration'
const byPerson = 'Resource not accessible by personal access token'
export const noSso =
  'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.'
export const html = { 'content-type': 'text/html; charset=utf-8' }

const readOrg = 'organization permission "Self-hosted runners" at level read (organization_self_hosted_runners=read)'
const writeRepo = 'repository permission "Administration" at level write (administration=write)'
export type Example = readonly [kind: string, refused: Answer, asked: Asked, code: FailureCode, hint: string]

/** An answer of each kind, as recorded as far as there are recordings, from a server whose pages stand at `web`. */
export const denialExamples = (apiUrl: string, web: string): readonly Example[] => [
  [
    'a web page',
    answer(404, html),
    asked('list'),
    'unexpected-answer',
    "A web page answered, not the API: github-api-url must be the API's address, on GitHub Enterprise Server https://HOST/api/v3.",
  ],
  [
    'the token is none',
    saying(401, 'Bad credentials'),
    asked('list'),
    'unauthorized',
    'The token is wrong, expired or revoked. A GitHub App token lives one hour: make it in the same job.',
  ],
  [
    'no single sign-on',
    {
      ...saying(403, noSso, {
        ...classic('admin:org'),
        'x-github-sso': `required; url=${web}/orgs/acme/sso?authorization_request=A1B2`,
      }),
      apiUrl,
    },
    asked('list'),
    'forbidden',
    `The organization asks for its single sign-on (SAML), and this token has not had it. Authorize the token here: ${web}/orgs/acme/sso?authorization_request=A1B2`,
  ],
  [
    'a token that lives too long',
    saying(
      403,
      "The 'acme' organization forbids access via a fine-grained personal access tokens if the token's lifetime is greater than 90 days.",
      ofApp,
    ),
    asked('list'),
    'forbidden',
    'The organization takes only tokens that end sooner: make a new one within that limit.',
  ],
  [
    'no classic tokens',
    saying(
      403,
      '`acme` forbids access via a personal access token (classic). Please use a GitHub App.',
      classic('repo'),
    ),
    asked('list'),
    'forbidden',
    `The organization takes no classic tokens: use a GitHub App's or a fine-grained one with the ${readOrg}.`,
  ],
  [
    'not from this address',
    saying(
      403,
      'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
      ofApp,
    ),
    asked('list'),
    'forbidden',
    'Only addresses of the IP allow list may ask, whatever the token: run the step on a machine with one of them, or have this one added.',
  ],
  [
    'the installation is suspended',
    saying(403, 'This installation has been suspended', ofApp),
    asked('list'),
    'forbidden',
    'Whoever suspended the installation of this GitHub App can lift that where the App is installed.',
  ],
  [
    'runners are disabled',
    answer(403, classic('repo', 'repo'), {
      message: 'Forbidden',
      errors: 'Repository level self-hosted runners are disabled on this repository',
    }),
    asked('registration-token', 'repo'),
    'forbidden',
    'A policy forbids self-hosted runners in repository acme/shop: an owner can allow them in the settings, under Actions.',
  ],
  [
    'the scope is there, the rights are not',
    saying(403, noRights, classic('admin:org, repo')),
    asked('list'),
    'forbidden',
    'The token has the scope admin:org, but the person it belongs to is no owner of organization acme: use the token of somebody who is.',
  ],
  [
    'a scope is missing',
    saying(403, noRights, classic('repo, gist', '')),
    asked('list'),
    'forbidden',
    'This classic token has the scopes repo, gist; it needs admin:org.',
  ],
  [
    "a person's token of an App lacks a permission",
    saying(403, byApp, ofPerson),
    asked('list'),
    'forbidden',
    `A person's token of a GitHub App may do what both may: the App needs the ${readOrg}, and the person must be an owner of organization acme.`,
  ],
  [
    'a fine-grained token lacks a permission',
    saying(403, byPerson, ofApp),
    asked('list'),
    'forbidden',
    `This fine-grained token lacks organization_self_hosted_runners=read; this operation needs the ${readOrg}, of a token whose resource owner is acme.`,
  ],
  [
    'an App lacks a permission',
    saying(403, byApp, ofApp),
    asked('list'),
    'forbidden',
    `The token lacks organization_self_hosted_runners=read; this operation needs the ${readOrg}. The workflow's own GITHUB_TOKEN can never do this: no permission that it can be given covers runners.`,
  ],
  [
    'no rights, of a token of unknown kind',
    saying(403, noRights, { 'x-oauth-scopes': '' }),
    asked('delete', 'repo'),
    'forbidden',
    `For this, the token needs the ${writeRepo}, or, if it is a classic one, the scope repo. The person of a personal token must be an administrator of repository acme/shop.`,
  ],
  [
    'forbidden without a word',
    answer(403),
    asked('delete', 'repo'),
    'forbidden',
    `For this, the token needs the ${writeRepo}, or, if it is a classic one, the scope repo.`,
  ],
  [
    'no such runner group',
    saying(404, 'Not Found', ofApp),
    asked('jit-config'),
    'not-found',
    'The token sees no runner group with this id: choose one by its name, with runner-group.',
  ],
  [
    'not there, or out of sight',
    saying(404, 'Not Found', ofApp),
    asked('list'),
    'not-found',
    `Either it does not exist, or the token may not see it: the token needs the ${readOrg}, or, if it is a classic one, the scope admin:org. If acme is a person's account, it has none of its own: use list_self_hosted_runners_for_repo.`,
  ],
  [
    'the version of the API is gone',
    answer(410, { sunset: 'Fri, 10 Mar 2028 00:00:00 GMT' }),
    asked('list'),
    'unexpected-answer',
    'The server does not speak the version of the API that this action asks for, whose end is told as Fri, 10 Mar 2028 00:00:00 GMT. Use a newer release of this action.',
  ],
]
