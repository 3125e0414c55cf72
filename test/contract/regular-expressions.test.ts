import { Worker } from 'node:worker_threads'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { filesBelow, readText, rootFolder } from './repository.ts'
import { descendants, parseSource } from './source-code.ts'

/** So long that a pattern which goes back and forth works for minutes, and one that does not for milliseconds. */
const length = 200_000
/** A machine has to be very busy to need that long for milliseconds. */
const patienceMs = 20_000

type Pattern = { readonly place: string; readonly source: string; readonly flags: string }

const patternsIn = (path: string): readonly Pattern[] =>
  descendants(parseSource(path, readText(path)).tree)
    .filter(ts.isRegularExpressionLiteral)
    .map(({ text }) => {
      const end = text.lastIndexOf('/')
      return { place: path, source: text.slice(1, end), flags: text.slice(end + 1) }
    })

/** Without these, each place of a text is looked at once. */
const repeats = /[*+]|\{\d+,\}/

const patterns = ['src', 'script', 'test/sandbox'].flatMap((folder) =>
  filesBelow(`${rootFolder}/${folder}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => patternsIn(`${folder}/${file}`))
    .filter(({ source }) => repeats.test(source)),
)

/** What a pattern could stumble over when it comes again and again: its own words and signs, alone and in pairs. */
const pumpsOf = ({ source }: Pattern): readonly string[] => {
  const plain = source.replace(/\\[A-Za-z]/g, ' ').replaceAll('\\', '')
  const words = plain.match(/[A-Za-z]{2,}|[^A-Za-z0-9\s]{2,6}/g) ?? []
  const signs = [...new Set(plain.replace(/[A-Za-z0-9]/g, '').split(''))].slice(0, 6)
  const pairs = signs.slice(0, 4).flatMap((one) => signs.slice(0, 4).map((other) => one + other))
  return [...new Set(['a', '0', '_', ' ', '\n', ...signs, '\\"', ...pairs, ...words.map((word) => `${word} `)])]
}

/** The thread does nothing else, so it can be stopped at any time. A pattern bound to the start gets one. */
const work = `
  const { parentPort, workerData: { patterns, length } } = require('node:worker_threads')
  for (const { source, flags, pumps, at } of patterns) {
    const starts = source.startsWith('^') ? ['', (/[A-Za-z]{2,}/.exec(source) ?? ['"'])[0]] : ['"']
    for (const pump of pumps) for (const start of starts) {
      parentPort.postMessage({ at, pump })
      const text = start + pump.repeat(Math.ceil(length / pump.length)) + '\\u0001!'
      text.replace(new RegExp(source, flags), '')
    }
  }
  parentPort.postMessage('done')`

/** The pattern and the text on which the work stood still, if any. */
const stumblesOver = (given: readonly Pattern[], patience: number): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const workerData = { patterns: given.map((pattern, at) => ({ ...pattern, pumps: pumpsOf(pattern), at })), length }
    const worker = new Worker(work, { eval: true, workerData })
    let last = 'nothing'
    const end = (result: string | undefined): void => {
      clearTimeout(timer)
      resolve(result)
      void worker.terminate()
    }
    const timer = setTimeout(() => {
      end(last)
    }, patience)
    worker.on('error', reject)
    worker.on('message', (message: 'done' | { at: number; pump: string }) => {
      timer.refresh()
      if (message === 'done') end(undefined)
      else
        last = `${given[message.at]?.place ?? ''}: ${given[message.at]?.source ?? ''}, on ${JSON.stringify(message.pump)}`
    })
  })

test('no pattern goes back and forth over a long text', { timeout: 300_000 }, async () => {
  expect(patterns.length).toBeGreaterThan(25)
  expect(await stumblesOver(patterns, patienceMs)).toBeUndefined()
})

describe('one that does is found', () => {
  test.each(['=+$', '\\/+$', '\\bgroup\\b.*\\bfull\\b', '"(?:[^"\\\\]|\\\\.)*"', '\\w+ =='])('%s', async (source) => {
    expect(await stumblesOver([{ place: 'here', source, flags: 's' }], 2000)).toContain('here')
  })
})

test('what is put together at run time is in places that are known', () => {
  const constructed = filesBelow(`${rootFolder}/src`).filter((file) => /\bRegExp\(/.test(readText(`src/${file}`)))
  // A class of characters, one at a time.
  expect(constructed).toEqual(['domain/text/harmless-text.ts'])
})
