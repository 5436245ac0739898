export default {
  severity: { hint: '提示', warning: '注意', error: '错误' },
  text: {
    'over-achieved': '完成值为指标值的 {percent}%，超过 {line}%，请核对指标值是否偏低',
    'over-achieved-needs-reason':
      '完成值为指标值的 {percent}%，超过 {line}%，须说明原因（指标值可能设定过低）',
    'exact-deviates': '完成值与规定标准不一致，请说明原因',
    'short-by-one': '指标值写的是“大于”，刚好等于不算达标，还差 1 {unit}',
    'few-answers': '有效问卷只有 {answers} 份，少于 {line} 份，代表性不足',
    'falling-cumulative': '{periodEnd} 月末的累计数小于上一期，可能把本季数填进了累计数',
    'rate-over-100': '比率为 {rate}%，超过 100%，请核对',
    'reading-unconfirmed': '指标值“{text}”的含义尚未确认，暂按系统建议计算',
    'judgement-needs-reason': '评定为 {share} 分（百分制），未得满分，请说明原因',
    'budget-gap':
      '基本支出 {basic} + 项目支出 {project} = {sum} 万元，与收入合计 {total} 万元相差 {gap} 万元，按原表保留',
    'spending-too-fast': '支出进度明显快于时间进度，请核对是否超预算或提前列支',
    'spent-without-budget': '全年预算数为 0 却有执行数，或预算数为负，请核对预算或执行数',
    'execution-below-line': '预算执行率低于 {line}%，请说明原因',
    'register-overridden':
      '{periodEnd} 月末按填报的 {figure} {unit}计，不按台账统计的 {counted} {unit}，原因：{reason}',
    'register-overridden-none': '{periodEnd} 月末按填报的 {figure} {unit}计，台账没有这一数，原因：{reason}',
    'register-differs-over':
      '{periodEnd} 月末填报 {typed} {unit}，台账统计 {counted} {unit}，多 {gap}，请核对',
    'register-differs-under':
      '{periodEnd} 月末填报 {typed} {unit}，台账统计 {counted} {unit}，少 {gap}，请核对',
    'register-rate-differs-over':
      '{periodEnd} 月末填报 {typed}%，台账统计 {counted}%，多 {gap} 个百分点，请核对',
    'register-rate-differs-under':
      '{periodEnd} 月末填报 {typed}%，台账统计 {counted}%，少 {gap} 个百分点，请核对',
    'supplement-waits': '已填补充数，但还没有导入台账，不能得出累计数',
    withdrawn: '自 {date} 起撤销，不再计分；其分值不计入总分，按其余分值折算',
    'weights-off-level-over': '{level}分值合计 {sum} 分，应为 {due} 分，超出 {gap} 分，请核对手工固定的分值',
    'weights-off-level-under': '{level}分值合计 {sum} 分，应为 {due} 分，还差 {gap} 分，请核对手工固定的分值',
    'weights-not-100-over':
      '全部分值（含预算执行率）合计 {sum} 分，超出 100 分 {gap} 分，请核对目标表所列分值',
    'weights-not-100-under':
      '全部分值（含预算执行率）合计 {sum} 分，比 100 分少 {gap} 分，请核对目标表所列分值',
  },
}
