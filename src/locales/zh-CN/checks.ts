export default {
  'draft-refused': '{periodEnd} 月末填的“{text}”未被采用，没有计入；请改正后重新填写',
  'not-reported': '本期未报，{weight} 分没有得分；请补报，确不适用的注明理由',
  'quarter-missing': '{periods} 月末缺报，全年累计数不完整，{weight} 分没有得分；请补齐',
  'denominator-missing': '分母缺失，不能计算比率，{weight} 分没有得分；请补填分母',
  'register-missing': '尚未导入案件登记表，{weight} 分没有得分；请到“案件导入”导入',
  'baseline-missing': '指标值与上年比较，缺少上年实际数，{weight} 分没有得分；请补填',
  'cumulative-missing': '分母含上年结转，只能填本年累计数；请改填累计的分子和分母',
  'target-unread': '指标值读不出可以计分的含义，{weight} 分没有得分；请到“目标管理”确认',
  'figure-older': '1–{month} 月还未报，最近一次数据为 {through} 月末；请到“季度填报”补报',
  'execution-not-reported': '预算执行数未报齐，预算执行率没有得分；请补报',
  'goal-not-judged': '任务的“实际完成情况”本期还没有写；请责任科室评定并写一句话',
  'all-full-marks': '{rows} 项指标全部满分，复核时最易被质疑；请逐项核对完成值和佐证材料',
  'full-with-shortfall': '指标值 {target}，完成值 {actual}，并未达到却得了满分；请核对指标值写法，并说明情况',
  'rounding-hides-miss':
    '指标值 {target}，完成值 {actual}，差额被四舍五入掩盖，得分仍为满分；请在说明中写明实际差额',
  'full-without-basis': '得了满分，但没有分子分母，也没有说明，拿不出依据；请补写依据或佐证材料名称',
  'deviation-missing':
    '未达到要求，得 {points} / {weight} 分，没有写偏差原因；请选择原因类别，写明原因和改进措施',
  'deviation-without-category':
    '得 {points} / {weight} 分，写了说明，但没有选偏差原因类别（经费、制度、人员、硬件、其他）；请勾选',
  'deviation-without-sentence':
    '得 {points} / {weight} 分，选了偏差原因类别，但没有写原因；请写明原因和改进措施',
  'likelihood-without-reason': '完成目标可能性不是“确定能”，没有写原因；请补写',
  'likelihood-not-chosen': '监控表的“完成目标可能性”还没有选；请逐项选定，或一次“按系统建议填写”后核对',
  'judgement-without-sentence': '评定为 {share}%，未得满分，没有写理由；请补写',
  'goal-without-sentence': '任务目标评定为 {share}%，没有写一句话；请补写，自评表要用',
  'over-achieved-without-reason':
    '完成值为指标值的 {percent}%，超过 {line}%，没有说明原因；请补写，并考虑指标值是否定低了',
  'not-applicable-without-reason': '定为不适用，{weight} 分不计，没有写理由；请补写',
  'override-without-reason': '{periodEnd} 月末用手填数代替了系统计数，没有写理由；请补写或撤销手填数',
  'reduction-without-reason': '手工扣减 {points} 分，没有写理由；请补写',
  'execution-without-reason': '预算执行率 {rate}%，低于 {line}%，没有说明原因；请在执行数旁补写',
  'spending-without-reason': '执行率已达 {rate}%，明显快于时间进度，没有说明原因；请核对并补写',
  'filed-full-with-shortfall':
    '填报 {filed} 分，不低于本项分值，按规则计算只有 {points} 分；请改正填报得分，或备好依据接受复核',
  'filed-differs-without-reason':
    '填报 {filed} 分，按规则计算 {points} 分，相差 {difference} 分，没有说明；请改正或说明理由',
  'filed-differs': '填报 {filed} 分，按规则计算 {points} 分，相差 {difference} 分，已说明理由；请再核对一次',
  'rate-without-parts': '只填了百分数，没有分子和分母，无从复核；请改填“分子/分母”',
  'rate-skips-quarters': '比率中没有 {periods} 月末的数据，不是全年的情况；请补齐',
  'few-answers': '有效问卷只有 {answers} 份，少于 {line} 份，代表性不足；请补充调查或在说明中写明',
  'falling-cumulative': '{periodEnd} 月末的累计数小于上一期，可能把本季数填进了累计数；请核对',
  'rate-over-100': '比率为 {rate}%，超过 100%，没有说明；请核对分子和分母，确实如此的写明口径',
  'spent-without-budget': '全年预算数是 0，却有执行数；请核对预算数或执行数',
  'score-ahead-of-budget':
    '指标得分率 {work}%，预算执行得分率 {money}%，相差超过 {line} 个百分点；请核对指标是否定低、得分是否偏高',
  unspent: '预算结余 {unspent}%，超过 {line}%；请说明结余原因，并考虑调整下年预算',
  'task-money-ahead': '钱花得多做得少：完成程度 {work}%，执行率 {money}%；请核对支出，并说明原因',
  'task-work-ahead':
    '做得多钱没花：完成程度 {work}%，执行率 {money}%；请核对预算是否偏高、款项是否未付，并说明原因',
  'goal-differs-from-rows':
    '责任科室评定任务目标为 {judged}%，任务下的指标算出来是 {work}%，两者相差较大；请核对口径',
  'budget-gap':
    '基本支出 {basic} + 项目支出 {project} = {sum} 万元，与收入合计 {total} 万元相差 {gap} 万元；按原表保留，复核问到时请说明',
  'target-certain': '指标值“{target}”做一次就超额，体现不出工作要求；请备好说明，下年编制时调高指标值',
  'rate-target-low': '指标值“{target}”低于 {line}%，明显偏低；请说明依据，下年调高指标值',
  'far-over-target': '指标值“{target}”，完成了 {percent}%，原因已写；下年编制时请调高指标值',
  'weights-off': '分值合计 {sum} 分，相差 {gap} 分，总分不成立；请到“目标管理”核对分值',
  'weights-proposed': '{rows} 项指标的分值是系统建议，不是批复的分值；请到“目标管理”核对确认',
  'reading-unconfirmed': '指标值“{target}”的含义还没有人确认，暂按系统建议计分；请到“目标管理”确认',
  'period-open': '1–{periodEnd} 月的数据还没有关闭，报出后仍可能被改动；核对无误后请关闭',
}
