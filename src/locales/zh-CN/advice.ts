export default {
  grade: {
    title: '离“{grade}”还差 {missing} 分',
    word: { excellent: '优', good: '良', fair: '中', poor: '差' },
    rows: '做满可得：',
    row: '{name} {gain} 分',
    more: '等 {count} 项',
    unreachable: '各项都做满也到不了“{grade}”。',
    budgetRow: '预算执行率',
  },
  calendar: {
    text: '按月折算的通行做法会把 {count} 项显示成另一种颜色：',
    row: '{light}（实为{ours}）',
    why: '这种做法把比率、满意度等也按月份折算；本系统只折算随时间累加的数量。',
    more: '其余 {count} 项见“指标”',
  },
  checks: {
    title: '一致性提醒',
    more: '另有 {count} 条，见“报表”的自评体检',
    go: '去核对',
  },
}
