/** Every sentence a person reads: one file per noun and language, the file's name being its namespace. */
export type Language = 'zh-CN' | 'en'
export const languages: readonly Language[] = ['zh-CN', 'en']

export interface Words {
  readonly [key: string]: string | Words
}

type Files = Record<string, Words>

/** `./zh-CN/entry.ts` → `entry`. */
function mergeNouns(files: Files): Record<string, Words> {
  return Object.fromEntries(
    Object.entries(files).map(([path, words]) => [path.replace(/^.*\/|\.ts$/g, ''), words]),
  )
}

export const messages = {
  'zh-CN': mergeNouns(import.meta.glob<Words>('./zh-CN/*.ts', { eager: true, import: 'default' })),
  en: mergeNouns(import.meta.glob<Words>('./en/*.ts', { eager: true, import: 'default' })),
}
