export interface Words {
  readonly [key: string]: string | Words
}
export type Nouns = Record<string, Words>

/** `./zh-CN/entry.ts` → `entry`. */
export function mergeNouns(files: Record<string, Words>): Nouns {
  return Object.fromEntries(
    Object.entries(files).map(([path, words]) => [path.replace(/^.*\/|\.ts$/g, ''), words]),
  )
}
