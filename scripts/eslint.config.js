import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'

/** Sources of chance, time and I/O. The domain is pure: it is told the date, it never asks for it. */
const impureGlobals = [
  ...['performance', 'crypto', 'fetch', 'localStorage', 'sessionStorage', 'indexedDB', 'document'],
  ...['window', 'navigator', 'setTimeout', 'setInterval', 'queueMicrotask', 'console', 'process'],
]

/** Present only in a secure context; offices serve the page over plain http. */
const secureContextOnly = [
  { object: 'crypto', property: 'subtle', message: 'Missing on plain http.' },
  { object: 'crypto', property: 'randomUUID', message: 'Missing on plain http: use getRandomValues.' },
  { object: 'navigator', property: 'serviceWorker', message: 'Missing on plain http.' },
  { object: 'navigator', property: 'clipboard', message: 'Missing on plain http: use the paste event.' },
  { object: 'navigator', property: 'locks', message: 'Missing on plain http.' },
]

const syntax = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  {
    selector: "LogicalExpression[operator='||'][right.type='Literal'][right.value=0]",
    message: 'Missing is a named reason, never 0.',
  },
  {
    selector: "CallExpression[callee.property.name='toFixed'][callee.object.type='BinaryExpression']",
    message: 'toFixed rounds a binary float: use domain/exact.ts.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'What a file contains is shown as text only.',
  },
]

export default defineConfig(
  globalIgnores(['dist/', 'reports/', 'node_modules/', 'data/', 'docs/']),
  js.configs.recommended,
  ts.configs.recommended,
  vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parser: vueParser, parserOptions: { parser: ts.parser, sourceType: 'module' } },
  },
  {
    rules: {
      // The type checker knows every name, of the browser and of Node alike.
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...syntax],
      'no-restricted-properties': ['error', ...secureContextOnly],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'vue/no-v-html': 'error',
      'vue/no-v-text-v-html-on-component': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/domain/**'],
    rules: { 'no-restricted-globals': ['error', ...impureGlobals] },
  },
  {
    files: ['tests/e2e/**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@playwright/test',
              importNames: ['test'],
              message: "Use the test of './fixtures': it watches policy, console and requests.",
            },
          ],
        },
      ],
    },
  },
  {
    // Playwright reads a fixture's needs from its first parameter, which may be an empty pattern.
    files: ['tests/e2e/**'],
    rules: { 'no-empty-pattern': 'off' },
  },
  prettier,
)
