import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'

/** Path inside the project (with `/`) → text. */
export type Sources = ReadonlyMap<string, string>

export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Every source file below `folder` of the project; a folder that does not exist yet has none. */
export function readSources(folder: string, pattern = /\.(ts|vue|mjs|js)$/): Sources {
  const names = readFolder(folder)
  const paths = names.map((name) => posix.join(folder, name)).filter((path) => pattern.test(path))
  return new Map(paths.map((path) => [path, readFileSync(join(projectFolder, path), 'utf8')]))
}

function readFolder(folder: string): string[] {
  try {
    const names = readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    return names.map((name) => name.replaceAll('\\', '/')).sort()
  } catch {
    return []
  }
}

/** The script blocks of a `.vue` file, the text itself of any other. */
export function scriptOf(path: string, text: string): string {
  if (!path.endsWith('.vue')) return text
  const { script, scriptSetup } = parse(text, { filename: path, ignoreEmpty: false }).descriptor
  const outside = [script?.src, scriptSetup?.src].flatMap((src) =>
    src ? [`import ${JSON.stringify(src)}`] : [],
  )
  return [script?.content, scriptSetup?.content, ...outside].filter(Boolean).join('\n')
}

/** The syntax tree of a file's script. */
export function parseScript(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(`${path}.ts`, scriptOf(path, text), ts.ScriptTarget.Latest, true)
}

/** Every node of a tree, parents first. Without its tokens: with them it takes four times as long. */
export function* walk(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => void children.push(child))
  for (const child of children) yield* walk(child)
}

const isMetaProperty = (node: ts.Node, name: string) =>
  ts.isPropertyAccessExpression(node) && ts.isMetaProperty(node.expression) && node.name.text === name

function textsIn(node: ts.Node | undefined): string[] {
  if (!node) return []
  if (ts.isStringLiteralLike(node)) return [node.text]
  return ts.isArrayLiteralExpression(node) ? node.elements.flatMap(textsIn) : []
}

function specifiersOf(node: ts.Node): string[] {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textsIn(node.moduleSpecifier)
  if (ts.isExternalModuleReference(node)) return textsIn(node.expression)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textsIn(node.argument.literal)
  if (ts.isCallExpression(node)) {
    const { expression } = node
    const dynamic = expression.kind === ts.SyntaxKind.ImportKeyword
    if (dynamic) return textsIn(node.arguments[0])
    // A pattern behind ! leaves files out; it brings none in.
    if (isMetaProperty(expression, 'glob'))
      return textsIn(node.arguments[0]).filter((text) => !text.startsWith('!'))
  }
  // `new Worker(new URL('./x.ts', import.meta.url))` brings a file in as surely as an import does.
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    const [address, base] = node.arguments ?? []
    if (base && isMetaProperty(base, 'url')) return textsIn(address)
  }
  return []
}

/** What a file brings in: import, export from, import type, import(), import.meta.glob, new URL. */
export function importsOf(path: string, text: string): string[] {
  const found = [...walk(parseScript(path, text))].flatMap(specifiersOf)
  return [...new Set(found.map((specifier) => specifier.replace(/[?#].*$/, '')))]
}
