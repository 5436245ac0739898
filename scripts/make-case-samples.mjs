/**
 * Writes the made-up case registers of data/samples/ (the same rows in UTF-8 with BOM and in GB18030).
 * Deterministic: a seeded generator of its own, so that a second run changes no byte. What the rows add up to is
 * stated in data/README.md and checked by a test against what the program reads.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { encodeGb18030 } from './encode-gb18030.mjs'

const target = join(dirname(fileURLToPath(import.meta.url)), '..', 'data', 'samples')

const header = [
  ...['案件编号', '案件类型', '案由', '案件来源', '受援人姓名', '受援人类别', '身份证号', '联系电话', '住址'],
  ...[
    '申请日期',
    '受理日期',
    '指派日期',
    '结案日期',
    '案件状态',
    '承办人',
    '承办结果',
    '挽回损失(元)',
    '补贴(元)',
  ],
  '满意度',
]

// mulberry32: small, seeded, the same on every machine.
let seed = 20220105
function random() {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const between = (low, high) => low + Math.floor(random() * (high - low + 1))
const pick = (list) => list[Math.floor(random() * list.length)]

const DAY = 86_400_000
const day = (text) => Date.parse(`${text}T00:00:00Z`) / DAY
const parts = (number) => new Date(number * DAY).toISOString().slice(0, 10).split('-')
/** The ways dates are written by Excel and WPS on Chinese Windows; 44625 is Excel's own day number. */
const dateForms = [
  (n) => parts(n).map(Number).join('/'),
  (n) => parts(n).join('-'),
  (n) => parts(n).map(Number).join('.'),
  (n) => parts(n).join(''),
  (n) => String(n + 25569),
  (n) => `${Number(parts(n)[0])}年${Number(parts(n)[1])}月${Number(parts(n)[2])}日`,
  (n) => `${parts(n).map(Number).join('/')} 0:00`,
]
const dateText = (number) => (random() < 0.7 ? dateForms[0](number) : pick(dateForms)(number))

const quarters = {
  2021: [day('2021-09-01'), day('2021-12-31')],
  Q1: [day('2022-01-01'), day('2022-03-31')],
  Q2: [day('2022-04-01'), day('2022-06-30')],
  Q3: [day('2022-07-01'), day('2022-09-30')],
  Q4: [day('2022-10-01'), day('2022-12-31')],
}

/** How many cases of each acceptance quarter end how and when. 法律帮助 apart. */
const plan = [
  { accepted: '2021', 2021: 10, Q1: 18, Q2: 10, Q3: 4, Q4: 1, 在办: 1, 终止: ['Q1'], 撤销: ['Q2'], 转出: [] },
  { accepted: 'Q1', Q1: 14, Q2: 44, Q3: 24, Q4: 2, 在办: 1, 终止: ['Q1', 'Q2'], 撤销: ['Q2'], 转出: [] },
  { accepted: 'Q2', Q2: 22, Q3: 56, Q4: 15, 在办: 2, 终止: ['Q2', 'Q3'], 撤销: [], 转出: ['Q3'] },
  { accepted: 'Q3', Q3: 30, Q4: 58, 在办: 6, 终止: ['Q4'], 撤销: ['Q3'], 转出: [] },
  { accepted: 'Q4', Q4: 56, 在办: 22, 终止: ['Q4'], 撤销: [], 转出: ['Q4'] },
  { accepted: 'Q1', help: true, Q1: 16, Q2: 2, 在办: 0, 终止: [], 撤销: [], 转出: [] },
  { accepted: 'Q2', help: true, Q2: 18, Q3: 2, 在办: 0, 终止: ['Q2'], 撤销: [], 转出: [] },
  { accepted: 'Q3', help: true, Q3: 20, 在办: 0, 终止: [], 撤销: [], 转出: [] },
  { accepted: 'Q4', help: true, Q4: 18, 在办: 3, 终止: [], 撤销: [], 转出: [] },
]

