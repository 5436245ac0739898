import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTarget } from '@/domain/targets/parse-target'
import { readLine } from './reading-line'

describe('a value is read as a person at a department would read it', () => {
  test.each([
    ['信访办结率', '90%及以上', 'threshold >= 90 % higher stated'],
    ['信访办结率', '达到95%以上', 'threshold >= 95 % higher stated'],
    ['信访办结率', '达95%', 'threshold >= 95 % higher stated'],
    ['三公经费', '控制在30万元以内', 'threshold <= 30 万元 lower stated'],
    ['差错率', '不超过千分之一', 'threshold <= 1 ‰ lower stated'],
    ['满意度', '大于90%（含）', 'threshold >= 90 % higher stated'],
    ['满意度', '九成以上', 'threshold >= 90 % higher stated'],
    ['满意度', '满意度≥90%', 'threshold >= 90 % higher stated'],
    ['满意度', '9 0%', 'damaged ask'],
    ['某项', '目标值：≥90%', 'threshold >= 90 % higher stated'],
    ['指标1', '指标1：≥90%', 'threshold >= 90 % higher stated'],
    ['数量', '十二场次', 'threshold >= 12 场次 higher implied'],
    ['数量', '不少于3个项目', 'threshold >= 3 个 higher stated'],
    ['数量', '一次性完成', 'qualitative ask'],
    ['数量', '进一步提升', 'trend higher implied'],
    ['办案时限', '自受理之日起7个工作日内办结', 'threshold <= 7 工作日 lower stated'],
    ['面积(万平方米)', '3.5', 'threshold >= 35000 平方米 higher implied'],
    ['补助标准', '每人500元', 'threshold = 500 元/人 exact implied'],
    ['人数', '每村1名', 'threshold >= 1 名/村 higher implied'],
    ['经费', '5万', 'threshold <= 5 万元 lower implied'],
    ['金额', '￥50000', 'threshold >= 50000 元 higher implied'],
    ['报送', '每月10日前', 'qualitative ask'],
    ['比例', '1：1', 'qualitative ask'],
    ['数量', '1.23E+17', 'qualitative ask'],
    ['数量', '提高2022400年', 'relative >= 2022400 年 higher ask'],
    ['数量', '≥', 'qualitative ask'],
    ['数量', '', 'none ask'],
    ['数量', '详见附件1', 'none ask'],
    ['数量', '９０ ，111,234', 'damaged ask'],
    ['数量', '10, 400件', 'damaged ask'],
    ['数量', '0,123件', 'damaged ask'],
    ['数量', '10“90件', 'damaged ask'],
    ['数量', '5\ue00592件', 'damaged ask'],
    ['数量', '7百分之五', 'threshold >= 7 higher ask'],
    ['金额', '3¥7', 'qualitative ask'],
    ['数量', '5.百分百', 'threshold >= 5 higher ask'],
    ['数量', '≥.5万件', 'threshold >= 5000 件 higher stated'],
    ['数量', '10（含）.5件', 'qualitative ask'],
    ['数量', '10 .111件', 'qualitative ask'],
    ['数量', '10. 5件', 'qualitative ask'],
    ['数量', '5每年.3次', 'qualitative ask'],
    ['数量', '数量.5件', 'qualitative ask'],
    ['数量', '两三次', 'qualitative ask'],
    ['数量', '一万二千零五件', 'threshold >= 12005 件 higher implied'],
    ['数量', '一每季度零次', 'qualitative ask'],
    ['样本', '≥30且≤50人', 'range 30 50 人 stated'],
    ['满意度', '90%≤x≤95%', 'range 90 95 % stated'],
    ['完成率', '2022年11月30日前完成', 'deadline 2022-11-30 stated'],
  ])('%s | %s → %s', (name, raw, line) => {
    expect(readLine(name, raw)).toBe(line)
  })

  test('a table with a unit column gives the unit and its scale', () => {
    expect(readLine('项目总投资', '2000000元', '万元')).toBe('threshold <= 200 万元 lower implied')
    expect(readLine('宣传人次', '1.8', '万人次')).toBe('threshold >= 18000 人次 higher implied')
  })

  test('prose is never searched for figures', () => {
    expect(readLine('目标', `完成3个项目，${'认真落实各项要求，'.repeat(20)}`)).toBe('qualitative ask')
  })
})

/** Digits as the text shows them, ASCII, with and without commas; a fraction counts with and without its zeros. */
function numbersIn(text: string): readonly number[] {
  const plain = text
    .replace(/[０-９．]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<![\d.])\.(?=\d)/g, '0.')
  const joined = plain.replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '')
  return (`${plain} ${joined}`.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)
}

const SCALES = [1, 100, 1000, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e12]
const pieces = fc.constantFrom(
  ...'≥ ≤ ＞ 不低于 不超过 控制在 以内 以上 每季度 每月 较上年 提高 下降 且 ， 、 （含）'.split(' '),
  ...'% ‰ 件 人次 万元 万 个百分点 年 月 日 底前 - ～ 至 / 无 事故 明显改善 长期'.split(' '),
  ...'10 400 95.5 1,234 ９０ 0 2022 11'.split(' '),
  ...'“ \ue005 ． ¥ 百分之 千分之 , .5 1/2'.split(' '),
  ' ',
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ maxLength: 40, unit: 'grapheme' }),
)
const names = fc.constantFrom(
  '满意度',
  '培训次数(次)',
  '项目成本(万元)',
  '安全事故',
  '完成时间',
  '市级补贴标准{元/村(社区)}',
  '',
  '((%',
)

describe('laws of reading', () => {
  test('never throws and keeps the raw text as it was', () => {
    fc.assert(
      fc.property(texts, names, fc.constantFrom('', '%', '万元', '万人次', '//'), (raw, name, unit) => {
        const reading = parseTarget(raw, { name, unit, year: 2022 })
        return reading.rawText === raw && typeof reading.kind === 'string'
      }),
      { numRuns: 2000 },
    )
  })

  test('never invents a number that does not stand in the text; only none of a bad thing is 0', () => {
    const isWritten = (value: string, raw: string) => {
      const figure = Math.abs(Number(value))
      return numbersIn(raw).some((number) =>
        SCALES.some((scale) => Math.abs(number * scale - figure) <= figure * 1e-9),
      )
    }
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), names, (parts, name) => {
        const raw = parts.join('')
        const reading = parseTarget(raw, { name, year: 2022 })
        const figures = [reading, ...(reading.parts ?? [])].flatMap(({ value, high }) => [value, high])
        return figures.every(
          (value) => value === undefined || isWritten(value, raw) || (value === '0' && raw.includes('无')),
        )
      }),
      { numRuns: 3000 },
    )
  })

  test('a whole threshold survives any spelling of its sign, digits and blanks', () => {
    const signs = fc.constantFrom('≥', '>=', '≧', '＞＝', '》=', '不低于', '不少于', '大于等于', '至少')
    fc.assert(
      fc.property(
        signs,
        fc.integer({ min: 1, max: 99_999 }),
        fc.boolean(),
        fc.constantFrom('', ' ', '　'),
        (sign, number, isWide, blank) => {
          const digits = isWide
            ? String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
            : String(number)
          const reading = parseTarget(`${sign}${blank}${digits}件`, { name: '办理数量' })
          expect(reading).toMatchObject({
            kind: 'threshold',
            comparator: '>=',
            value: String(number),
            unit: '件',
            certainty: 'stated',
          })
        },
      ),
    )
  })
})
