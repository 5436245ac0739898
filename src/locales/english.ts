import { mergeNouns } from './merge-nouns'

export const english = mergeNouns(import.meta.glob('./en/*.ts', { eager: true, import: 'default' }))