const causes = {
  民事: [
    '追索劳动报酬',
    '劳动争议',
    '工伤保险待遇',
    '交通事故责任',
    '赡养费',
    '抚养费',
    '离婚',
    '𠮷祥小区物业服务合同',
  ],
  刑事: ['盗窃', '故意伤害', '诈骗', '交通肇事', '寻衅滋事'],
  行政: ['工伤认定', '社会保险待遇核定', '行政处罚'],
  法律帮助: ['认罪认罚见证', '值班律师会见', '刑事法律帮助'],
}
const categories = ['农民工', '老年人', '妇女', '未成年人', '残疾人', '低保人员', '军人军属', '一般困难群众']
const surnames = ['张', '李', '王', '陈', '黄', '林', '梁', '吴', '𠮷', '冼']
const places = ['虚构区示例路', '某县样例街', '未有镇假设村']

let serial = 0
function makeCase({ accepted, ended, status, help }) {
  serial += 1
  const acceptedDay = accepted
  const type = help ? '法律帮助' : pick(['民事', '民事', '民事', '刑事', '刑事', '行政'])
  const year = parts(acceptedDay)[0]
  const number = `〔${year}〕虚法援${help ? '帮' : type.slice(0, 1)}字第${String(serial).padStart(4, '0')}号`
  const isClosed = status === '办结'
  const money = isClosed && type === '民事' && random() < 0.6 ? between(8, 900) * 100 : null
  const place = `${pick(places)}${between(1, 200)}号`
  return {
    order: acceptedDay + random(),
    cells: [
      number,
      type,
      pick(causes[type]) + (type === '民事' ? '纠纷' : ''),
      type === '刑事' || help
        ? pick(['通知辩护', '值班律师', '来访申请'])
        : pick(['来访申请', '网上申请', '转交申请']),
      `${pick(surnames)}某某`,
      random() < 0.25 ? `${pick(categories.slice(0, 2))}、${pick(categories.slice(2))}` : pick(categories),
      String(serial).padStart(18, '0'),
      String(serial).padStart(11, '0'),
      random() < 0.05 ? `${place},\n附${between(1, 9)}室` : place,
      dateText(acceptedDay - between(0, 5)),
      dateText(acceptedDay),
      dateText(acceptedDay + between(0, 3)),
      ended === null ? '' : dateText(ended),
      status,
      `${pick(surnames)}律师（虚构）`,
      isClosed ? pick(['胜诉', '部分胜诉', '调解', '和解', '判决', '提供法律意见']) : '',
      money === null ? '' : random() < 0.3 ? `${money.toLocaleString('en-US')}.00` : String(money),
      isClosed ? (random() < 0.2 ? '1,500' : pick(['500', '800', '1200', '2000.50'])) : '',
      isClosed ? pick(['满意', '满意', '满意', '基本满意', '不满意', '未评价', '']) : '',
    ],
  }
}

function dayIn(quarter, notBefore = 0) {
  const [first, last] = quarters[quarter]
  return between(Math.max(first, notBefore), last)
}

/** Acceptance leaves room before the end of its quarter, so that a case may end in the same quarter. */
function makePlanned(row, endQuarter, status) {
  const [first, last] = quarters[row.accepted]
  const accepted = between(first, last - 12)
  const ended = endQuarter === null ? null : dayIn(endQuarter, accepted + 3)
  return makeCase({ accepted, ended, status, help: row.help === true })
}

const rows = []
for (const row of plan) {
  for (const quarter of Object.keys(quarters)) {
    const count = row[quarter]
    for (let i = 0; count !== undefined && i < count; i += 1) rows.push(makePlanned(row, quarter, '办结'))
  }
  for (let i = 0; i < row.在办; i += 1) rows.push(makePlanned(row, null, '在办'))
  for (const status of ['终止', '撤销', '转出'])
    for (const quarter of row[status]) rows.push(makePlanned(row, quarter, status))
}
const clean = [...rows].sort((a, b) => a.order - b.order)

