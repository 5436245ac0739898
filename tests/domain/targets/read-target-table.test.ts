import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTargetTable, readTargetTables } from '@/domain/targets/read-target-table'
import { gridFromText } from '@/domain/targets/sheet-grid'

const fileOf = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const REAL = fileOf('data/2022/zhanjiang-justice-2022.txt')

function read(text: string) {
  const reading = readTargetTable(text)
  if (!reading.ok) throw new Error(reading.issue.code)
  return reading.table
}

describe('the real table of 2022', () => {
  const table = read(REAL)

  test('head: year, department, staff', () => {
    expect(table).toMatchObject({
      fiscalYear: 2022,
      title: '2022年市级部门整体预算绩效目标表',
      departmentName: '湛江市司法局',
      supervisingDepartment: '湛江市司法局',
      staffInPost: 327,
      staffRetired: 137,
    })
  })

  test('six budget cells, the empty ones null', () => {
    expect(table.budget).toEqual({
      basicExpenditure: '8584.25',
      projectExpenditure: '4316.59',
      fiscalAppropriation: '12900.83',
      otherFunds: null,
      ownLevelFunds: '12900.83',
      transferredFunds: null,
    })
  })

  test('the overall goal without its tags, with all its words', () => {
    const filed = /<p>(.*)<\/p>/.exec(REAL)?.[1]
    expect(table.overallGoal).toBe(filed)
    expect(table.overallGoal).toContain('7、认真贯彻')
  })

  test.each([
    [
      'T1',
      '配套一村（社区）一法律顾问工作经费',
      '配套一村（社区）一法律顾问工作经费',
      '390',
      '（1）法律服务',
    ],
    ['T2', '建设湛江市行政执法信息平台', '建设湛江市行政执法信息平台', '208.71', '辅助市直执法部门'],
    [
      'T3',
      '组织国家统一法律职业资格考试工作',
      '任务4：组织国家统一法律职业资格考试工作',
      '32.93',
      '采取各种措施',
    ],
    ['T4', '市政府涉外法律顾问工作', '市政府涉外法律顾问工作', '19.8', '更好地推进'],
  ])('task %s: %s', (taskId, name, filedName, plannedAmount, goal) => {
    const task = table.tasks.find((candidate) => candidate.taskId === taskId)
    expect(task).toMatchObject({ name, filedName, plannedAmount })
    expect(task?.goal.startsWith(goal)).toBe(true)
    expect(task?.content).not.toBe('')
  })

  test('there are four tasks', () => expect(table.tasks).toHaveLength(4))

  test.each([
    ['I01', '数量指标', '信息采购部件(件)', '10'],
    ['I02', '数量指标', '办理法律援助事项数量', '>400件'],
    ['I03', '数量指标', '政府采购个数(个)', '10'],
    ['I04', '数量指标', '培训次数(次)', '2'],
    ['I05', '数量指标', '培训人次(次)', '200'],
    ['I06', '数量指标', '开展法制宣传数量(次)', '≥1'],
    ['I07', '数量指标', '法律援助案件完成率(%)', '≥90%'],
    ['I08', '质量指标', '信息日常维护率(%)', '≥95%'],
    ['I09', '质量指标', '设备验收合格率(%)', '≥90%'],
    ['I10', '质量指标', '参加培训率(%)', '≥95%'],
    ['I11', '质量指标', '项目完成率(%)', '≥95%'],
    ['I12', '质量指标', '法律服务考核达标率(%)', '≥90%'],
    ['I13', '时效指标', '平台建设按期完成率(%)', '100%'],
    ['I14', '时效指标', '基础性法律咨询解答时效', '现场'],
    ['I15', '时效指标', '疑难法律咨询解答时效', '2日内'],
    ['I16', '成本指标', '项目投入成本(万元)', '390万元'],
    ['I17', '成本指标', '市级补贴标准{元/村(社区)}', '2000元'],
    ['I18', '社会效益指标', '基层干部群众的法律意识水平和基层治理情况', '明显改善'],
    ['I19', '社会效益指标', '地方强制隔离戒毒场所工作保障水平', '逐步提升'],
    ['I20', '社会效益指标', '办理业务平均耗时情况', '逐步下降'],
    ['I21', '社会效益指标', '法律顾问覆盖率 (%)', '100'],
    ['I22', '可持续影响指标', '村(居)委、群众等服务对象满意度 (%)', '≥ 90'],
    ['I23', '可持续影响指标', '“四区五中心”和“智慧戒毒”升级改造工作的影响', '长期'],
    ['I24', '可持续影响指标', '系统正常使用年限 (年)', '≥ 6'],
    ['I25', '可持续影响指标', '法律服务专线接通率 (%)', '100%'],
    ['I26', '可持续影响指标', '平台正常使用年限 (年)', '长期'],
    ['I27', '服务对象满意度指标', '系统用户满意度 (%)', '≥ 90%'],
  ])('%s | %s | %s | %s', (indicatorId, filedSubcategory, filedName, rawText) => {
    const found = table.indicators.find((indicator) => indicator.indicatorId === indicatorId)
    expect(found).toMatchObject({ filedSubcategory, filedName, rawText, unitColumn: '' })
  })

  test('17 outputs, 9 benefits, 1 satisfaction, and 27 rows in all', () => {
    const count = (key: 'category' | 'subcategory', value: string) =>
      table.indicators.filter((row) => row[key] === value).length
    expect(['output', 'benefit', 'satisfaction'].map((category) => count('category', category))).toEqual([
      17, 9, 1,
    ])
    const groups = [
      'quantity',
      'quality',
      'timeliness',
      'cost',
      'social-benefit',
      'sustainability',
      'service-satisfaction',
    ]
    expect(groups.map((group) => count('subcategory', group))).toEqual([7, 5, 3, 2, 4, 5, 1])
    expect(table.indicators).toHaveLength(27)
  })

  test('what was put right is listed', () => {
    expect(table.repairs.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '14 tags-stripped',
      '19 numbering-stripped',
      '41 level-repeated',
      '41 level-moved',
      '41 placeholder-dropped',
      '41 level-empty',
      '43 level-moved',
      '43 row-shifted-right',
      '44 row-shifted-right',
      '45 row-shifted-right',
      '47 level-1-late',
      '48 level-empty',
      '53 row-shifted-left',
      '53 levels-carried',
    ])
  })

  test('what is odd is said: the gap of 0.01, the share of the tasks, rows under another level, units', () => {
    expect(table.findings.map(({ row, code, severity }) => `${row} ${code} ${severity}`)).toEqual([
      '9 budget-gap hint',
      '17 tasks-within-projects hint',
      '17 product-agrees hint',
      '28 unit-differs-from-name hint',
      '29 target-very-low hint',
      '30 rate-under-quantity hint',
      '37 figure-expected hint',
      '47 unit-only-in-name hint',
      '49 satisfaction-elsewhere hint',
      '49 unit-only-in-name hint',
      '53 figure-expected hint',
      '53 same-meaning hint',
    ])
    expect(table.findings[0]?.params).toMatchObject({ left: '12900.84', right: '12900.83', gap: '0.01' })
    expect(table.findings[1]?.params).toMatchObject({ share: '15.1', rest: '3665.15' })
    expect(table.findings[2]?.params).toMatchObject({ count: '1950村', standard: '2000元', total: '390' })
  })

  test('the same with its title merged, as a workbook would have it', () => {
    const grid = gridFromText(REAL, '')
    const reading = readTargetTables([{ ...grid, merges: [{ row: 2, column: 0, rows: 1, columns: 5 }] }])
    expect(reading.ok && reading.tables[0]?.indicators).toEqual(table.indicators)
  })

  test('line ends of Windows and a mark at the start change nothing', () => {
    expect(read(`\ufeff${REAL.replace(/\n/g, '\r\n')}`)).toEqual(table)
  })
})

