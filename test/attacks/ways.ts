import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { withSmallFleets } from '../bundle/places.ts'
import { withoutJitter } from '../bundle/scenario.ts'
import { startProxy } from '../edge/loopback-proxy.ts'
import { tokens } from '../sandbox/api/access.ts'
import { selfSigned } from '../sandbox/api/self-signed.ts'
import { anyOperation, type Inputs, type Kind } from './attack.ts'

const token = tokens.classicAdmin
const password = 'telltale-of-the-proxy'

/** Other ways to write an origin, so that it looks like the one that was asked. */
const lures = (own: string, elsewhere: string): readonly [string, ...string[]] => {
  const [host, other] = [new URL(own).host, new URL(elsewhere).host]
  return [
    elsewhere,
    `//${other}/x`,
    `/\\${other}/x`,
    `\\\\${other}\\x`,
    `http://${host}@${other}/`,
    `http://${other}#@${host}/`,
    `http://${other}\\@${host}/`,
    ` http://${other}/`,
    `ht\ttp://${other}/`,
    `http://localhost:${new URL(elsewhere).port}/`,
    own.replace('127.0.0.1', '127.1').replace(/:\d+/, `:${new URL(elsewhere).port}`),
    `https://${host}/`,
    'file:///etc/passwd',
    'data:application/json,{}',
    'javascript:alert(1)',
    `${own}/orgs/octo-org/actions/runners`,
    '',
  ]
}

const redirects: Kind = {
  name: 'a way that leads elsewhere',
  make: ({ random, elsewhere }) => {
    const [inputs, status, nth] = [
      anyOperation(random),
      random.pick([300, 301, 302, 303, 305, 307, 308]),
      random.int(0, 16),
    ]
    const after = random.pick([0, 0, 1])
    return {
      plan: `${status} to lure ${nth}, after ${after}`,
      inputs,
      prepare: (api) => {
        withSmallFleets(api)
        const location = lures(api.url, elsewhere)[nth] ?? elsewhere
        const headers = {
          location: location.replace(/[^ -~]/g, ''),
          link: `<${elsewhere}>; rel="next"`,
          refresh: `0;url=${elsewhere}`,
        }
        const body = { message: 'Moved', url: elsewhere, documentation_url: elsewhere }
        api.fault({ status, body, headers, after, times: 1000 })
      },
      step: () => withoutJitter,
    }
  },
}

const addresses: Kind = {
  name: 'an answer full of addresses that lead elsewhere',
  make: ({ random, elsewhere }) => ({
    plan: elsewhere,
    inputs: anyOperation(random),
    prepare: (api) => {
      withSmallFleets(api)
      const rewrite = (body: unknown): unknown =>
        typeof body === 'object' && body !== null && !Array.isArray(body)
          ? { ...body, url: elsewhere, runners_url: elsewhere, next: elsewhere, upload_url: elsewhere }
          : body
      api.fault({ kind: 'rewrite', times: 1000, rewrite })
    },
    step: () => withoutJitter,
  }),
}

/** The environment of a step that trusts this certificate. */
const trusting = (cert: string, afterwards: (close: () => void) => void): Record<string, string> => {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'))
  afterwards(() => {
    rmSync(folder, { recursive: true })
  })
  const file = join(folder, 'authority.pem')
  writeFileSync(file, cert)
  return { NODE_EXTRA_CA_CERTS: file }
}

