import { posix } from 'node:path'
import ts from 'typescript'
import { filesBelow, readText, rootFolder } from './repository.ts'

export type Import = {
  /** A path from the root of the repository, or the specifier as it stands: `node:fs`, `@octokit/core`. */
  readonly from: string
  readonly names: readonly string[]
  /** Gone after compilation. */
  readonly typeOnly: boolean
  /** `import()`: loaded only when it is needed. */
  readonly dynamic: boolean
}

export type SourceFile = { readonly path: string; readonly imports: readonly Import[]; readonly tree: ts.SourceFile }

export const descendants = (node: ts.Node): readonly ts.Node[] => {
  const found: ts.Node[] = [node]
  node.forEachChild((child) => {
    found.push(...descendants(child))
  })
  return found
}

/** As tsconfig.json has it. */
const alias = { from: '#toolkit/', to: 'node_modules/@actions/' }

const resolve = (path: string, specifier: string): string => {
  if (specifier.startsWith(alias.from)) return specifier.replace(alias.from, alias.to)
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier
}

const textOf = (node: ts.Node | undefined): string | undefined =>
  node && ts.isStringLiteralLike(node) ? node.text : undefined

const namesOf = (clause: ts.ImportClause | undefined): readonly ts.ImportSpecifier[] => {
  const bindings = clause?.namedBindings
  return bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : []
}

const ofDeclaration = (node: ts.ImportDeclaration): Omit<Import, 'from' | 'dynamic'> => {
  const clause = node.importClause
  const named = namesOf(clause)
  const onlyTypes = named.length > 0 && clause?.name === undefined && named.every((name) => name.isTypeOnly)
  const names = named.filter((name) => !name.isTypeOnly).map((name) => (name.propertyName ?? name.name).text)
  return { names, typeOnly: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes }
}

/** Whatever way it is written: import, export from, import(), import type, require(), getBuiltinModule(). */
const importIn = (
  node: ts.Node,
): (Omit<Import, 'from' | 'dynamic'> & { readonly specifier: string | undefined }) | undefined => {
  if (ts.isImportDeclaration(node)) return { specifier: textOf(node.moduleSpecifier), ...ofDeclaration(node) }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return { specifier: textOf(node.moduleSpecifier), names: [], typeOnly: node.isTypeOnly }
  if (ts.isImportTypeNode(node)) {
    const literal = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined
    return { specifier: textOf(literal), names: [], typeOnly: true }
  }
  if (!ts.isCallExpression(node)) return undefined
  const { expression, arguments: given } = node
  const loads =
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require') ||
    (ts.isPropertyAccessExpression(expression) && expression.name.text === 'getBuiltinModule')
  return loads ? { specifier: textOf(given[0]), names: [], typeOnly: false } : undefined
}

const isDynamic = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword

export const readSource = (path: string): SourceFile => parseSource(path, readText(path))

export const parseSource = (path: string, text: string): SourceFile => {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const imports = descendants(tree).flatMap((node): Import[] => {
    const found = importIn(node)
    return found?.specifier === undefined
      ? []
      : [{ ...found, from: resolve(path, found.specifier), dynamic: isDynamic(node) }]
  })
  return { path, imports, tree }
}

export const sourceFiles: readonly SourceFile[] = filesBelow(`${rootFolder}/src`)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readSource(`src/${file}`))

/** `@actions/core` for `@actions/core/lib/x.js` and for a path into its folder; nothing for files and Node's own. */
export const packageOf = ({ from }: Import): string | undefined => {
  const name = from.replace(/^node_modules\//, '')
  if (name.startsWith('src/') || name.startsWith('node:')) return undefined
  return /^(@[^/]+\/)?[^/]+/.exec(name)?.[0]
}

const effectful = new Set(
  'process globalThis global performance crypto fetch console require setTimeout setInterval setImmediate'.split(' '),
)

const effectIn = (node: ts.Node): boolean => {
  if (ts.isIdentifier(node)) return effectful.has(node.text) && isValue(node)
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length
  if (ts.isCallExpression(node)) return node.expression.getText() === 'Date'
  return ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(node.getText())
}

/** Not the name of a member, as in `x.process` and `{ process: 1 }`. */
const isValue = (node: ts.Identifier): boolean => {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  const isMemberName = ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)
  return !(isMemberName && parent.name === node)
}

/** Where a file asks the clock, the environment or chance, as `line: text`. */
export const effectsIn = ({ tree }: SourceFile): readonly string[] =>
  descendants(tree)
    .filter(effectIn)
    .map((node) => `${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.parent.getText()}`)