describe('tables of other departments', () => {
  test('a unit column, amounts in 元, a block that slips right, fillers, no survey', () => {
    const table = read(fileOf('tests/fixtures/target-table-education.txt'))
    expect(table).toMatchObject({
      fiscalYear: 2023,
      departmentName: '某市教育局（虚构）',
      staffInPost: 1208,
      staffRetired: null,
    })
    expect(table.budget).toMatchObject({
      basicExpenditure: '1234.56',
      projectExpenditure: '800',
      otherFunds: '34.5',
    })
    expect(table.overallGoal).toBe('办好人民满意的教育。\n1.完成学校改造')
    expect(table.tasks.map(({ name, plannedAmount }) => `${name} ${plannedAmount}`)).toEqual([
      '改造学校食堂 300',
      '教师培训 50',
      '助学金发放 null',
    ])
    expect(
      table.indicators.map((row) => [row.subcategory, row.name, row.rawText, row.unitColumn].join(' ')),
    ).toEqual([
      'quantity 改造食堂数 ≥12 所',
      'quantity 教师培训人次 500 人次',
      'quality 食堂验收合格率 100 %',
      'quality 教师培训合格率 ≥95 %',
      'timeliness 改造完成时间 2023年8月底前 ',
      'social-benefit 家长投诉率 ≤1 %',
      'sustainability 长效机制 不断完善 ',
    ])
    expect(table.findings).toContainEqual(
      expect.objectContaining({ code: 'budget-gap', severity: 'warning' }),
    )
    expect(table.findings).toContainEqual(
      expect.objectContaining({ code: 'cell-missing', params: { cell: 'staffRetired' } }),
    )
  })

  test('成本 as a level of its own, levels on every row, a group of its own, no tasks', () => {
    const table = read(fileOf('tests/fixtures/target-table-agriculture.txt'))
    expect(table).toMatchObject({
      fiscalYear: 2024,
      supervisingDepartment: '某县人民政府（虚构）',
      tasks: [],
    })
    expect(table.overallGoal).toBe('一、稳定粮食生产。\n二、促进农民增收。')
    expect(
      table.indicators.map((row) =>
        [row.category, row.subcategory, row.filedSubcategory, row.name].join(' '),
      ),
    ).toEqual([
      'cost cost 经济成本指标 项目总成本',
      'cost cost 生态环境成本指标 化肥使用量',
      'output quantity 数量指标 高标准农田建设面积',
      'output quality 质量指标 验收合格率',
      'output timeliness 时效指标 完成时间',
      'output other 履职效果 执法检查次数',
      'benefit social-benefit 社会效益指标 农民满意率',
      'satisfaction service-satisfaction 满意度指标 服务对象满意度',
      'satisfaction service-satisfaction 满意度指标 服务对象满意度',
    ])
  })
})

