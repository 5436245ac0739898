import { mergeNouns } from './merge-nouns'

export const chineseWork = mergeNouns(
  import.meta.glob('./zh-CN/{cases,data,entry,forms,settle,tables,targets,versions}.ts', {
    eager: true,
    import: 'default',
  }),
)
