import type { Caller, Need } from './access.ts'
import { errorAnswer, type Answer } from './exchange.ts'

/** How a caller stands to a place and its runners. */
export type Standing =
  | 'writes'
  | 'reads'
  | 'may nothing'
  /** Not to be told from a place that is not there. */
  | 'sees nothing'
  | 'is no owner'
  | 'lacks SSO'
  | 'calls from elsewhere'
  | 'is of a forbidden kind'
  | 'is suspended'

const whose = {
  installation: 'integration',
  'user of an App': 'integration',
  'fine-grained': 'personal access token',
  classic: 'personal access token',
} as const

/** Each in GitHub's own words; undefined when the caller may. */
export function refusalIn(
  standing: Standing,
  caller: Caller,
  need: Need,
  documentationUrl: string,
): Answer | undefined {
  const denied = (message: string, headers: Record<string, string> = {}) =>
    errorAnswer(403, message, documentationUrl, { headers })
  switch (standing) {
    case 'writes':
      return undefined
    case 'reads':
      return need.access === 'read' ? undefined : denied(`Resource not accessible by ${whose[caller.kind]}`)
    case 'may nothing':
      return denied(`Resource not accessible by ${whose[caller.kind]}`)
    case 'sees nothing':
      return errorAnswer(404, 'Not Found', documentationUrl)
    case 'is no owner':
      // GitHub speaks of the repository even when an organization was asked for.
      return denied('Must have admin rights to Repository.')
    case 'lacks SSO':
      return denied(
        'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
        { 'x-github-sso': `required; url=${ssoAddress(need.owner)}` },
      )
    case 'calls from elsewhere':
      return denied(
        `Although you appear to have the correct authorization credentials, the \`${need.owner}\` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.`,
      )
    case 'is of a forbidden kind':
      return denied(
        `\`${need.owner}\` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.`,
      )
    case 'is suspended':
      return denied('This installation has been suspended')
  }
}

/** What a repository says that may have no runners of its own: `errors` is one text. */
export function runnersDisabled(documentationUrl: string): Answer {
  return errorAnswer(403, 'Forbidden', documentationUrl, {
    errors: 'Repository level self-hosted runners are disabled on this repository',
  })
}

export function ssoAddress(owner: string): string {
  return `https://github.com/orgs/${owner}/sso?authorization_request=AFakeRequestForSingleSignOn000000000000001`
}
