import { posix } from 'node:path'
import { importsOf, type Sources } from './source'

/**
 * Who may import what. A layer may always import itself, except where its files stand apart;
 * whatever is not listed is forbidden. `/data` is the seed, the last names are packages.
 */
export const allowedImports: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  locales: [],
  io: ['domain', 'papaparse', 'valibot', '@noble/hashes', 'hucre', 'docx', 'fflate'],
  charts: ['domain', 'echarts'],
  storage: ['domain', 'dexie', 'valibot'],
  workers: ['domain', 'io', 'storage'],
  stores: ['domain', 'io', 'storage', 'workers', '/data', 'vue', 'pinia'],
  components: ['domain', 'charts', 'locales', 'vue', 'vue-i18n'],
  views: ['domain', 'charts', 'components', 'stores', 'locales', 'vue', 'vue-i18n', 'vue-router'],
}

/** The files that put the layers together; they may import everything. */
export const assembly = ['src/main.ts', 'src/App.vue', 'src/router.ts', 'src/env.d.ts']

/** Inside domain, a folder may import its own height and what is below it. Root files are the ground. */
export const domainHeights: Readonly<Record<string, number>> = {
  'profiles/': 1,
  'targets/': 1,
  'actuals/': 1,
  'cases/': 1,
  'scoring/': 2,
  'budget/': 2,
  'monitoring/': 2,
  'checks/': 3,
  'forms/': 3,
  'scoreboard.ts': 3,
  'compare-profiles.ts': 3,
}

/** The vocabularies lie on the ground, where all see them, and gather the types of what stands above. */
const domainReach: Readonly<Record<string, number>> = {
  'model.ts': 1,
  'evaluation-model.ts': 1,
  'record-model.ts': 1,
  'scoreboard-model.ts': 2,
  'detail-model.ts': 2,
}

/** A path in the project, `/data`, or a package's name. */
function resolveImport(importer: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(importer), specifier)
  if (specifier.startsWith('@/')) return specifier.replace('@/', 'src/')
  if (specifier.startsWith('/src/')) return specifier.slice(1)
  if (specifier.startsWith('/')) return specifier.split('/').slice(0, 2).join('/')
  const parts = specifier.split('/')
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

const layerOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1]

function heightOf(path: string): number | undefined {
  const [, rest = ''] = path.split('src/domain/')
  const [folder = '', ...below] = rest.split('/')
  if (below.length > 0) return domainHeights[`${folder}/`]
  return domainHeights[folder.endsWith('.ts') ? folder : `${folder}.ts`] ?? 0
}

function checkDomain(importer: string, target: string): string | undefined {
  const from = domainReach[importer.replace('src/domain/', '')] ?? heightOf(importer)
  const to = heightOf(target)
  if (from === undefined)
    return `${importer}: not a folder of domain (${Object.keys(domainHeights).join(' ')})`
  if (to === undefined) return `${importer} imports ${target}, which is no folder of domain`
  return to > from ? `${importer} imports ${target}, which stands above it in domain` : undefined
}

function checkImport(importer: string, specifier: string): string | undefined {
  const layer = layerOf(importer) ?? ''
  const target = resolveImport(importer, specifier)
  const targetLayer = layerOf(target) ?? (target.startsWith('src/') ? target : undefined)
  const relative = specifier.startsWith('.')
  if (targetLayer === layer) return layer === 'domain' ? checkDomain(importer, target) : undefined
  const allowed = allowedImports[layer] ?? []
  if (relative && targetLayer) return `${importer} imports ${specifier}: across layers write @/…`
  if (relative) return `${importer} imports ${specifier}, which lies outside src`
  if (allowed.includes(targetLayer ?? target)) return undefined
  return `${importer} imports ${specifier}; ${layer} may import: ${[layer, ...allowed].join(', ')}`
}

/** Every import against the table: one sentence for each that is not allowed. */
export function checkImports(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    if (assembly.includes(path)) return []
    const layer = layerOf(path)
    if (!layer || !allowedImports[layer])
      return [`${path}: src holds only the layers and ${assembly.join(', ')}`]
    return importsOf(path, text).flatMap((specifier) => checkImport(path, specifier) ?? [])
  })
}
