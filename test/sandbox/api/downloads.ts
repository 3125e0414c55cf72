import { createHash } from 'node:crypto'

/** The runner software that GitHub offers, as its list of downloads tells it. */
export type Download = {
  os: string
  architecture: string
  download_url: string
  filename: string
  sha256_checksum?: string
  temp_download_token?: string
}

export const latestVersion = '2.336.0'

const platforms = [
  ['osx', 'x64', 'tar.gz'],
  ['linux', 'x64', 'tar.gz'],
  ['win', 'x64', 'zip'],
  ['osx', 'arm64', 'tar.gz'],
  ['linux', 'arm64', 'tar.gz'],
  ['linux', 'arm', 'tar.gz'],
  ['win', 'arm64', 'zip'],
] as const

/** The checksums are made up: nothing is downloaded unless a test puts its own address and sum in place. */
export function latestDownloads(): Download[] {
  return platforms.map(([os, architecture, ending]) => {
    const filename = `actions-runner-${os}-${architecture}-${latestVersion}.${ending}`
    return {
      os,
      architecture,
      download_url: `https://github.com/actions/runner/releases/download/v${latestVersion}/${filename}`,
      filename,
      sha256_checksum: createHash('sha256').update(filename).digest('hex'),
    }
  })
}
