/** What an expression works on: the values of JSON. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }

export const comparisons = ['==', '!=', '<', '<=', '>', '>='] as const
export type Comparison = (typeof comparisons)[number]

/** The functions of an `if:` that need nothing but their arguments. */
export const functionNames = [
  'contains',
  'startswith',
  'endswith',
  'format',
  'join',
  'tojson',
  'fromjson',
  'case',
] as const
export type FunctionName = (typeof functionNames)[number]

/** A parsed expression; `at` is where it begins in the text. */
export type Syntax = { readonly at: number } & (
  | { readonly is: 'constant'; readonly value: Value }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'not'; readonly of: Syntax }
  | { readonly is: 'and' | 'or'; readonly of: readonly Syntax[] }
  | { readonly is: 'compare'; readonly by: Comparison; readonly left: Syntax; readonly right: Syntax }
  /** `of.KEY` and `of[key]`; after `every` it takes the member of each item. */
  | { readonly is: 'member'; readonly of: Syntax; readonly key: Syntax }
  /** `of.*`. */
  | { readonly is: 'every'; readonly of: Syntax }
  | { readonly is: 'call'; readonly name: FunctionName; readonly of: readonly Syntax[] }
)

export type SyntaxOf<Is extends Syntax['is']> = Extract<Syntax, { readonly is: Is }>

/** What an expression is made of, one level down. */
export const partsOf = (syntax: Syntax): readonly Syntax[] => {
  switch (syntax.is) {
    case 'constant':
    case 'name':
      return []
    case 'not':
    case 'every':
      return [syntax.of]
    case 'and':
    case 'or':
    case 'call':
      return syntax.of
    case 'compare':
      return [syntax.left, syntax.right]
    case 'member':
      return [syntax.of, syntax.key]
  }
}

/** Each place where an expression reads a name. */
export const namePlaces = (syntax: Syntax): readonly SyntaxOf<'name'>[] =>
  syntax.is === 'name' ? [syntax] : partsOf(syntax).flatMap(namePlaces)

/** The same expression of other parts. */
export const withParts = (syntax: Syntax, change: (part: Syntax) => Syntax): Syntax => {
  switch (syntax.is) {
    case 'constant':
    case 'name':
      return syntax
    case 'not':
    case 'every':
      return { ...syntax, of: change(syntax.of) }
    case 'and':
    case 'or':
    case 'call':
      return { ...syntax, of: syntax.of.map(change) }
    case 'compare':
      return { ...syntax, left: change(syntax.left), right: change(syntax.right) }
    case 'member':
      return { ...syntax, of: change(syntax.of), key: change(syntax.key) }
  }
}
