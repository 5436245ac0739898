import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { escapeText, placeOf, rowTooltip } from '@/charts/chart-picture'
import { palette } from '@/charts/palette'
import { fraction } from '@/domain/exact'

const table = {
  head: ['任务', '完成程度', '备注'],
  rows: [
    ['<img src=x onerror=alert(1)>', '91.22%', ''],
    ['甲 & 乙', '"60%"', "it's"],
  ],
}

describe('a tooltip', () => {
  test('shows names from files as text, never as markup', () => {
    expect(rowTooltip(table, [{ dataIndex: 0 }])).toBe(
      '&lt;img src=x onerror=alert(1)&gt;<br>完成程度  91.22%',
    )
    expect(escapeText(`<&>"'`)).toBe('&lt;&amp;&gt;&quot;&#39;')
  })

  test('takes its row from one series or from several', () => {
    expect(rowTooltip(table, { dataIndex: 1 })).toBe(
      '甲 &amp; 乙<br>完成程度  &quot;60%&quot;<br>备注  it&#39;s',
    )
  })

  test.each([undefined, null, [], {}, { dataIndex: 'x' }, { dataIndex: 9 }])('is empty for %j', (given) => {
    expect(rowTooltip(table, given)).toBe('')
  })
})

test('a share stands at its per cent', () => {
  expect(placeOf(fraction(1, 3))).toBe(33.3333)
  expect(placeOf(fraction(5, 4))).toBe(125)
})

test('charts and style sheet have the same colours', () => {
  const style = readFileSync(new URL('../../src/style.css', import.meta.url), 'utf8')
  const tokens = new Map(
    Array.from(style.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g), ([, name, hex]) => [name, hex]),
  )
  for (const [name, hex] of Object.entries(palette)) {
    const token = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    expect([token, tokens.get(token)]).toEqual([token, hex])
  }
})
