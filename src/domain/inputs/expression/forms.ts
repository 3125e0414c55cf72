import { literal } from './literal.ts'

/**
 * How a text of GitHub's is written: none has a line break in it, nor a blank at its ends. Names and versions are more
 * than a line. What `os` tells is free text, blanks included.
 */
export type Form = 'line' | 'name' | 'version'

/** Which part of it another text is held against. */
export type Place = 'whole' | 'start' | 'end' | 'anywhere'

/** Why no text of this form has `sought` there; undefined when one may. */
export const whyNever = (form: Form, sought: string, place: Place): string | undefined => {
  const isBroken = lineBreak.test(sought)
  const trimmed = isBroken ? sought.trim() : trimmedAt[place](sought)
  if (isBroken || trimmed !== sought) {
    const what = isBroken ? 'a line break in it' : 'a blank at its end'
    const hint = lineBreak.test(trimmed) || trimmed === '' ? '' : `; did you mean ${literal(trimmed)}?`
    return `it has ${what}, which no name, label, group or version has${hint}`
  }
  const wildcard = form === 'name' ? /[*?]/.exec(sought)?.[0] : undefined
  return wildcard && `no runner's name has ${wildcard} in it${withoutWildcard(sought, place)}`
}

const lineBreak = /[\r\n]/

const trimmedAt: Readonly<Record<Place, (text: string) => string>> = {
  whole: (text) => text.trim(),
  start: (text) => text.trimStart(),
  end: (text) => text.trimEnd(),
  anywhere: (text) => text,
}

/** What a star at the end, or at the start, stands for elsewhere. */
const withoutWildcard = (text: string, place: Place): string => {
  const [, before = '', within = '', after = ''] = /^(\*?)([^*?]+)(\*?)$/.exec(text) ?? []
  if (within === '' || place === 'anywhere') return ''
  const search = before === '' ? 'startsWith' : after === '' ? 'endsWith' : 'contains'
  return `; did you mean ${search}(name, ${literal(within)})?`
}
