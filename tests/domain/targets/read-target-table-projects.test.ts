import { describe, expect, test } from 'vitest'
import { fixtureGrid, indicatorLines, readAll, readOne, repairLines } from '../../fixtures/table-lines'

describe('卫健局: one row per indicator, projects and units of one list', () => {
  const tables = readAll(fixtureGrid('health-project-list.txt'))

  test('one table per project, with its unit and its money', () => {
    expect(
      tables.map(({ layout, departmentName, projectName, fiscalYear, budget, overallGoal }) => [
        ...[layout, departmentName, projectName, fiscalYear],
        ...[budget.projectExpenditure, budget.fiscalAppropriation, budget.otherFunds, overallGoal],
      ]),
    ).toEqual([
      [
        ...['long', '临川市卫生健康局（虚构）', '基本公共卫生服务', 2023],
        ...['1860', '1800', '60', '为常住居民提供基本公共卫生服务。'],
      ],
      [
        ...['long', '临川市卫生健康局（虚构）', '乡村医生补助', 2023],
        ...['432', '432', null, '按标准发放乡村医生补助。'],
      ],
      [
        ...['long', '临川市疾病预防控制中心（虚构）', '免疫规划', 2023],
        ...['96.5', '96.5', null, '适龄儿童应种尽种。'],
      ],
    ])
  })

  test('every row: sign before value, direction where it says something new', () => {
    expect(tables.map(indicatorLines)).toEqual([
      [
        '5 output/quantity 产出指标·数量指标 建立电子健康档案人数 = ≧620000 [人] 15分 T1',
        '6 output/quantity 产出指标·数量指标 65岁以上老年人健康管理人数 = 》=58000 [人] 10分 T1',
        '7 output/quantity 产出指标·数量指标 失能老人 = ≥1200 [人] 其中 T1',
        '8 output/quality 产出指标·质量指标 电子健康档案合格率 = ≥95 [%] 15分 T1',
        '9 output/timeliness 产出指标·时效指标 补助资金拨付完成时间 = 12月底前 10分 T1',
        '10 benefit/social-benefit 效益指标·社会效益指标 居民健康水平 = 逐步提高 30分 T1',
        '12 satisfaction/service-satisfaction 满意度指标·服务对象满意度指标 居民满意度 = ≥85 [%] 10分 T1',
      ],
      [
        '13 output/quantity 产出指标·数量指标 补助乡村医生人数 = 正向 ═1200 [人] 20分 T1',
        '14 output/quality 产出指标·质量指标 补助发放准确率 = 正向 ═100 [%] 20分 T1',
        '15 output/cost 产出指标·成本指标 乡村医生补助标准 = 反向 ═300 [元/人.月] 20分 T1',
        '16 benefit/social-benefit 效益指标·社会效益指标 乡村医生流失率 = ≦5 [%] 20分 T1',
        '17 satisfaction/service-satisfaction 满意度指标·服务对象满意度指标 乡村医生满意度 = ≥90 [%] 10分 T1',
      ],
      [
        '18 output/quantity 产出指标·数量指标 疫苗接种剂次 = ≥180000 [剂次] 30分 T1',
        '19 output/quality 产出指标·质量指标 适龄儿童接种率 = ≥95 [%] 30分 T1',
        '20 benefit/social-benefit 效益指标·社会效益指标 传染病暴发疫情 = ≦0 [起] 20分 T1',
        '21 satisfaction/service-satisfaction 满意度指标·服务对象满意度指标 儿童家长满意度 = ≥90 [%] 10分 T1',
      ],
    ])
  })

  test('0 | 0.00% | 0 means unused', () => {
    expect(repairLines(tables[0] ?? readOne(''))).toContain('11 placeholder-dropped')
  })
})

