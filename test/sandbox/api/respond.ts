import { accessHeaders, identify, refusal } from './access.ts'
import { errorAnswer, pageAnswer, withHeaders, type Answer, type Exchange } from './exchange.ts'
import { routeOf, type Route } from './routes.ts'
import type { Stock } from './stock.ts'

const apiVersions = ['2022-11-28', '2026-03-10']

/** The order of the questions is GitHub's: who are you, what do you want, does it exist, may you, is it well put. */
export function respond(exchange: Exchange, bodyText: string, stock: Stock): Answer {
  if (exchange.headers['user-agent'] === undefined) return withoutUserAgent
  if (exchange.path.startsWith(outside)) return pageAnswer(404, '<!DOCTYPE html><title>Page not found</title>')
  const caller = identify(exchange.headers.authorization)
  if ('status' in caller) return caller
  const version = apiVersionOf(exchange)
  if (!apiVersions.includes(version)) {
    return errorAnswer(400, `"${version}" is not a supported version of the GitHub REST API.`)
  }
  const url = new URL(exchange.path, 'http://path.only')
  const route = routeOf(exchange.method, url.pathname)
  if (route === undefined || !stock.fleet.hasPlace(route.place)) {
    return errorAnswer(404, 'Not Found', route?.documentationUrl)
  }
  const refused = refusal(caller, route, route.documentationUrl)
  const answer = refused ?? perform(route, url.searchParams, bodyText, stock)
  return withHeaders(answer, accessHeaders(caller, route, refused !== undefined))
}

/** What a path begins with that is not below the base path: there is a web site, and no API. */
export const outside = '/outside-the-base-path/'

export function apiVersionOf(exchange: Exchange): string {
  const asked = exchange.headers['x-github-api-version']
  return typeof asked === 'string' ? asked : '2022-11-28'
}

function perform(route: Route, query: URLSearchParams, bodyText: string, stock: Stock): Answer {
  const body = route.takesBody ? parsedBody(bodyText) : undefined
  if (body === unreadable) return errorAnswer(400, 'Problems parsing JSON', route.documentationUrl)
  return route.answer(stock, query, body)
}

const unreadable = Symbol('unreadable')

/** Undefined for no body. */
function parsedBody(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return unreadable
  }
}

// The one answer that GitHub's front door gives, not its API; hence no JSON.
const withoutUserAgent = pageAnswer(
  403,
  '\r\nRequest forbidden by administrative rules. Please make sure your request has a User-Agent header (https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required). Check https://developer.github.com for other possible causes.\r\n',
)
