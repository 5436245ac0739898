import { describe, expect, test } from 'vitest'
import { readTargetTables } from '@/domain/targets/read-target-table'
import {
  fixtureGrid,
  indicatorLines,
  readAll,
  readOne,
  repairLines,
  withMerges,
} from '../../fixtures/table-lines'

describe('教育局: points in the level words, 指标N：, fillers, blanks of merged cells', () => {
  const table = readOne('education-department.txt')

  test('head and money', () => {
    expect(table).toMatchObject({
      ...{ layout: 'department', projectName: null, fiscalYear: 2024 },
      ...{ departmentName: '海平市教育局（虚构）', supervisingDepartment: '海平市教育局（虚构）' },
      ...{ staffInPost: 1216, staffRetired: 489 },
      overallGoal: '一是扩大学位供给；二是提升教师素质；三是保障学生资助。',
      budget: {
        ...{ basicExpenditure: '23410.52', projectExpenditure: '6700' },
        ...{ fiscalAppropriation: '30110.5', otherFunds: null },
        ...{ ownLevelFunds: '28110.5', transferredFunds: '2000' },
      },
    })
    expect(
      table.tasks.map(({ taskId, name, plannedAmount }) => `${taskId} ${name} ${plannedAmount}`),
    ).toEqual(['T1 公办学校学位建设 3600', 'T2 家庭经济困难学生资助 630', 'T3 教师全员培训 216.8'])
  })

  test('every row', () => {
    expect(indicatorLines(table)).toEqual([
      '20 output/quantity 产出指标·数量指标 新增公办学位 = ≥5400 6.67分',
      '21 output/quantity 产出指标·数量指标 资助学生人数 = 4200人 6.67分',
      '22 output/quantity 产出指标·数量指标 教师培训期数 = 24期 6.66分',
      '24 output/quality 产出指标·质量指标 新建学校验收合格率 = 100 7.5分',
      '25 output/quality 产出指标·质量指标 教师培训考核合格率 = ≥98% 7.5分',
      '26 output/timeliness 产出指标·时效指标 学位建设完成时间 = 2024年8月底前 5分',
      '27 output/timeliness 产出指标·时效指标 资助金发放及时率 = ≥95 5分',
      '28 output/cost 产出指标·成本指标 学生资助标准 = 1500元 5分',
      '30 benefit/social-benefit 效益指标·社会效益指标 义务教育大班额比例 = ≤3% 7.5分',
      '31 benefit/social-benefit 效益指标·社会效益指标 入学矛盾缓解情况 = 有效缓解 7.5分',
      '33 benefit/sustainability 效益指标·可持续影响指标 教育资源均衡配置水平 = 持续提升 15分',
      '34 satisfaction/service-satisfaction 满意度指标·服务对象满意度指标 家长满意度 = ≥90% 5分',
      '35 satisfaction/service-satisfaction 满意度指标·服务对象满意度指标 学生满意度 = ≥90% 5分',
    ])
    expect(table.levelPoints.map(({ word, points }) => `${word} ${points}`)).toEqual([
      ...['产出指标 50', '数量指标 20', '质量指标 15', '时效指标 10', '成本指标 5'],
      ...['效益指标 30', '满意度指标 10'],
    ])
  })

  test('what was put right, with its row', () => {
    expect(repairLines(table)).toEqual([
      ...['16 numbering-stripped', '18 placeholder-dropped'],
      ...['20 weights-from-levels', '23 placeholder-dropped', '29 placeholder-dropped', '29 level-empty'],
      ...['29 weights-from-levels', '32 level-empty', '34 weights-from-levels', '35 levels-carried'],
    ])
  })

  test('4200人 × 1500元 = 630万元, said at the task', () => {
    expect(table.findings.filter(({ code }) => code.startsWith('product'))).toEqual([
      {
        ...{ row: 16, code: 'product-agrees', severity: 'hint' },
        params: { task: '家庭经济困难学生资助', count: '4200人', standard: '1500元', total: '630' },
      },
    ])
  })
})

