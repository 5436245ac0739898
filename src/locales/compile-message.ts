/** What vue-i18n hands to a message when it is said; of it, what our words need. */
interface Saying {
  readonly named: (name: string) => unknown
  /** A value as text. */
  readonly interpolate: (value: unknown) => string
  /** One of the cases, by the number that was given. */
  readonly plural: (cases: string[]) => string
}
type Part = string | { readonly name: string }

/** Each text once: a table says the same words in every row. */
const known = new Map<string, (saying: Saying) => string>()

/**
 * Makes a sentence of our words sayable: `{name}` gives way to a value, `{'|'}` is that text itself, ` | ` stands
 * between the form for one and the form for many. That is all our words use of the language of vue-i18n, and a test
 * holds every one of them against its own compiler, which would weigh 5 kB of the first screen and take 7 ms of it.
 */
export function compileMessage(text: string): (saying: Saying) => string {
  const found = known.get(text)
  if (found) return found
  // A brace protects what is in it, so the text is cut into pieces first and at the bars afterwards.
  const cases: Part[][] = [[]]
  for (const piece of text.split(/(\{[^}]*\})/)) {
    const inside = piece.startsWith('{') ? piece.slice(1, -1).trim() : null
    if (inside !== null) cases.at(-1)?.push(inside.startsWith("'") ? inside.slice(1, -1) : { name: inside })
    else {
      const [first = '', ...further] = piece.split(/\s*\|\s*/)
      cases.at(-1)?.push(first)
      for (const each of further) cases.push([each])
    }
  }
  const message = cases.length === 1 ? sayParts(cases[0] ?? []) : sayCases(cases.map(sayParts))
  known.set(text, message)
  return message
}

function sayParts(parts: readonly Part[]): (saying: Saying) => string {
  return ({ named, interpolate }) =>
    parts.map((part) => (typeof part === 'string' ? part : interpolate(named(part.name)))).join('')
}

function sayCases(cases: readonly ((saying: Saying) => string)[]): (saying: Saying) => string {
  return (saying) => saying.plural(cases.map((each) => each(saying)))
}
