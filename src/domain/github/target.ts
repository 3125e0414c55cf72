import { withoutEnd } from '../text/without-end.ts'

/** The place whose runners are meant. */
export type Target =
  | { readonly scope: 'org'; readonly org: string }
  | { readonly scope: 'repo'; readonly owner: string; readonly repo: string }

/** The values for the placeholders of a route. */
export const routeParameters = (target: Target): Record<string, string> => {
  switch (target.scope) {
    case 'org':
      return { org: target.org }
    case 'repo':
      return { owner: target.owner, repo: target.repo }
  }
}

/** How a place is named to people. */
export const describeTarget = (target: Target): string => {
  switch (target.scope) {
    case 'org':
      return `organization ${target.org}`
    case 'repo':
      return `repository ${target.owner}/${target.repo}`
  }
}

/** The page where a person finds these runners, on github.com, ghe.com or GHES. */
export const settingsPage = (target: Target, serverUrl: string): string => {
  const base = withoutEnd(serverUrl, '/')
  switch (target.scope) {
    case 'org':
      return `${base}/organizations/${target.org}/settings/actions/runners`
    case 'repo':
      return `${base}/${target.owner}/${target.repo}/settings/actions/runners`
  }
}
