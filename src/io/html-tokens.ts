/**
 * HTML as a row of tags and texts, without a document: nothing of it is ever run, loaded or shown as HTML. Lenient as
 * browsers are: a `<` that begins no tag is a character, so `<5%` stays text.
 */

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }

/** Their content is no text of the page. */
const UNSEEN = new Set([
  'script',
  'style',
  'title',
  'xml',
  'noscript',
  'template',
  'select',
  'svg',
  'textarea',
])

/** In order; comments, declarations and what a page does not show are left out. */
export function* readHtmlTokens(html: string): Generator<HtmlToken> {
  let at = 0
  while (at < html.length) {
    const start = html.indexOf('<', at)
    if (start < 0) return yield { kind: 'text', text: html.slice(at) }
    if (start > at) yield { kind: 'text', text: html.slice(at, start) }
    const next = html[start + 1] ?? ''
    if (next === '!' || next === '?') {
      at = endOfDeclaration(html, start)
    } else if (/[a-z]/i.test(next) || (next === '/' && /[a-z]/i.test(html[start + 2] ?? ''))) {
      const end = endOfTag(html, start)
      const isClose = next === '/'
      const [, name = '', attributes = ''] =
        /^([^\s/>]*)([\s\S]*)$/.exec(html.slice(start + (isClose ? 2 : 1), end)) ?? []
      const word = name.toLowerCase()
      at = end + 1
      if (isClose) yield { kind: 'close', name: word }
      else if (UNSEEN.has(word) && !attributes.endsWith('/')) at = endOfContent(html, at, word)
      else yield { kind: 'open', name: word, attributes }
    } else {
      yield { kind: 'text', text: '<' }
      at = start + 1
    }
  }
}

function endOfDeclaration(html: string, start: number): number {
  const [opening, closing] = html.startsWith('<!--', start) ? ['<!--', '-->'] : ['<!', '>']
  const end = html.indexOf(closing, start + opening.length)
  return end < 0 ? html.length : end + closing.length
}

/** A `>` in quotes ends no tag. */
function endOfTag(html: string, start: number): number {
  let quote = ''
  for (let at = start + 1; at < html.length; at += 1) {
    const character = html[at] ?? ''
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '>') return at
    else if ((character === '"' || character === "'") && html[at - 1] === '=') quote = character
  }
  return html.length
}

function endOfContent(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}\\s*>`, 'gi')
  closing.lastIndex = from
  const found = closing.exec(html)
  return found ? found.index + found[0].length : html.length
}

/** The value of an attribute; null where the tag does not have it. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s"'/])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  )
  return found ? decodeEntities(found[1] ?? found[2] ?? found[3] ?? '') : null
}

/** The named characters that Excel, WPS, Word and published pages use; others, &valueOf; too, stay as they are written. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ensp: ' ', emsp: ' ', thinsp: ' ' },
    ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', middot: '·', mdash: '—', ndash: '–', hellip: '…' },
    ...{ le: '≤', ge: '≥', ne: '≠', times: '×', divide: '÷', permil: '‰', plusmn: '±', deg: '°', yen: '¥' },
    ...{ zwnj: '', zwj: '', shy: '', radic: '√', bull: '•', copy: '©', reg: '®' },
  }),
)

/** A number that is no character comes out as nothing. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]{2,8}));?/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(String(name)) ?? whole
    const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal)
    if (code === 0xa0) return ' '
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
      ? ''
      : String.fromCodePoint(code)
  })
}
