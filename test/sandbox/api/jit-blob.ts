import { createHash, generateKeyPairSync, type JsonWebKey } from 'node:crypto'

export type JitRunner = {
  readonly id: number
  readonly name: string
  readonly groupId: number
  readonly groupName: string
  readonly workFolder: string
  readonly gitHubUrl: string
}

/**
 * The files that `./run.sh --jitconfig` writes: names and fields as in the official runner's Runner.cs, ConfigurationStore.cs
 * (RunnerSettings), ConfigurationManager.cs (credential data) and IRSAKeyManager.cs.
 */
export type JitBlobs = { encode(runner: JitRunner): string }

export function createJitBlobs(): JitBlobs {
  // One real key for all blobs of a server: making one takes longer than all the rest, and no consumer compares them.
  let rsaParams: string | undefined
  return {
    encode(runner) {
      rsaParams ??= base64Json(newRsaParams())
      const files = {
        '.runner': base64Json(settings(runner)),
        '.credentials': base64Json(credentials(runner)),
        '.credentials_rsaparams': rsaParams,
      }
      return base64Json(files)
    },
  }
}

const service =
  'https://pipelinesghubeus7.actions.githubusercontent.com/FakeTenantFakeTenantFakeTenantFakeTenant0000000001/'

function settings(runner: JitRunner) {
  return {
    agentId: runner.id,
    agentName: runner.name,
    skipSessionRecover: false,
    poolId: runner.groupId,
    poolName: runner.groupName,
    disableUpdate: true,
    ephemeral: true,
    serverUrl: service,
    gitHubUrl: runner.gitHubUrl,
    workFolder: runner.workFolder,
    useV2Flow: true,
    useRunnerAdminFlow: true,
    serverUrlV2: 'https://broker.actions.githubusercontent.com/',
  }
}

function credentials(runner: JitRunner) {
  const data = {
    clientId: clientIdOf(runner),
    authorizationUrl: `${service}_apis/oauth2/token`,
    requireFipsCryptography: 'True',
  }
  return { scheme: 'OAuth', data }
}

function clientIdOf(runner: JitRunner): string {
  const hex = createHash('sha256').update(`${runner.gitHubUrl} ${runner.id}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

function newRsaParams() {
  const jwk = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
  return {
    d: dotNetBytes(jwk, 'd'),
    dp: dotNetBytes(jwk, 'dp'),
    dq: dotNetBytes(jwk, 'dq'),
    exponent: dotNetBytes(jwk, 'e'),
    inverseQ: dotNetBytes(jwk, 'qi'),
    modulus: dotNetBytes(jwk, 'n'),
    p: dotNetBytes(jwk, 'p'),
    q: dotNetBytes(jwk, 'q'),
  }
}

/** .NET writes bytes as plain base64, JWK as base64url. */
function dotNetBytes(jwk: JsonWebKey, member: 'd' | 'dp' | 'dq' | 'e' | 'n' | 'p' | 'q' | 'qi'): string {
  const value = jwk[member]
  if (value === undefined) throw new Error(`the generated key has no ${member}`)
  return Buffer.from(value, 'base64url').toString('base64')
}

function base64Json(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64')
}
