import { Secret } from '../text/secret.ts'
import type { RunnerPlatform } from './runner-platform.ts'
import { fieldsOf, itemsOf, optional, ShapeError, text, type Fields } from './shape.ts'

/**
 * The runner that GitHub wants on machines of one platform.
 *
 * @see https://docs.github.com/en/rest/actions/self-hosted-runners#list-runner-applications-for-an-organization
 */
export type RunnerDownload = {
  readonly url: string
  /** As its file is called; undefined when it names none. */
  readonly version: string | undefined
  /** In hex, of the whole file; undefined where GitHub tells none. */
  readonly sha256: string | undefined
}

/** What GitHub offers: only the runner that is wanted has to be whole. */
export type RunnerOffers = {
  /** An operating system and an architecture each, which may be none of those that are known here. */
  readonly platforms: readonly string[]
  /** Some servers let nobody download without one. */
  readonly tokens: readonly Secret[]
  readonly wanted: RunnerDownload | undefined
}

export const decodeOffers =
  (platform: RunnerPlatform) =>
  (value: unknown): RunnerOffers => {
    const offers = itemsOf(value, 'the answer', (item) => {
      const fields = fieldsOf(item)
      const offered = `${text(fields['os'], 'os')}-${text(fields['architecture'], 'architecture')}`
      return { platform: offered, token: tokenOf(fields), fields }
    })
    const wanted = offers.find((offer) => offer.platform === platform)
    return {
      platforms: offers.map((offer) => offer.platform),
      tokens: offers.flatMap(({ token }) => token ?? []),
      wanted: wanted && readDownload(wanted.fields),
    }
  }

const tokenOf = (fields: Fields): Secret | undefined => {
  const token = optional(fields['temp_download_token'], 'temp_download_token', text)
  return token === undefined || token.trim() === '' ? undefined : new Secret(token)
}

const readDownload = (fields: Fields): RunnerDownload => {
  const sum = fields['sha256_checksum']
  return {
    url: httpsAddress(fields['download_url'], 'download_url'),
    version: /-([0-9]+\.[0-9]+\.[0-9]+)\.(?:tar\.gz|zip)$/.exec(text(fields['filename'], 'filename'))?.[1],
    sha256: sum === '' ? undefined : optional(sum, 'sha256_checksum', checksum),
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
