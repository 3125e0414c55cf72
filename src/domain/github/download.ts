import { Secret } from '../text/secret.ts'
import { fieldsOf, itemsOf, optional, ShapeError, text } from './shape.ts'

/**
 * The runner that GitHub wants on machines of one platform.
 *
 * @see https://docs.github.com/en/rest/actions/self-hosted-runners#list-runner-applications-for-an-organization
 */
export type RunnerDownload = {
  /** The operating system and the architecture, which may be none of those that are known here. */
  readonly platform: string
  readonly url: string
  /** As its file is called; undefined when it names none. */
  readonly version: string | undefined
  /** In hex, of the whole file; undefined where GitHub tells none. */
  readonly sha256: string | undefined
  /** Some servers let nobody download without it. */
  readonly token: Secret | undefined
}

export const decodeDownloads = (value: unknown): readonly RunnerDownload[] => itemsOf(value, 'the answer', readDownload)

const readDownload = (value: unknown): RunnerDownload => {
  const fields = fieldsOf(value)
  const token = optional(fields['temp_download_token'], 'temp_download_token', text)
  return {
    platform: `${text(fields['os'], 'os')}-${text(fields['architecture'], 'architecture')}`,
    url: httpsAddress(fields['download_url'], 'download_url'),
    version: /-([0-9]+\.[0-9]+\.[0-9]+)\.(?:tar\.gz|zip)$/.exec(text(fields['filename'], 'filename'))?.[1],
    sha256: optional(fields['sha256_checksum'], 'sha256_checksum', checksum),
    token: token === undefined || token.trim() === '' ? undefined : new Secret(token),
  }
}

const httpsAddress = (value: unknown, place: string): string => {
  const address = text(value, place)
  if (!/^https:\/\/[!-~]+$/.test(address) || !URL.canParse(address)) throw new ShapeError(place, 'an https address')
  return address
}

const checksum = (value: unknown, place: string): string => {
  const hex = text(value, place)
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new ShapeError(place, 'a SHA-256 checksum')
  return hex.toLowerCase()
}
