import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayBe, type Scenery } from '../../src/domain/inputs/expression/check.ts'
import { engine, parseExpression } from '../../src/domain/inputs/expression/engine.ts'
import { evaluate, known, truthOf } from '../../src/domain/inputs/expression/evaluation.ts'
import type { Value } from '../../src/domain/inputs/expression/syntax.ts'

const scenery: Scenery = {
  types: {
    name: { kinds: ['text'] },
    busy: { kinds: ['boolean'] },
    id: { kinds: ['number'] },
    os: { kinds: ['text', 'null'] },
  },
  values: undefined,
  engine,
}

/** One value of each range that the constants below divide the values into, and the constants. */
const worlds: readonly Readonly<Record<string, Value>>[] = ['', '\u0001', 'a', 'a\0', 'b', 'b\0', 'c'].flatMap((name) =>
  [0, 1, 1.5, 2, 2.5, 3, 4].flatMap((id) =>
    [null, '', 'x', 'x\0'].flatMap((os) => [true, false].map((busy) => ({ name, id, os, busy }))),
  ),
)

const comparison = fc.constantFrom('==', '!=', '<', '<=', '>', '>=')
const equality = fc.constantFrom('==', '!=')

const oneTest = fc.oneof(
  fc.tuple(comparison, fc.constantFrom("'a'", "'B'", "'A'")).map(([by, text]) => `name ${by} ${text}`),
  fc.tuple(fc.constantFrom('1', '2'), comparison).map(([number, by]) => `${number} ${by} id`),
  fc.tuple(equality, fc.constantFrom('null', "'X'")).map(([by, text]) => `os ${by} ${text}`),
  fc.tuple(equality, fc.constantFrom('true', 'false')).map(([by, flag]) => `busy ${by} ${flag}`),
  fc.constantFrom('busy', '!busy'),
  fc.constantFrom(
    "startsWith(name, 'A')",
    `contains(fromJSON('["a", "B"]'), name)`,
    "contains(fromJSON('[1, 3]'), id)",
  ),
)

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    oneTest,
    fc
      .tuple(fc.constantFrom('&&', '||'), fc.array(tie('expression'), { minLength: 2, maxLength: 3 }))
      .map(([by, parts]) => `(${parts.join(` ${by} `)})`),
    tie('expression').map((part) => `!(${part})`),
  ),
}))

test('what can come out true or false of a runner is just what does of some', () => {
  fc.assert(
    fc.property(expression, (text) => {
      const syntax = parseExpression(text, Object.keys(scenery.types))
      const results = new Set(
        worlds.map((world) => truthOf(evaluate(syntax, (name) => known(world[name] ?? null), engine))),
      )
      for (const wanted of [true, false]) expect(mayBe(wanted, syntax, scenery)).toBe(results.has(wanted))
    }),
    { numRuns: 400 },
  )
})

test('what is searched for is never said to be certain when it is not', () => {
  const searches = fc.constantFrom(
    "endsWith(name, 'a')",
    "contains(name, 'b')",
    "!startsWith(name, 'A')",
    "name == 'a'",
  )
  const joined = fc
    .tuple(fc.constantFrom(' && ', ' || '), fc.array(searches, { minLength: 1, maxLength: 4 }))
    .map(([by, parts]) => parts.join(by))
  fc.assert(
    fc.property(joined, fc.constantFrom('', 'a', 'ab', 'b', 'c', 'A'), (text, name) => {
      const syntax = parseExpression(text, Object.keys(scenery.types))
      const truth = truthOf(evaluate(syntax, () => known(name), engine))
      expect(mayBe(truth === true, syntax, scenery)).toBe(true)
    }),
    { numRuns: 400 },
  )
})
