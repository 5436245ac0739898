import { mergeNouns, type Nouns } from './merge-nouns'

/** Every sentence a person reads: one file per noun and language, the file's name being its namespace. */
export type Language = 'zh-CN' | 'en'
export const languages: readonly Language[] = ['zh-CN', 'en']

export const chinese = mergeNouns(import.meta.glob('./zh-CN/*.ts', { eager: true, import: 'default' }))

/** Chinese comes with the first screen, which must stay light; the other language when it is chosen. */
export async function readWords(language: Language): Promise<Nouns> {
  return language === 'zh-CN' ? chinese : (await import('./english')).english
}
