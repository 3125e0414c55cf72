import { accessHeaders, identify, refusal } from './access.ts'
import { errorAnswer, withHeaders, type Answer, type Exchange } from './exchange.ts'
import { routeOf, type Route, type Stock } from './routes.ts'

const apiVersions = ['2022-11-28', '2026-03-10']

/** The order of the questions is GitHub's: who are you, what do you want, does it exist, may you, is it well put. */
export function respond(exchange: Exchange, bodyText: string, stock: Stock): Answer {
  if (exchange.headers['user-agent'] === undefined) return withoutUserAgent
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
  const answer = refusal(caller, route, route.documentationUrl) ?? perform(route, url.searchParams, bodyText, stock)
  return withHeaders(answer, accessHeaders(caller, route))
}

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
const withoutUserAgent: Answer = {
  status: 403,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  text: '\r\nRequest forbidden by administrative rules. Please make sure your request has a User-Agent header (https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required). Check https://developer.github.com for other possible causes.\r\n',
}