/** A sound closed case with some cells overwritten: what staff really send in. */
function makeFaulty(changes) {
  const made = makeCase({
    accepted: day('2022-05-10'),
    ended: day('2022-06-20'),
    status: '办结',
    help: false,
  })
  for (const [name, text] of Object.entries(changes)) made.cells[header.indexOf(name)] = text
  made.order = quarters['Q1'][0] + between(0, 360)
  return made
}
const faulty = [
  { 结案日期: '2022/2/31' },
  { 受理日期: '2022/6/1', 结案日期: '2022/5/1' },
  { 结案日期: '' },
  { 受理日期: '22/3/5' },
  { 案件编号: '1.23E+17' },
  { 案件编号: '4.40801E+17' },
  { 案件编号: '' },
  { 案件状态: '待定' },
  { 案件状态: '' },
  { 受理日期: '' },
  { 案件状态: '在办' },
  { 结案日期: '三月初' },
  { 结案日期: '2202-07-05' },
  { 受理日期: '2022-13-01' },
  { '挽回损失(元)': '约三万' },
  { '补贴(元)': '-500' },
].map(makeFaulty)
// A comma that was not quoted pushes every later cell one column to the right.
const shifted = makeFaulty({})
shifted.cells.splice(2, 1, '劳动争议', '工资')
faulty.push(shifted)

const duplicates = Array.from({ length: 10 }, (_, i) => {
  const original = clean[20 + i * 37]
  return { order: original.order + between(1, 40), cells: [...original.cells] }
})
const contradictory = [50, 200].map((index) => {
  const original = clean[index]
  const cells = [...original.cells]
  cells[header.indexOf('补贴(元)')] = '999'
  return { order: original.order + 5, cells }
})

const all = [...clean, ...faulty, ...duplicates, ...contradictory].sort((a, b) => a.order - b.order)
const quote = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const title = [
  '虚构示例：某市法律援助案件登记表（2022年度）。姓名、号码、住址、案件均为编造',
  ...header.slice(1).map(() => ''),
]
const text = [title, header, ...all.map((row) => row.cells)]
  .map((cells) => cells.map(quote).join(',') + '\r\n')
  .join('')

mkdirSync(target, { recursive: true })
writeFileSync(join(target, 'case-register-2022-utf8.csv'), `\uFEFF${text}`)
writeFileSync(join(target, 'case-register-2022-gb18030.csv'), encodeGb18030(text))
console.log(`${all.length} rows in two encodings written to data/samples`)

/** Files that an import must refuse or read with care: for the tests, under the names the tests say. */
const fixtures = join(dirname(fileURLToPath(import.meta.url)), '..', 'tests', 'fixtures', 'cases')
const few = [header, ...clean.slice(0, 3).map((row) => row.cells)]
const csvOf = (rowsOf, delimiter = ',') =>
  rowsOf.map((cells) => cells.map(quote).join(delimiter) + '\r\n').join('')
const utf16 = Buffer.from(`\uFEFF${csvOf(few, '\t')}`, 'utf16le')
const nasty = {
  'empty.csv': '',
  'header-only.csv': csvOf([header]),
  'other-columns.csv': '姓名,部门,年龄\r\n张某某,虚构科,30\r\n',
  'scientific-ids.csv': csvOf([
    header,
    ...few.slice(1).map((cells) => cells.with(0, '1.23E+17')),
    clean[3].cells.with(0, '440800202200001234'),
  ]),
  'lying-bom.csv': Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), encodeGb18030(csvOf(few))]),
  // GB18030 without a word that a register has: nobody can know the encoding.
  'unknown-encoding.csv': encodeGb18030('姓名,部门\r\n张某某,虚构科\r\n'),
  'damaged-gb18030.csv': Buffer.concat([encodeGb18030(csvOf(few)), Buffer.from([0x41, 0xff, 0x0d, 0x0a])]),
  'binary.csv': Buffer.from([0x89, 0x50, 0x00, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00]),
  'workbook.csv': Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]),
  'unicode-text.txt': utf16,
  'open-quote.csv': csvOf(few) + '〔2022〕虚法援民字第9999号,民事,"劳动争议,来访申请\r\n',
  'script-cells.csv': csvOf([
    header,
    clean[4].cells.with(2, '<img src=x onerror=alert(1)>').with(15, "=cmd|' /C calc'!A0"),
    clean[5].cells.with(13, '=HYPERLINK("x")'),
  ]),
}
mkdirSync(fixtures, { recursive: true })
for (const [name, contents] of Object.entries(nasty)) writeFileSync(join(fixtures, name), contents)
