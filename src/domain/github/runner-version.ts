import { fieldsOf, moment, optional } from './shape.ts'

/** Until when a version of the runner's software gets jobs, as GitHub writes it; null when no date is set. */
export type VersionSupport = { readonly runtimeDeprecatesAt: string | null }

/** The registration date, which comes first, stops nobody who is registered. */
export const decodeVersionSupport = (value: unknown): VersionSupport => ({
  runtimeDeprecatesAt:
    optional(fieldsOf(value, 'the answer')['runtime_deprecates_at'], 'runtime_deprecates_at', moment) ?? null,
})

/** A version is what the machine says of itself: only what can be one may become part of an address. */
export const isVersion = (written: string): boolean =>
  /^[0-9]+(\.[0-9]+)+([-+][0-9A-Za-z.-]+)?$/.test(written) && written.length <= 64

/** What GitHub says of a version. `not-told`: this server tells of no version at all. */
export type VersionAnswer = VersionSupport | 'unknown' | 'not-told'
