import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHtmlTables } from '@/io/html-table'
import { attributeOf, readHtmlTokens } from '@/io/html-tokens'

const rowsOf = (html: string) => readHtmlTables(html, '').map(({ rows }) => rows)
const one = (html: string) => readHtmlTables(`<table>${html}</table>`, '')[0]

describe('cells where a page shows them', () => {
  test('spans down and across push the cells after them', () => {
    const grid = one(
      '<tr><td rowspan="3">产出</td><td colspan=2>数量</td></tr><tr><td>次数</td><td>≥2</td></tr><tr><td>人次</td><td>200</td></tr>',
    )
    expect(grid?.rows).toEqual([
      ['产出', '数量'],
      ['', '次数', '≥2'],
      ['', '人次', '200'],
    ])
    expect(grid?.merges).toEqual([
      { row: 0, column: 0, rows: 3, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ])
  })

  test('a span of 0 goes to the end, one beyond the end is cut off', () => {
    const merges = (span: string) => one(`<tr><td rowspan=${span}>a<td>b<tr><td>c<tr><td>d`)?.merges
    for (const span of ['0', '3', '99', '65534']) expect(merges(span)).toMatchObject([{ rows: 3 }])
    for (const span of ['1', '-1', 'x']) expect(merges(span)).toEqual([])
  })

  test('what Excel marks as a mere overflow is not merged but takes its columns', () => {
    const grid = one(
      "<tr><td colspan=2 style='mso-ignore:colspan'>长标题</td><td>末</td></tr><tr><td>a<td>b<td>c</tr>",
    )
    expect(grid?.rows).toEqual([
      ['长标题', '', '末'],
      ['a', 'b', 'c'],
    ])
    expect(grid?.merges).toEqual([])
  })

  test('hidden rows are read and named', () => {
    expect(one("<tr><td>a</td></tr><tr style='display:none'><td>b</td></tr>")).toMatchObject({
      rows: [['a'], ['b']],
      hiddenRows: [1],
    })
  })

  test('end tags may be missing, head and body make no difference', () => {
    expect(rowsOf('<table><thead><tr><th>a<th>b<tbody><tr><td>1<td>2</table>')).toEqual([
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ])
    expect(rowsOf('<table><tr><td>a')).toEqual([[['a']]])
  })

  test('several tables are several grids, one in another is its own', () => {
    expect(
      rowsOf(
        '<table><tr><td>外<table><tr><td>内</td></tr></table></td><td>右</td></tr></table><table><tr><td>后</table>',
      ),
    ).toEqual([[['外', '右']], [['内']], [['后']]])
  })

  test('tables without a word are none', () => {
    expect(rowsOf('<table></table><table><tr><td>&nbsp;</td></tr></table>')).toEqual([])
  })

  test('the heading beside a table comes first in it, the news of the page does not', () => {
    const page =
      '<div>首页</div><h2>2022年绩效目标表</h2><p>单位：万元</p><table><tr><td rowspan=2>a<td>b<tr><td>c</table>'
    expect(readHtmlTables(page, '')[0]).toMatchObject({
      rows: [['2022年绩效目标表'], ['单位：万元'], ['a', 'b'], ['', 'c']],
      merges: [{ row: 2, column: 0, rows: 2, columns: 1 }],
    })
  })
})

describe('texts of cells', () => {
  test.each([
    ['<p><b>说</b><span style="color:red">法</span></p>', '说法'],
    ['一<br>二<br/>三<br style="mso-data-placement:same-cell;" />\r\n  四', '一\n二\n三\n四'],
    ['<p>一</p><p>&nbsp;</p><p>二</p>', '一\n二'],
    ['  a \n  b  ', 'a b'],
    ['法治\r\n  宣传', '法治宣传'],
    ['&nbsp;1&nbsp;', '1'],
    ['&ge;90&#37; &#x2265; &lt;b&gt; &amp;amp;', '≥90% ≥ <b> &amp;'],
    ['&unknown;&valueOf;&#0;&#xD800;&#99999999;&#x110000;', '&unknown;&valueOf;'],
    ['<5%', '<5%'],
    ['>400件', '>400件'],
    ['a < b', 'a < b'],
    ['<!-- x -->a<!--[if gte mso 9]><td>n</td><![endif]-->', 'a'],
    ['<![if !supportMisalignedColumns]>a<![endif]>', 'a'],
    ['<o:p>a</o:p>', 'a'],
    ['a<a href="x>y" onclick=\'alert("1")\'>b</a>', 'ab'],
  ])('%j is %j', (html, text) => expect(one(`<tr><td>${html}</td></tr>`)?.rows).toEqual([[text]]))

  test('markup that would run is nothing or plain text', () => {
    const hostile =
      '<script>document.write("<td>x</td>")</script><style>td{}</style><img src=x onerror=alert(1)><svg><script>1</script></svg><iframe src="javascript:1"></iframe>&lt;script&gt;1&lt;/script&gt;'
    expect(one(`<tr><td>${hostile}</td></tr>`)?.rows).toEqual([['<script>1</script>']])
  })

  test('a script or comment that never ends takes the rest', () => {
    expect(rowsOf('<table><tr><td>a<script><td>b</table>')).toEqual([[['a']]])
    expect(rowsOf('<table><tr><td>a<!-- <td>b</table>')).toEqual([[['a']]])
  })

  test('attributes in any kind of quotes', () => {
    for (const attributes of [' rowspan=2', ' ROWSPAN = "2"', " rowspan='2' x", ' data-rowspan=3 rowspan=2'])
      expect(attributeOf(attributes, 'rowspan')).toBe('2')
    expect(attributeOf(' data-rowspan=3', 'rowspan')).toBeNull()
  })
})

describe('whatever the text', () => {
  const bits = [
    '<table',
    '<tr>',
    '<td',
    ' rowspan=',
    ' colspan="',
    '9',
    '-',
    '"',
    "'",
    '>',
    '<',
    '</td>',
    '</table>',
    '&#',
    ';',
    '<!--',
    '-->',
    '文',
    '\n',
    '<br>',
    '<script>',
    '</script>',
    ' ',
  ]
  test('it never throws and every token comes from it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 3 })), { maxLength: 60 }),
        (parts) => {
          const html = parts.join('')
          readHtmlTables(html, '')
          for (const token of readHtmlTokens(html))
            if (token.kind === 'text') expect(html).toContain(token.text)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
