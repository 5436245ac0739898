import { mergeNouns } from './merge-nouns'

/** What the overview advises once its figures and charts stand; also part of the words of the other pages. */
export const chineseAdvice = mergeNouns(
  import.meta.glob('./zh-CN/{advice,checks}.ts', { eager: true, import: 'default' }),
)
