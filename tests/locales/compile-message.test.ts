import { describe, expect, test } from 'vitest'
import { createI18n } from 'vue-i18n'
import { compileMessage } from '@/locales/compile-message'
import { chinese, readChineseWork, readEnglish } from '@/locales/messages'

interface Words {
  readonly [key: string]: string | Words
}

function textsOf(words: Words): string[] {
  return Object.values(words).flatMap((each) => (typeof each === 'string' ? [each] : textsOf(each)))
}

/** The words under keys of one step. */
function number(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text, index) => [`m${index}`, text]))
}

/** Says a text with vue-i18n's own compiler, and with ours in its place. */
function sayBoth(texts: readonly string[]) {
  const messages = { en: number(texts) }
  const options = { legacy: false as const, locale: 'en', warnHtmlMessage: false, messages }
  const own = createI18n(options).global
  const ours = createI18n({ ...options, messageCompiler: (text) => compileMessage(String(text)) }).global
  return [own, ours].map(
    ({ t }) =>
      (named: Record<string, unknown>, count: number | null) =>
        texts.map((_, index) => (count === null ? t(`m${index}`, named) : t(`m${index}`, named, count))),
  )
}

const name = /\{\s*(\w+)\s*\}/g
const all = [chinese, await readChineseWork(), await readEnglish()].flatMap(textsOf)
const values = Object.fromEntries(
  all.flatMap((text) => [...text.matchAll(name)].map(([, key], index) => [key, `‹${key}${index}|{x}›`])),
)

// Thousands of messages, on a machine that may be busy.
describe('our compiler says what the compiler of vue-i18n says', { timeout: 60_000 }, () => {
  test.each([0, 1, 2, 7, null])('every word of both languages, for the number %s', (count) => {
    const [own, ours] = sayBoth(all)
    expect(all.length).toBeGreaterThan(1000)
    expect(ours?.(values, count)).toEqual(own?.(values, count))
  })

  test.each([
    ['words alone', '没有数据'],
    ['nothing', ''],
    ['a value', '共 {count} 件'],
    ['a value first, last and twice', '{a}、{b}、{a}'],
    ['a brace with spaces', '{ a } 件'],
    ['a bar in a brace', "{'|'}{a} − {b}{'|'}"],
    ['one and many', '{count} case | {count} cases'],
    ['none, one and many', 'none | one | {count} cases'],
    ['a line break', '一\n二'],
    ['blanks at the ends', ' 件 '],
    ['quotes outside a brace', "it's '{a}'"],
    ['text that looks like a tag', '<b>{a}</b>'],
  ])('%s', (_, text) => {
    const [own, ours] = sayBoth([text])
    const named = { a: '甲', b: 2.5, count: 3 }
    for (const count of [0, 1, 2, 3, null]) expect(ours?.(named, count)).toEqual(own?.(named, count))
  })

  test.each([
    ['null', null],
    ['nothing', undefined],
    ['false', false],
    ['a list', ['a', 1]],
  ])('a value that is %s', (_, value) => {
    const [own, ours] = sayBoth(['“{a}”'])
    expect(ours?.({ a: value, b: 1 }, null)).toEqual(own?.({ a: value, b: 1 }, null))
  })
})
