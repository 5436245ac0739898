import { mergeNouns } from './merge-nouns'

export const chineseWork = mergeNouns(
  import.meta.glob(
    [
      './zh-CN/*.ts',
      '!./zh-CN/{budget,chart,frame,indicator,judgement,missing,overview,status,task,unit}.ts',
      '!./zh-CN/{advice,checks}.ts',
    ],
    { eager: true, import: 'default' },
  ),
)
