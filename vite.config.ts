import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { browserArguments, findBrowser } from './scripts/find-browser.mjs'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Styles may be inline because Vue and ECharts set them on elements; scripts never. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ')

/** Only in the built page: the development server needs an inline script and a socket of its own. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  },
}

/** Our own compiler of messages stands in its place, see src/locales/compile-message.ts; the tests compare the two. */
const withoutMessageCompiler: Plugin = {
  name: 'without-message-compiler',
  apply: 'build',
  config: () => ({ define: { __INTLIFY_DROP_MESSAGE_COMPILER__: 'true' } }),
}

/**
 * vue-i18n brings all of Vue in to ask it for one function, which keeps the bundler from leaving out what nobody uses:
 * 16 kB at the first visit. It also looks for a `currentInstance`, which Vue 3.5 does not have.
 */
const withoutAllOfVue: Plugin = {
  name: 'without-all-of-vue',
  apply: 'build',
  transform(code, id) {
    if (!/[\\/]vue-i18n\.mjs$/.test(id)) return null
    const all = "import * as Vue from 'vue'"
    if (!code.includes(all)) this.error('vue-i18n no longer brings in all of Vue: this can go')
    const one =
      "import { getCurrentInstance as current } from 'vue'; const Vue = { getCurrentInstance: current }"
    return { code: code.replace(all, one), map: null }
  },
}

interface Modules {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null
}

/** Whether the page itself brings a module in, by imports that wait for nothing. */
function isInFirstScreen(id: string, modules: Modules): boolean {
  const seen = new Set([id])
  for (const each of seen) {
    const info = modules.getModuleInfo(each)
    if (info?.isEntry) return true
    for (const importer of info?.importers ?? []) seen.add(importer)
  }
  return false
}

export default defineConfig({
  // Relative addresses: the page works in whatever folder an office puts it.
  base: './',
  plugins: [vue(), contentSecurityPolicy, withoutMessageCompiler, withoutAllOfVue],
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${folder('./src')}/` },
      // The package itself offers only what browsers of 2015 understand, which is larger and slower.
      { find: /^dexie$/, replacement: folder('./node_modules/dexie/dist/modern/dexie.mjs') },
      { find: /^\/data\//, replacement: `${folder('./data')}/` },
    ],
  },
  define: {
    // Neither our components nor those of the libraries are written in the old way.
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    // The lazy chart library is one chunk of about 600 kB before compression; size-limit watches it.
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender|tslib)[\\/]/ },
            // One file compresses better than fourteen, and nothing of it can be left for later.
            { name: (id, modules) => (isInFirstScreen(id, modules) ? 'first-screen' : null) },
            // The same names stand in all four texts of the very first visit.
            { name: 'demo-year', test: /[\\/]data[\\/]2022[\\/]/ },
          ],
        },
      },
    },
  },
  test: {
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/e2e/**'],
          // Laws are tried on a hundred made-up registers: a busy machine takes its time, which is not what is tested.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Found late, a dependency reloads the page in the middle of a test.
        optimizeDeps: {
          include: ['dexie', 'fast-check', 'hucre/xlsx', 'papaparse', 'pinia', 'valibot', 'vue', 'vue-i18n'],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser(), args: browserArguments },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
