import { Failed } from '../text/failure.ts'
import { brief } from '../text/harmless-text.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The proxy that requests to this address go through, as an address of its own; undefined when they go straight there.
 *
 * `https_proxy` and `no_proxy`, in lower case first. Plain http is for this machine itself, so no proxy is asked to carry
 * it. Throws `Failed` for a proxy of a kind that Node's client does not speak: it would pass it by in silence.
 *
 * @see https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers
 */
export const proxyFor = (apiUrl: URL, env: Environment): string | undefined => {
  const [name, text] = firstOf(['https_proxy', 'HTTPS_PROXY'], env)
  const [, exceptions] = firstOf(['no_proxy', 'NO_PROXY'], env)
  if (text === '' || apiUrl.protocol !== 'https:' || isExcepted(apiUrl, exceptions)) return undefined
  const address = text.includes('://') ? text : `http://${text}`
  const proxy = URL.canParse(address) ? new URL(address) : undefined
  if (proxy && isSpoken(proxy)) return proxy.href
  // Never the address: it may hold a password.
  const kind =
    proxy && !isSpoken(proxy) ? `a proxy of the kind ${brief(proxy.protocol, 20)}//` : 'no address of a proxy'
  throw new Failed({
    code: 'bad-input',
    message: `The environment names ${kind} in ${name}: it must begin with http:// or https://.`,
    hint: `Without a proxy, except ${apiUrl.hostname} from it by no_proxy.`,
  })
}

const isSpoken = ({ protocol }: URL): boolean => protocol === 'http:' || protocol === 'https:'

/** The first variable that is set to something. */
const firstOf = (names: readonly string[], env: Environment): readonly [name: string, text: string] => {
  const name = names.find((candidate) => (env[candidate] ?? '').trim() !== '') ?? ''
  return [name, (env[name] ?? '').trim()]
}

/** Whether a list of hosts has this one: by its name, by a domain that it is in, with or without a port; `*` is all. */
const isExcepted = ({ hostname, port }: URL, list: string): boolean =>
  list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      const [, name = entry, onlyPort = ''] = /^(.+):([0-9]{1,5})$/.exec(entry) ?? []
      if (onlyPort !== '' && onlyPort !== (port === '' ? '443' : port)) return entry === withoutBrackets(hostname)
      return name === '*' || isWithin(withoutBrackets(hostname), withoutBrackets(name))
    })

const isWithin = (host: string, name: string): boolean => {
  const domain = name.replace(/^\*?\./, '')
  if (domain === '') return false
  return host === domain || (!isNumeric(host) && host.endsWith(`.${domain}`))
}

/** An IP address is in no domain. */
const isNumeric = (host: string): boolean => /^[0-9.]+$/.test(host) || host.includes(':')

const withoutBrackets = (host: string): string => host.replace(/^\[|\]$/g, '')
