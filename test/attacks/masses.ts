import { gzipSync } from 'node:zlib'
import { withSmallFleets } from '../bundle/places.ts'
import { withoutJitter } from '../bundle/scenario.ts'
import { alwaysAnswer, anyOperation, listing, toldRunner, type Inputs, type Kind } from './attack.ts'

const nest = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

const much = [
  'group ',
  'full ',
  '"\\',
  '=',
  '/',
  ' ',
  '::',
  '##[',
  '*',
  '_',
  '|',
  '\n',
  '\u202e',
  'must have ',
  '[',
  '%',
] as const

const words: Kind = {
  name: 'a message, or errors, without end',
  make: ({ random }) => {
    const [word, inputs] = [random.pick(much), anyOperation(random)]
    const text = word.repeat(random.pick([10_000, 100_000, 400_000]) / word.length)
    const status = random.pick([400, 401, 403, 404, 409, 422, 500])
    const body = random.pick<unknown>([
      { message: text },
      { message: 'no', errors: Array(100_000).fill(word) },
      { message: 'no', errors: Array(100_000).fill({ field: word, code: 'x' }) },
      `{"message":"no","errors":${nest(100_000)}}`,
    ])
    return {
      plan: `${status} ${JSON.stringify(word)}`,
      inputs,
      prepare: (api) => {
        alwaysAnswer(api, status, body, { 'x-accepted-github-permissions': text.replace(/[^ -~]/g, '').slice(0, 8000) })
      },
      step: () => withoutJitter,
    }
  },
}

const lists: Kind = {
  name: 'a list with more than any list has',
  make: ({ random }) => {
    const many = Array.from({ length: 5000 }, (_, at) => toldRunner({ id: at + 1, name: `ci-${at}` }))
    const [what, total_count, runners] = random.pick<readonly [string, number, unknown]>([
      ['labels', 1, [toldRunner({ labels: Array(100_000).fill({ name: 'gpu' }) })]],
      ['a name', 1, [toldRunner({ name: 'x'.repeat(1_000_000) })]],
      ['runners on a page', 5000, many],
      ['a count', 1e15, many.slice(0, 100)],
      ['a count below none', -5, many.slice(0, 100)],
      ['the same again', 1e6, Array(100).fill(toldRunner({}))],
      ['ids', 3, [1e300, 0.5, -1].map((id) => toldRunner({ id }))],
    ])
    const inputs = random.pick<Inputs>([
      listing,
      { ...listing, filter: "contains(labels.*.name, 'gpu')", expect: 'a, b' },
    ])
    return {
      plan: what,
      inputs,
      prepare: (api) => {
        alwaysAnswer(api, 200, { total_count, runners })
      },
      step: () => withoutJitter,
    }
  },
}

/** Small on the way, and beyond all bounds when it is unpacked. */
const bombs: Kind = {
  name: 'an answer that swells',
  make: ({ random }) => {
    const [what, bytes] = random.pick<readonly [string, Buffer]>([
      ['letters', Buffer.alloc(64 * 1024 * 1024, 'a')],
      ['a JSON text', Buffer.from(`{"message":"${'a'.repeat(40 * 1024 * 1024)}"}`)],
      ['depth', Buffer.from(nest(8_000_000))],
    ])
    const packed = gzipSync(bytes, { level: 1 })
    const rounds = random.int(0, 1)
    const inputs = anyOperation(random)
    return {
      plan: `${what}, packed ${rounds + 1} times`,
      inputs,
      prepare: (api) => {
        withSmallFleets(api)
        const body = rounds === 0 ? packed : gzipSync(packed)
        const head = `HTTP/1.1 ${random.pick([200, 403, 422])} X\r\ncontent-encoding: gzip\r\ncontent-length: ${body.length}\r\n\r\n`
        const write = (socket: NodeJS.WritableStream): void => void socket.end(Buffer.concat([Buffer.from(head), body]))
        api.fault({ kind: 'raw', times: 1000, write })
      },
      step: () => withoutJitter,
    }
  },
}

export const masses = [words, lists, bombs] as const