describe('水利局: 成本 as a level of its own, points in a column, 其中, ★', () => {
  const table = readOne('water-cost-level.txt')

  test('every row', () => {
    expect(indicatorLines(table)).toEqual([
      '7 cost/cost 成本指标·经济成本指标 河道治理单位成本 = ≤120 [万元/公里] 8分',
      '8 cost/cost 成本指标·经济成本指标 农村供水工程投资 = ≤460 [万元] 4分',
      '9 cost/cost 成本指标·社会成本指标 征地拆迁投诉起数 = ≤2 [起] 4分',
      '10 cost/cost 成本指标·生态环境成本指标 施工弃渣量 = ≤1.2 [万立方米] 4分',
      '11 output/quantity 产出指标·数量指标 治理河道长度 = ≥8.5 [公里] 10分',
      '12 output/quantity 产出指标·数量指标 新建农村供水点 = 12 [处] 5分',
      '13 output/quantity 产出指标·数量指标 山区供水点 = 7 [处] 其中',
      '14 output/quality 产出指标·质量指标 单元工程验收合格率 = 100 [%] 10分',
      '15 output/quality 产出指标·质量指标 水质达标率 = ≥98 [%] 5分',
      '16 output/timeliness 产出指标·时效指标 河道治理完工时间 = 2025年11月30日前 5分',
      '17 output/timeliness 产出指标·时效指标 汛期险情处置时限 = 2 [小时内] 5分',
      '18 benefit/social-benefit 效益指标·社会效益指标 受益人口 = ≥3.6 [万人] 6分',
      '19 benefit/social-benefit 效益指标·社会效益指标 供水保证率 = ≥95 [%] 4分',
      '20 benefit/ecological-benefit 效益指标·生态效益指标 河道生态流量达标率 = ≥90 [%] 5分',
      '21 benefit/sustainability 效益指标·可持续影响指标 工程管护机制 = 健全 5分',
      '22 satisfaction/service-satisfaction 满意度指标·服务对象满意度指标 受益群众满意度 = ≥90 [%] 10分',
    ])
  })

  test('90 points without 预算执行率 are no gap', () => {
    expect(table.findings.map(({ code }) => code)).not.toContain('weights-not-100')
    expect(table.budget).toMatchObject({ projectExpenditure: '1500', otherFunds: '0' })
  })
})

describe('民政局: 项目完成, 项目效益, 进度, sign and unit under one heading', () => {
  test('every row', () => {
    expect(indicatorLines(readOne('civil-affairs-old-words.txt'))).toEqual([
      '6 output/quantity 项目完成·数量 保障低保对象人数 = ≥8600 [人] 15分',
      '7 output/quantity 项目完成·数量 发放高龄津贴人数 = =5300 [人] 15分',
      '8 output/quality 项目完成·质量 低保对象认定准确率 = ≥99 [%] 10分',
      '9 output/timeliness 项目完成·进度 低保金发放进度 = 每月10日前 10分',
      '10 output/cost 项目完成·成本 低保标准 = =720 [元/人*月] 10分',
      '11 benefit/social-benefit 项目效益·社会效益 困难群众生活水平 = 稳步提高 15分',
      '12 benefit/social-benefit 项目效益·社会效益 信访事项 = ≤3 [件] 10分',
      '13 benefit/sustainability 项目效益·可持续影响 动态管理机制 = 健全 5分',
      '14 satisfaction/service-satisfaction 满意度·服务对象满意度 低保对象满意度 = ≥90 [%] 10分',
    ])
  })
})

describe('城管局: label and amount in one cell, a survey without a group', () => {
  test('money and every row', () => {
    const table = readOne('city-management-amounts-in-label.txt')
    expect(table).toMatchObject({
      ...{ departmentName: '滨江区城市管理局（虚构）', overallGoal: '市容整洁有序。' },
      budget: {
        ...{ basicExpenditure: '1200', projectExpenditure: '2000' },
        ...{ fiscalAppropriation: '3200', otherFunds: '0' },
      },
    })
    expect(indicatorLines(table)).toEqual([
      '10 output/quantity 产出指标·数量指标 清扫保洁面积 = 320万平方米',
      '11 output/quality 产出指标·质量指标 道路清扫保洁达标率 = ≥95%',
      '12 benefit/social-benefit 效益指标·社会效益指标 市容环境 = 明显改善',
      '13 satisfaction/service-satisfaction 满意度指标·服务对象满意度指标 市民满意度 = ≥85%',
    ])
  })
})

describe('the same table with its merged cells reads the same', () => {
  test.each([
    ['education-department.txt', [0, 1, 2]],
    ['water-cost-level.txt', [0, 1]],
    ['health-project-list.txt', [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    ['transport-projects.txt', [0, 1, 2]],
    ['finance-two-terms.txt', [0, 1]],
    ['civil-affairs-old-words.txt', [0, 1]],
    ['planning-terms-side-by-side.txt', [0]],
    ['city-management-amounts-in-label.txt', [0, 1, 2]],
  ])('%s', (name, columns) => {
    const merged = readAll(withMerges(fixtureGrid(name), columns))
    const plain = readAll(fixtureGrid(name))
    expect(merged.map(indicatorLines)).toEqual(plain.map(indicatorLines))
    for (const [index, table] of merged.entries()) {
      const { budget, tasks, overallGoal, departmentName, fiscalYear } = plain[index] ?? readOne('')
      expect(table).toMatchObject({ budget, tasks, overallGoal, departmentName, fiscalYear })
      // Nothing was lost, so nothing had to be carried.
      expect(table.repairs.map(({ code }) => code)).not.toContain('levels-carried')
    }
  })
})

describe('what cannot be read is refused with its reason', () => {
  test.each([
    ['refused-columns-in-one-cell.txt', 'flattened', '一级指标二级指标三级指标年度指标值实际完成值分值得分'],
    ['refused-figures-run-together.txt', 'flattened', '赛事安全达标率 10010010'],
    ['refused-purchase-list.txt', 'not-a-target-table', '2022年办公设备采购清单'],
  ])('%s: %s', (name, code, found) =>
    expect(readTargetTables([fixtureGrid(name)])).toMatchObject({ ok: false, issue: { code, found } }),
  )
})
