import { describe, expect, it } from 'vitest'
import { parseTarget } from '@/domain/targets/parse-target'
import { proposeMeasureKind } from '@/domain/targets/propose-measure-kind'

describe('how an indicator adds up over the year', () => {
  it.each([
    ['信息采购部件(件)', '10', 'flow'],
    ['办理法律援助事项数量', '>400件', 'flow'],
    ['培训人次(次)', '200', 'flow'],
    ['项目投入成本(万元)', '390万元', 'flow'],
    ['例会', '每季度1次', 'flow'],
    ['办理数量', '较上年提高5%', 'flow'],
    ['投诉件数', '比去年减少10件', 'flow'],
    ['回访率', '较上年提高5%', 'rate'],
    ['群众安全感', '较上年提高5%', 'rate'],
    ['回访情况', '较上年提高2个百分点', 'rate'],
    ['安全事故', '0起', 'flow'],
    ['法律援助案件完成率(%)', '≥90%', 'carry-over-rate'],
    ['行政复议案件办结率', '≥95%', 'carry-over-rate'],
    ['信息日常维护率(%)', '≥95%', 'rate'],
    ['项目完成率(%)', '≥95%', 'rate'],
    ['法律服务专线接通率 (%)', '100%', 'rate'],
    ['维护社会稳定', '≥ 95 %', 'rate'],
    ['法律顾问覆盖率 (%)', '100', 'stock-rate'],
    ['村居法律顾问', '全覆盖', 'stock-rate'],
    ['系统用户满意度 (%)', '≥ 90%', 'satisfaction'],
    ['群众满意率', '百分之九十', 'satisfaction'],
    ['疑难法律咨询解答时效', '2日内', 'mean-duration'],
    ['受理审查时限', '3个工作日内', 'mean-duration'],
    ['基础性法律咨询解答时效', '现场', 'qualitative'],
    ['办理业务平均耗时情况', '逐步下降', 'qualitative'],
    ['平台正常使用年限 (年)', '长期', 'qualitative'],
    ['控制在预算成本内', '控制在预算内', 'qualitative'],
    ['系统正常使用年限 (年)', '≥ 6', 'stock'],
    ['市级补贴标准{元/村(社区)}', '2000元', 'stock'],
    ['农村低保标准', '>=530元/人*月', 'stock'],
    ['采购计划完成时间', '11月底之前', 'milestone'],
    ['是否存在违规行为', '否', 'yes-no'],
  ])('%s %s: %s', (name, raw, expected) => {
    const plain = name.replace(/\s*[({].*$/, '')
    const reading = parseTarget(raw, { name, unit: '', year: 2022 })
    expect(proposeMeasureKind(plain, reading).measureKind).toBe(expected)
  })
})