describe('交通局: two 项目支出绩效目标表 below one another', () => {
  const tables = readAll(fixtureGrid('transport-projects.txt'))

  test('project, unit, money, the goal of the year', () => {
    expect(
      tables.map(({ layout, projectName, departmentName, supervisingDepartment, fiscalYear }) => [
        ...[layout, projectName, departmentName, supervisingDepartment, fiscalYear],
      ]),
    ).toEqual([
      ['project', '农村公路养护工程', '云山县公路养护中心（虚构）', '云山县交通运输局（虚构）', 2024],
      ['project', '公交运营补贴', '云山县公共交通公司（虚构）', '云山县交通运输局（虚构）', 2024],
    ])
    expect(
      tables.map(({ budget, overallGoal }) => [budget.projectExpenditure, budget.otherFunds, overallGoal]),
    ).toEqual([
      ['850', '50', '养护农村公路1268公里，改造危桥3座。'],
      ['420', '0', '保障12条公交线路正常运营。'],
    ])
    expect(
      tables.map(({ tasks }) => tasks.map(({ name, plannedAmount }) => `${name} ${plannedAmount}`)),
    ).toEqual([['农村公路养护工程 850'], ['公交运营补贴 420']])
  })

  test('every row', () => {
    expect(tables.map(indicatorLines)).toEqual([
      [
        '12 output/quantity 产出指标·数量指标 养护农村公路里程 = ≥1268公里 T1',
        '13 output/quantity 产出指标·数量指标 改造危桥数量 = 3座 T1',
        '14 output/quality 产出指标·质量指标 路面技术状况（PQI）优良中等路率 = ≥88% T1',
        '15 output/timeliness 产出指标·时效指标 养护任务完成时间 = 2024年12月31日前 T1',
        '16 output/cost 产出指标·成本指标 养护成本 = 控制在预算内 T1',
        '17 benefit/social-benefit 效益指标·社会效益指标 农村客运通达率 = 100% T1',
        '18 benefit/sustainability 效益指标·可持续影响指标 养护长效机制 = 不断完善 T1',
        '19 satisfaction/service-satisfaction 满意度指标·服务对象满意度指标 沿线群众满意度 = ≥85% T1',
      ],
      [
        '30 output/quantity 产出指标·数量指标 运营公交线路 = 12条 T1',
        '31 output/quantity 产出指标·数量指标 每日发班次数 = 不少于260班次 T1',
        '32 output/quality 产出指标·质量指标 车辆完好率 = 95%以上 T1',
        '33 benefit/social-benefit 效益指标·社会效益指标 重大责任事故 = 0起 T1',
        '34 satisfaction/service-satisfaction 满意度指标·服务对象满意度指标 乘客满意度 = 大于85% T1',
      ],
    ])
  })
})

describe('财政局: 绩效指标描述 before the value, two terms under one heading, amounts in 元', () => {
  const table = readOne('finance-two-terms.txt')

  test('the yearly goal and the yearly value', () => {
    expect(table).toMatchObject({
      ...{ layout: 'project', fiscalYear: 2025, departmentName: '明州市财政局（虚构）' },
      ...{ overallGoal: '系统全年稳定运行，用户培训600人次。', projectName: '预算管理一体化系统运维' },
      budget: { projectExpenditure: '128.5', fiscalAppropriation: '128.5' },
      tasks: [{ content: '系统运行维护、安全等级测评和用户培训。', plannedAmount: '128.5' }],
    })
    expect(indicatorLines(table)).toEqual([
      '11 output/quantity 产出指标·数量指标 系统运维用户单位数 = ≥1100家 T1',
      '12 output/quantity 产出指标·数量指标 用户培训人次 = 600人次 T1',
      '13 output/quality 产出指标·质量指标 系统可用率 = ≥99.9% T1',
      '14 output/timeliness 产出指标·时效指标 故障响应时间 = ≤30分钟 T1',
      '15 output/cost 产出指标·成本指标 运维成本 = ≤128.5万元 T1',
      '16 benefit/social-benefit 效益指标·社会效益指标 无纸化办理率 = ≥95% T1',
      '18 benefit/sustainability 效益指标·可持续影响指标 系统使用年限 = ≥5年 T1',
      '19 satisfaction/service-satisfaction 满意度指标·服务对象满意度指标 用户单位满意度 = ≥92% T1',
    ])
    expect(repairLines(table)).toEqual(
      [
        ...['11 name-from-description', '12 name-from-description'],
        ...['17 placeholder-dropped', '17 level-empty', '19 levels-carried'].slice(0, 2),
        '12 levels-carried',
      ].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
    )
  })
})

describe('自然资源局: the terms beside each other', () => {
  test('the right half is the year’s', () => {
    const table = readOne('planning-terms-side-by-side.txt')
    expect(table).toMatchObject({
      ...{ projectName: '国土空间规划编制', overallGoal: '完成4个乡镇规划。' },
      budget: { projectExpenditure: '360', fiscalAppropriation: '360' },
    })
    expect(indicatorLines(table)).toEqual([
      '9 output/quantity 产出指标·数量指标 编制乡镇规划 = 4个 T1',
      '10 output/quality 产出指标·质量指标 规划评审通过率 = 100% T1',
      '11 output/timeliness 产出指标·时效指标 完成时间 = 2024年底前 T1',
      '12 benefit/social-benefit 效益指标·社会效益指标 规划知晓率 = ≥60% T1',
      '13 satisfaction/service-satisfaction 满意度指标·服务对象满意度指标 群众满意度 = ≥90% T1',
    ])
  })
})
