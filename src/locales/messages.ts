import { mergeNouns, type Nouns } from './merge-nouns'

/** Every sentence a person reads: one file per noun and language, the file's name being its namespace. */
export type Language = 'zh-CN' | 'en'
export const languages: readonly Language[] = ['zh-CN', 'en']

/** The words of the first screen, which must stay light; others are in chinese-advice.ts and chinese-work.ts. */
export const chinese = mergeNouns(
  import.meta.glob('./zh-CN/{budget,chart,frame,indicator,judgement,missing,overview,status,task,unit}.ts', {
    eager: true,
    import: 'default',
  }),
)

/** Chinese words of what follows on the overview; they come after its charts. */
export async function readChineseAdvice(): Promise<Nouns> {
  return (await import('./chinese-advice')).chineseAdvice
}

/** Chinese words of the pages behind the first screen; they come with the first of these pages. */
export async function readChineseWork(): Promise<Nouns> {
  const [{ chineseWork }, advice] = await Promise.all([import('./chinese-work'), readChineseAdvice()])
  return { ...chineseWork, ...advice }
}

/** All words in English; they come when the language is chosen. */
export async function readEnglish(): Promise<Nouns> {
  return (await import('./english')).english
}