const careless = [
  {},
  { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
  { NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1', GIT_SSL_NO_VERIFY: '1' },
] as const
const nowhere = { NODE_EXTRA_CA_CERTS: '/nowhere/at/all.pem', NODE_TLS_REJECT_UNAUTHORIZED: '0' }

const certificates: Kind = {
  name: 'a server or proxy with a bad certificate',
  make: async ({ random, afterwards }) => {
    const isOfAnother = random.chance(0.5)
    const tls = selfSigned(isOfAnother ? 'elsewhere.example' : undefined)
    const env: Record<string, string> = {
      ...(isOfAnother && trusting(tls.cert, afterwards)),
      ...(isOfAnother ? random.pick<Inputs>(careless) : random.pick<Inputs>([...careless, nowhere])),
    }
    const way = random.pick(['straight', 'tunnel', 'proxy'])
    const proxy = way === 'straight' ? undefined : await startProxy(way === 'proxy' ? { tls } : {}, afterwards)
    if (proxy) env['https_proxy'] = proxy.url.replace('//', `//user:${password}@`)
    return {
      plan: `${way}, ${isOfAnother ? 'of another host' : 'that nobody vouches for'}, ${JSON.stringify(env)}`,
      inputs: anyOperation(random),
      api: { tls },
      hidden: [password],
      expect: ({ api, result }) => {
        expect(api.exchanges, 'nobody who is not trusted hears anything').toEqual([])
        expect(result.outputs['error-code']).toBe('unavailable')
        expect(proxy?.read() ?? '').not.toContain(token)
        if (way === 'proxy') expect(proxy?.asked).toEqual([])
      },
      step: () => ({ ...withoutJitter, env }),
    }
  },
}

const proxyVariables = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'] as const

const proxies: Kind = {
  name: 'a proxy that listens',
  make: async ({ random, afterwards }) => {
    const refuses = random.pick([undefined, undefined, 407, 302, 500])
    const proxy = await startProxy(refuses === undefined ? {} : { refuses, keepsOpen: random.chance(0.5) }, afterwards)
    const isTls = random.chance(0.5)
    const tls = isTls ? selfSigned() : undefined
    const kind = random.pick(['http:', 'http:', 'http:', 'socks5:', 'ftp:', ''])
    const address = proxy.url.replace('http:', kind).replace('//', `//user:${password}@`)
    const names = random.some(proxyVariables, 0.5)
    const env = {
      ...Object.fromEntries(names.map((name) => [name, address])),
      ...(tls && trusting(tls.cert, afterwards)),
      // Node itself does not start with that and a proxy that it cannot speak to.
      ...(kind === 'http:' && random.chance(0.5) && { NODE_USE_ENV_PROXY: '1' }),
      ...random.pick<Inputs>([{}, { no_proxy: '10.0.0.0/8' }]),
    }
    return {
      plan: `${JSON.stringify(env)} ${isTls ? 'https' : 'http'}, refuses ${String(refuses)}`,
      inputs: anyOperation(random),
      ...(tls && { api: { tls } }),
      hidden: [password],
      prepare: withSmallFleets,
      expect: () => {
        expect(proxy.read()).not.toContain(token)
        if (!isTls) expect(proxy.asked, 'plain http goes through no proxy').toEqual([])
      },
      step: () => ({ ...withoutJitter, env }),
    }
  },
}

const environment: Kind = {
  name: 'an environment that means harm',
  make: ({ random, elsewhere }) => {
    const pairs = random.some<readonly [string, string]>(
      [
        ['GITHUB_API_URL', elsewhere],
        ['GITHUB_GRAPHQL_URL', elsewhere],
        ['GITHUB_TOKEN', 'ghp_anothers'],
        ['GH_HOST', new URL(elsewhere).host],
        ['RUNNER_DEBUG', '1'],
        ['NODE_USE_ENV_PROXY', '1'],
        ['http_proxy', new URL(elsewhere).origin],
        ['ALL_PROXY', new URL(elsewhere).origin],
        ['INPUT_GITHUB_TOKEN', 'ghp_anothers'],
        ['INPUT_DRY_RUN', 'true'],
        ['STATE_jit-order', '{"names":["ci-1"]}'],
        ['STATE_api-url', JSON.stringify(elsewhere)],
        ['FORCE_COLOR', '3'],
        ['DEBUG', '*'],
        ['TZ', '::error::forged'],
        ['LANG', '\u001b[31m'],
      ],
      0.4,
    )
    return {
      plan: pairs.map(([name]) => name).join(' '),
      inputs: anyOperation(random),
      prepare: withSmallFleets,
      step: () => ({ ...withoutJitter, env: Object.fromEntries(pairs), jobEnds: random.pick(['success', 'failure']) }),
    }
  },
}

export const ways = [redirects, addresses, certificates, proxies, environment] as const
