/** A file of words: texts under names, nested. */
export interface Words {
  readonly [name: string]: string | Words
}

/** Every text under its full name: `{ a: { b: 'x' } }` → `a.b` → `x`. */
export function flattenWords(words: Words, prefix = ''): Map<string, string> {
  const entries = Object.entries(words).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + name, value]] : [...flattenWords(value, `${prefix}${name}.`)],
  )
  return new Map(entries)
}

const placeholdersOf = (text: string) =>
  new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name))

/** Two languages of one noun: the same names, and no figure that one sentence has and the other lacks. */
export function compareWords(noun: string, chinese: Words, english: Words): string[] {
  const zh = flattenWords(chinese)
  const en = flattenWords(english)
  const names = new Set([...zh.keys(), ...en.keys()])
  return [...names].flatMap((name) => {
    const a = zh.get(name)
    const b = en.get(name)
    if (a === undefined) return [`${noun}.${name} is missing in zh-CN`]
    if (b === undefined) return [`${noun}.${name} is missing in en`]
    const [inA, inB] = [placeholdersOf(a), placeholdersOf(b)]
    const differing = [...inA, ...inB].filter((each) => !inA.has(each) || !inB.has(each))
    return differing.map((each) => `${noun}.${name}: {${each}} is in one language only`)
  })
}
