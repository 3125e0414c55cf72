import type { Answer } from './reply.ts'

/** The host of the web pages that belong to an API: github.com, SUBDOMAIN.ghe.com, or the very host of a GHES. */
const webHostOf = (apiUrl: string): string =>
  new URL(apiUrl).host.replace(/^api\.(?=github\.com$|[^.]+\.ghe\.com$)/, '')

/** Whether it came from github.com, whose trouble is told at githubstatus.com; other servers have pages of their own. */
export const isFromGithubCom = ({ apiUrl }: Answer): boolean =>
  apiUrl !== undefined && webHostOf(apiUrl) === 'github.com'

/** Longer than any address that GitHub sends people to. */
const longestAddress = 1000

/** An address that an answer names, if it leads to the pages of the very server that gave the answer. */
export const ownPage = ({ apiUrl }: Answer, address: string): string | undefined => {
  if (apiUrl === undefined || address.length > longestAddress || !URL.canParse(address)) return undefined
  const url = new URL(address)
  const isOwn = url.protocol === 'https:' && url.host === webHostOf(apiUrl)
  return isOwn && url.username === '' && url.password === '' && url.hash === '' ? url.href : undefined
}
