export default {
  'no-data': '未报',
  'not-due': '未到期',
  'not-applicable': '不适用',
  incomplete: '不完整（前期缺报）',
  'no-denominator': '未报（分母缺失）',
  'no-register': '未报（案件登记表未导入）',
  'no-baseline': '缺上年基数',
  'needs-cumulative': '需填累计的分子和分母',
  'target-unread': '指标值待确认',
  'no-rows': '没有到期且已填报的指标',
  'no-budget': '未安排预算',
  'budget-error': '预算数为零但有支出，请核对',
}
