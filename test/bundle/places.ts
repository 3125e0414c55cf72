import type { Place } from '../sandbox/api/fleet.ts'
import type { Api } from '../sandbox/api/server.ts'

export const org: Place = 'orgs/octo-org'
export const repo: Place = 'repos/octo-org/octo-repo'

/** Three runners in each place: ids 1 to 3 in the organization, 4 to 6 in the repository. */
export const withSmallFleets = ({ fleet }: Api): void => {
  for (const place of [org, repo]) {
    fleet.add(place, { name: 'ci-1', status: 'online' })
    fleet.add(place, {
      name: 'ci-2',
      os: 'Ubuntu 24.04.1 LTS',
      status: 'online',
      busy: true,
      labels: ['self-hosted', 'gpu'],
    })
    fleet.add(place, { name: 'ci-3', os: 'Microsoft Windows 10.0.17763 ', ephemeral: true, version: null })
  }
}

/** A page such as a proxy or a captive portal answers with. */
export const signInPage = { status: 200, body: '<html><body>Sign in</body></html>' }
