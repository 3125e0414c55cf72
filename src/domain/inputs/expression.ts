import { badInput, Failed } from '../text/failure.ts'
import { brief } from '../text/harmless-text.ts'
import type { CompileCondition, Condition, Vocabulary } from './condition.ts'
import { checkExpression, constantOf, folded, mayBe, type Scenery } from './expression/check.ts'
import { comparedTexts, textsOtherThan } from './expression/compared-texts.ts'
import { engine, longestExpression, NotAnExpression, parseExpression } from './expression/engine.ts'
import { evaluate, known, truthOf, type Result } from './expression/evaluation.ts'
import { has, NeverMeant } from './expression/kinds.ts'
import { namePlaces, type Syntax, type Value } from './expression/syntax.ts'
import { invalid, valid } from './parsed.ts'

/**
 * A workflow expression, as in `if:`, over a fixed set of names; a name without a value is null. What can never be
 * meant is refused, with what was probably meant: here a filter that is wrong deletes the wrong machine.
 *
 * This module brings the expression engine: import it only when an expression is used.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 */
export const compileCondition: CompileCondition = (input, text, vocabulary) => {
  if (text.trim() === '') return invalid(input, 'is empty')
  if (text.includes('${{')) return invalid(input, 'is an expression already: write it without ${{ }}')
  if (text.length > longestExpression) return invalid(input, `is longer than ${longestExpression} characters`)
  try {
    const syntax = parseExpression(text, [...Object.keys(vocabulary.types), 'values'])
    refuseNames(syntax, vocabulary)
    const scenery = { ...vocabulary, engine }
    checkExpression(syntax, scenery)
    const names = new Set(namePlaces(syntax).map(({ name }) => name))
    names.delete('values')
    if (vocabulary.deletes) checkDeletion(names, syntax, scenery)
    if (!mayBe(true, syntax, scenery))
      throw new NeverMeant(`it is never true, whatever is so${hintAbout(syntax, 'and')}`, syntax.at)
    const constant = (part: Syntax): Value | undefined => constantOf(part, scenery)
    const textsBeside: Condition<Values>['textsBeside'] = (name, given) =>
      textsOtherThan(given, comparedTexts(syntax, name, constant))
    return valid({ ...conditionOf(folded(syntax, scenery), names, vocabulary, input), textsBeside })
  } catch (error) {
    return invalid(input, explain(error, text, vocabulary))
  }
}

const refuseNames = (syntax: Syntax, { refusals }: Vocabulary): void => {
  for (const { name, at } of namePlaces(syntax)) {
    const refusal = refusals[name]
    if (refusal !== undefined) throw new NeverMeant(`${name} ${refusal}`, at)
  }
}

/** A deletion that tells no runner from another takes the fleet. */
const checkDeletion = (names: ReadonlySet<string>, syntax: Syntax, scenery: Scenery): void => {
  if (names.size === 0) throw new NeverMeant('it names no field of the runner, so it tells none from another', 0)
  if (mayBe(false, syntax, scenery)) return
  throw new NeverMeant(`it is true for every runner, whatever its fields are${hintAbout(syntax, 'or')}`, 0)
}

/** `name != 'a' || name != 'b'` and `name == 'a' && name == 'b'`: what is said of both, in other languages than logic. */
const hintAbout = (syntax: Syntax, joined: 'and' | 'or'): string => {
  const by = joined === 'or' ? '!=' : '=='
  const isMixedUp = syntax.is === joined && syntax.of.every((part) => part.is === 'compare' && part.by === by)
  return isMixedUp ? `; did you mean ${joined === 'or' ? '&&' : '||'}?` : ''
}

type Values = Readonly<Record<string, unknown>>

const conditionOf = (
  syntax: Syntax,
  names: ReadonlySet<string>,
  { types, values: given }: Vocabulary,
  input: string,
): Omit<Condition<Values>, 'textsBeside'> => {
  /** What is undefined is null, or not known. */
  const judge = (values: Values, untold: (name: string) => Result): Result =>
    decide(input, () =>
      evaluate(
        syntax,
        (name) => {
          const value = (name === 'values' ? given : values[name]) as Value | undefined
          return value === undefined ? untold(name) : known(value)
        },
        engine,
      ),
    )
  /** Flags are tried as true and as false, so that `a || !a` hangs on nothing. */
  const judgeOpenly = (values: Values, [flag, ...others]: readonly string[]): Judgement => {
    if (flag === undefined) {
      const result = judge(values, (name) => ({ known: false, hangsOn: name }))
      const truth = truthOf(result)
      return truth === undefined && !result.known ? { hangsOn: result.hangsOn } : { truth }
    }
    const yes = judgeOpenly({ ...values, [flag]: true }, others)
    const no = judgeOpenly({ ...values, [flag]: false }, others)
    return { ...yes, ...no, ...(yes.truth !== no.truth && { hangsOn: yes.hangsOn ?? no.hangsOn ?? flag }) }
  }
  return {
    names,
    holds: (values) => truthOf(judge(values, () => known(null))) === true,
    hangsOn: (values) => {
      const untold = [...names].filter((name) => values[name] === undefined)
      if (untold.length === 0) return undefined
      const flags = untold.filter((name) => types[name] !== undefined && has(types[name], 'boolean'))
      return judgeOpenly(values, flags).hangsOn
    },
  }
}

type Judgement = { readonly truth?: boolean | undefined; readonly hangsOn?: string }

/** What was checked does not fail but by its size: a text that a hundred thousand labels make, for instance. */
const decide = (input: string, evaluated: () => Result): Result => {
  try {
    return evaluated()
  } catch (error) {
    const said = error instanceof Error ? brief(error.message, 200) : 'unknown'
    throw new Failed(badInput([{ input, message: `cannot be worked out: ${said}` }]), { cause: error })
  }
}

/** What is wrong, and the line that it is about, with a caret under the place. */
const explain = (error: unknown, text: string, { types, refusals }: Vocabulary): string => {
  if (error instanceof NeverMeant) return `cannot be meant: ${error.message}\n${pointed(text, error.at)}`
  if (!(error instanceof NotAnExpression)) throw error
  const names = Object.keys(types).filter((name) => refusals[name] === undefined)
  const meant = /^Unrecognized named-value: '(.*)'$/.exec(error.message)?.[1]?.toLowerCase().replaceAll('-', '_')
  const proposal = names.find((name) => name === meant)
  const hint = proposal === undefined ? '' : `; did you mean ${proposal}?`
  return (
    `is not a workflow expression: ${error.message}${hint}\n` +
    `${pointed(text, error.at)}\nIt may use ${names.join(', ')}.`
  )
}

const pointed = (text: string, at: number): string => {
  const before = text.slice(0, at).split('\n')
  const column = before.at(-1)?.length ?? 0
  const line = text.split('\n')[before.length - 1] ?? ''
  const start = Math.max(0, column - mostShown / 2)
  return `  ${line.slice(start, start + mostShown)}\n  ${' '.repeat(column - start)}^`
}

/** How much of a long line is shown around the place. */
const mostShown = 100
