import { describe, expect, test } from 'vitest'
import { checkImports } from './imports'
import { importsOf } from './source'

const check = (path: string, text: string) => checkImports(new Map([[path, text]]))

describe('every way of bringing a file in is seen', () => {
  test.each([
    ["import { a } from './a'", './a'],
    ["import './style.css'", './style.css'],
    ["import type { A } from '@/domain/model'", '@/domain/model'],
    ["export { a } from './a'", './a'],
    ["export * from './a'", './a'],
    ["type A = import('./a').A", './a'],
    ["const a = () => import('./a')", './a'],
    ['const a = () => import(`./a`)', './a'],
    ["import text from '/data/2022/table.txt?raw'", '/data/2022/table.txt'],
    ["import Job from '@/workers/job?worker'", '@/workers/job'],
    ["new Worker(new URL('../workers/job.ts', import.meta.url), { type: 'module' })", '../workers/job.ts'],
    ["const a = import.meta.glob('./zh-CN/*.ts', { eager: true })", './zh-CN/*.ts'],
    ["const a = import.meta.glob(['./zh-CN/*.ts'])", './zh-CN/*.ts'],
    ["const a = import.meta.glob(['./zh-CN/*.ts', '!./zh-CN/a.ts'])", './zh-CN/*.ts'],
  ])('%s', (text, specifier) => {
    expect(importsOf('src/stores/a.ts', text)).toEqual([specifier])
  })

  test('in each script block of a .vue file, and not in its template', () => {
    const text = [
      '<script lang="ts">import { a } from "./a"</script>',
      '<script setup lang="ts">import { b } from "./b"</script>',
      '<template><p>import { c } from "./c"</p></template>',
    ].join('\n')
    expect(importsOf('src/views/A.vue', text)).toEqual(['./a', './b'])
  })

  test('a comment or a text that looks like an import is none', () => {
    expect(importsOf('src/stores/a.ts', "// import './b'\nconst c = \"import './d'\"")).toEqual([])
  })
})

describe('what the table allows', () => {
  test.each([
    ['src/domain/period.ts', './exact'],
    ['src/domain/model.ts', './targets/reading'],
    ['src/domain/scoreboard-model.ts', './scoring/lost-points'],
    ['src/domain/scoring/reverse.ts', '../targets/reading'],
    ['src/domain/scoring/reverse.ts', '../budget/execution'],
    ['src/domain/targets/reading.ts', '../profiles/rules-2020-10'],
    ['src/domain/scoreboard.ts', './forms/monitoring-form'],
    ['src/io/case-csv.ts', '@noble/hashes/sha2.js'],
    ['src/charts/trend-option.ts', 'echarts/core'],
    ['src/stores/plan.ts', '/data/2022/table.txt?raw'],
    ['src/stores/cases.ts', '@/workers/case-import?worker'],
    ['src/components/ActualGrid.vue', 'vue-i18n'],
    ['src/views/OverviewView.vue', '@/stores/plan'],
    ['src/locales/messages.ts', './format'],
    ['src/main.ts', 'dexie'],
  ])('%s imports %s', (path, specifier) => {
    const line = `import { a } from '${specifier}'`
    expect(check(path, path.endsWith('.vue') ? `<script setup lang="ts">${line}</script>` : line)).toEqual([])
  })
})

describe('what it forbids', () => {
  test.each([
    ['src/domain/exact.ts', 'vue'],
    ['src/domain/exact.ts', 'valibot'],
    ['src/domain/exact.ts', '@/storage/database'],
    ['src/domain/targets/reading.ts', '../scoring/reverse'],
    ['src/domain/actuals/year-to-date.ts', '@/domain/budget/execution'],
    ['src/domain/scoring/reverse.ts', '../scoreboard'],
    ['src/domain/period.ts', './targets/reading'],
    ['src/domain/period.ts', './scoreboard'],
    ['src/domain/model.ts', './scoring/lost-points'],
    ['src/domain/scoreboard-model.ts', './scoreboard'],
    ['src/domain/monitoring/light.ts', '../forms/monitoring-form'],
    ['src/domain/budget/execution.ts', '../unknown/thing'],
    ['src/locales/messages.ts', 'vue-i18n'],
    ['src/io/case-csv.ts', '@/storage/cases'],
    ['src/io/case-csv.ts', 'dexie'],
    ['src/charts/trend-option.ts', 'vue'],
    ['src/storage/actuals.ts', '@/io/case-csv'],
    ['src/stores/plan.ts', 'dexie'],
    ['src/stores/plan.ts', '@/components/plan-name'],
    ['src/components/ActualGrid.vue', '@/stores/plan'],
    ['src/components/ActualGrid.vue', '../stores/plan'],
    ['src/components/ActualGrid.vue', 'pinia'],
    ['src/views/OverviewView.vue', '@/storage/actuals'],
    ['src/views/OverviewView.vue', '/data/2022/table.txt?raw'],
    ['src/views/OverviewView.vue', '../../data/2022/table.txt?raw'],
    ['src/storage/actuals.ts', '@/main'],
    ['src/storage/actuals.ts', '../domain/model'],
  ])('%s may not import %s', (path, specifier) => {
    const line = `import type { A } from '${specifier}'`
    const [sentence] = check(path, path.endsWith('.vue') ? `<script setup lang="ts">${line}</script>` : line)
    expect(sentence).toContain(path)
  })

  test('the sentence names the file, the import and what is allowed', () => {
    expect(check('src/charts/a.ts', "import 'vue'")).toEqual([
      'src/charts/a.ts imports vue; charts may import: charts, domain, echarts',
    ])
  })

  test.each(['src/services/a.ts', 'src/api.ts', 'src/domain/unknown/a.ts'])(
    'a place of its own: %s',
    (path) => {
      expect(check(path, "import '@/domain/model'")).toHaveLength(1)
    },
  )
})
