import type { Socket } from 'node:net'
import { withSmallFleets } from '../bundle/places.ts'
import { withoutJitter } from '../bundle/scenario.ts'
import { tokens } from '../sandbox/api/access.ts'
import { anyOperation, type Kind } from './attack.ts'

const ok = 'HTTP/1.1 200 OK\r\n'
const [json, token] = ['content-type: application/json\r\n', tokens.classicAdmin]
const sized = (body: string, head = ok + json): string =>
  `${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

/** What no server should send, token included where a careless one would put it. */
const answers: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['no HTTP', `${token}\r\n\r\n`],
  ['a greeting of another protocol', `220 ${token} ESMTP ready\r\n`],
  ['a reason that tells the token', sized('{}', `HTTP/1.1 403 ${token}\r\n`)],
  ['a status that is none', sized('{}', 'HTTP/1.1 99999 OK\r\n')],
  ['a status of nobody', sized('{}', 'HTTP/1.1 999 X\r\n')],
  ['a switch of protocols', 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'],
  ['hints without end', `${'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'.repeat(2000)}${sized('{}')}`],
  ['two lengths', `${ok}content-length: 2\r\ncontent-length: 200\r\n\r\n{}`],
  ['a length and pieces', `${ok}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`],
  ['pieces of no size', `${ok}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`],
  [
    'trailers that tell the token',
    `${ok}transfer-encoding: chunked\r\ntrailer: x\r\n\r\n2\r\n{}\r\n0\r\nx: ${token}\r\n\r\n`,
  ],
  ['a header without end', `${ok}x: ${'a'.repeat(100_000)}\r\n\r\n{}`],
  ['headers without end', `${ok}${'x: a\r\n'.repeat(3000)}content-length: 2\r\n\r\n{}`],
  ['a packing that it is not', sized(token, `${ok}content-encoding: gzip\r\n`)],
  ['a packing that nobody asked for', sized(token, `${ok}content-encoding: br\r\n`)],
  ['a mark before the JSON', sized(`\ufeff{"message":"${token}"}`)],
  ['letters of another alphabet', sized(Buffer.from(`{"message":"${token}"}`, 'utf16le').toString('latin1'))],
  ['JSON twice', sized(`{"message":"a"}{"message":"${token}"}`)],
  ['members twice', sized(`{"message":"a","message":"${token}","total_count":1,"total_count":[]}`)],
  ['a member that is none', sized('{"__proto__":{"total_count":1,"runners":[]},"constructor":1}')],
  ['numbers that are none', sized('{"total_count":1e999,"runners":[{"id":1e999}]}')],
  ['two answers at once', sized('{"message":"one"}') + sized(`{"message":"${token}"}`)],
  ['an answer that breaks off', sized(`{"message":"${token}"}`).slice(0, -5)],
]

/** Whole, or in pieces of a few bytes that tear apart every word. */
const send = (text: string, isTorn: boolean) => (socket: Socket) => {
  socket.setNoDelay(true)
  const bytes = Buffer.from(text)
  if (!isTorn || bytes.length > 2000) return void socket.end(bytes)
  let at = 0
  const next = (): void => {
    if (socket.destroyed) return
    if (at >= bytes.length) return void socket.end()
    socket.write(bytes.subarray(at, (at += 7)))
    setImmediate(next)
  }
  next()
}

export const wire: Kind = {
  name: 'what is no HTTP, or no JSON',
  make: ({ random }) => {
    const [[what, text], isTorn, inputs] = [random.pick(answers), random.chance(0.5), anyOperation(random)]
    const after = random.pick([0, 0, 0, 1])
    return {
      plan: `${what}${isTorn ? ', in pieces' : ''}`,
      inputs,
      hidden: [token],
      prepare: (api) => {
        withSmallFleets(api)
        api.fault({ kind: 'raw', times: 1000, after, write: send(text, isTorn) })
      },
      step: () => ({ ...withoutJitter, env: { RUNNER_DEBUG: '1' } }),
    }
  },
}