describe('what is no table is refused with its reason', () => {
  const header = '\t一级指标\t二级指标\t三级指标\t指标值\n'
  test.each([
    ['', 'empty-text'],
    [' \n\t\n', 'empty-text'],
    ['案件编号,案件类型\n1,民事', 'not-a-target-table'],
    ['绩效指标\t目标', 'no-indicator-header'],
    ['\u0000\u0001PK\u0003', 'not-a-target-table'],
    [`绩效目标表\n单位名称\t某局\n${header}\t产出指标\t数量指标\t甲\t1`, 'no-year'],
    [`2022年绩效目标表\n${header}\t产出指标\t数量指标\t甲\t1`, 'no-department'],
    [`2022年绩效目标表\n单位名称\t某局\n${header}\t产出指标\t数量指标\t指标1：\t`, 'no-indicators'],
  ])('%j: %s', (text, code) => expect(readTargetTable(text)).toMatchObject({ ok: false, issue: { code } }))

  test('never throws, whatever the text', () => {
    const cell = fc.constantFrom(
      '',
      '一级指标',
      '三级指标',
      '指标值',
      '产出指标',
      '数量指标',
      '甲',
      '≥90%',
      '名称',
      '内容',
      '资金',
      '12',
      '"',
      '<p>',
      '2022年绩效目标表',
      '单位名称',
    )
    const text = fc
      .array(
        fc.array(cell, { maxLength: 6 }).map((cells) => cells.join('\t')),
        { maxLength: 12 },
      )
      .map((rows) => rows.join('\n'))
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (sample) => typeof readTargetTable(sample).ok === 'boolean'),
    )
  })

  test('every line of the real table may be missing without an exception', () => {
    const lines = REAL.split('\n')
    const without = lines.map((_, at) =>
      readTargetTable(lines.filter((_line, other) => other !== at).join('\n')),
    )
    expect(without.every(({ ok }) => typeof ok === 'boolean')).toBe(true)
  })
})
