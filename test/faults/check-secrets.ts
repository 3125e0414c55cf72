import { secretsOfBlob } from '../bundle/issued-secrets.ts'
import { tokens } from '../sandbox/api/access.ts'
import { runnerToken } from '../sandbox/api/runner-token.ts'
import { createMasker } from '../sandbox/step/masker.ts'
import { tokenOf, type Played } from './stage.ts'

const spellings = (secret: string): readonly string[] => [
  secret,
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('hex'),
  encodeURIComponent(secret),
]

const blobsIn = ({ outputs }: Played['result']): readonly string[] => {
  const configs = JSON.parse(outputs['jit-configs'] ?? '[]') as readonly { readonly encoded_jit_config: string }[]
  return [...configs.map((config) => config.encoded_jit_config), outputs['encoded-jit-config'] ?? '']
}

const handedOut = ({ result }: Played): readonly string[] => {
  const all = [result.outputs['token'] ?? '', ...blobsIn(result).flatMap(secretsOfBlob)]
  return [...new Set(all)].filter((secret) => secret !== '')
}

/** What came in, what the API gave out, and all that hides in it. */
const secretsOf = (played: Played): readonly string[] => {
  const given = [1, 2, 3, 4, 5].map((serial) => runnerToken(serial, 0).token)
  const all = [tokenOf(played.script), ...given, ...played.blobs.flatMap(secretsOfBlob), ...handedOut(played)]
  return [...new Set(all)].filter((secret) => secret !== '')
}

/** What a person or a file may show, and what went to the log before the runner hid anything. */
const placesOf = ({ result }: Played): Readonly<Record<string, string>> => {
  const { log, summary, state, env, annotations, rawLog } = result
  const unhidden = rawLog.split(/\r\n|\r|\n/).filter((line) => !line.startsWith('::add-mask::'))
  return {
    log,
    summary,
    state: JSON.stringify(state),
    environment: JSON.stringify(env),
    annotations: JSON.stringify(annotations),
    'log, before masking': unhidden.join('\n'),
  }
}

/** A server may repeat the token in its own words: that is printed, and hidden by the runner. */
const isRepeated = (secret: string, { script }: Played): boolean =>
  secret === tokens.classicAdmin && JSON.stringify(script.faults).includes(secret)

export function* checkSecrets(played: Played): Generator<string> {
  const places = Object.entries(placesOf(played))
  for (const secret of secretsOf(played)) {
    for (const [place, content] of places) {
      if (place === 'log, before masking' && isRepeated(secret, played)) continue
      if (spellings(secret).some((spelling) => content.includes(spelling))) {
        yield `a secret stands in the ${place}: ${secret.slice(0, 8)}…`
      }
    }
  }
  yield* checkMasks(played)
  if (played.strayed.length > 0) yield `another origin was asked: ${played.strayed.join(', ')}`
}

function* checkMasks(played: Played): Generator<string> {
  const { masks, rawLog } = played.result
  const token = tokenOf(played.script)
  const masker = createMasker()
  for (const value of masks) masker.add(value)
  for (const secret of handedOut(played)) {
    if (masker.mask(secret) !== '***') yield `handed out, but not masked: ${secret.slice(0, 8)}…`
  }
  if (!rawLog.startsWith(`::add-mask::${token}`)) yield 'the token is not masked first of all'
  const immodest = masks.filter((value) => value.length < 16 || /[\r\n]/.test(value))
  if (immodest.length > 0) yield `masked although it is short or of several lines: ${immodest.join(', ')}`
}
