import { posix } from 'node:path'
import ts from 'typescript'
import { parseScript, walk, type Sources } from './source'

export const maxLines = 300

/** The top level is fixed; dotfiles, what is installed and what is built stand beside it. */
export const topLevel = [
  ...['src', 'public', 'data', 'tests', 'docs', 'bench', 'scripts', 'index.html', 'README.md'],
  ...['vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['node_modules', 'dist', 'reports', 'test-results'],
]

export function checkTopLevel(names: readonly string[]): string[] {
  return names
    .filter((name) => !name.startsWith('.') && !topLevel.includes(name))
    .map((name) => `${name} does not belong at the top level`)
}

export function checkSizes(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    const lines = text.replace(/\n$/, '').split('\n').length
    return lines > maxLines ? [`${path} has ${lines} lines, more than ${maxLines}`] : []
  })
}

/**
 * Domain and components are divided further, one folder per noun and no deeper, because they are what grows; the words
 * stand in a folder per language.
 */
export function checkDepth(sources: Sources): string[] {
  return [...sources.keys()]
    .filter((path) => /^src\/[^/]+\/[^/]+\//.test(path))
    .filter((path) => !/^src\/(domain|components|locales)\/[^/]+\/[^/]+$/.test(path))
    .map((path) => `${path}: only domain and components have folders of their own, one per noun`)
}

const vagueNames = /^(utils?|helpers?|common|shared|index)$/
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|d|config))?$/
const localeFolder = /^[a-z]{2}-[A-Z]{2}$/

function checkName(path: string): string[] {
  const { dir, name, ext } = posix.parse(path)
  const folders = dir.split('/')
  const vague = [...folders, name.split('.')[0] ?? ''].find((part) => vagueNames.test(part))
  if (vague) return [`${path}: "${vague}" does not say what is in it`]
  const folder = folders.find((part) => !kebabCase.test(part) && !localeFolder.test(part))
  if (folder) return [`${path}: the folder ${folder} is not in kebab-case`]
  if (ext === '.vue') return /^[A-Z][A-Za-z0-9]*$/.test(name) ? [] : [`${path} is not in PascalCase`]
  return kebabCase.test(name) ? [] : [`${path} is not in kebab-case`]
}

export function checkNames(sources: Sources): string[] {
  return [...sources.keys()].flatMap(checkName)
}

/** Whether a file holds types alone: nothing in it runs, so there is nothing to test. */
export function isTypesOnly(path: string, text: string): boolean {
  return parseScript(path, text).statements.every(
    (each) =>
      ts.isInterfaceDeclaration(each) ||
      ts.isTypeAliasDeclaration(each) ||
      (ts.isImportDeclaration(each) && each.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
      (ts.isExportDeclaration(each) && each.isTypeOnly),
  )
}

/** Every domain file with something that runs has its test at the same place under tests/. */
export function checkDomainTests(sources: Sources, tests: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    if (!path.startsWith('src/domain/') || isTypesOnly(path, text)) return []
    const test = path.replace(/^src\//, 'tests/').replace(/\.ts$/, '.test.ts')
    return tests.has(test) ? [] : [`${path} has no test: ${test}`]
  })
}

function impureCall(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText().replaceAll(/\s/g, '')
    return ['Date.now', 'Math.random'].includes(name) ? name : undefined
  }
  const made = ts.isNewExpression(node) || ts.isCallExpression(node)
  if (made && node.expression.getText() === 'Date' && !node.arguments?.length) return 'the current Date'
  return undefined
}

/** The domain is told the date and has no chance in it. */
export function checkPurity(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    if (!path.startsWith('src/domain/')) return []
    const found = [...walk(parseScript(path, text))].flatMap((node) => impureCall(node) ?? [])
    return found.map((name) => `${path} uses ${name}`)
  })
}

const namespaces = /https?:\/\/www\.w3\.org\/[A-Za-z0-9/]*/g

/** No markup from text, and no address of another place: no request leaves the origin. */
export function checkTexts(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    const html = /\bv-html\b/.test(text) ? [`${path} uses v-html`] : []
    const address = /https?:\/\/[^\s'"`)]*/.exec(text.replaceAll(namespaces, ''))
    return address ? [...html, `${path} holds an address: ${address[0]}`] : html
  })
}

/** A lock file that names a registry would send every other machine there. */
export function checkLock(text: string): string[] {
  return text.includes('"resolved"') ? ['package-lock.json names a registry: see .npmrc'] : []
}
