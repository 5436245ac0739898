/** Words by which the cells of a filed table are known, wherever they stand. */

export const DEPARTMENT_LABEL =
  /^(?:预算单位(?:名称)?|部门(?:\(单位\))?名称|部门\/单位名称|单位名称|填报单位|申报单位|部门名称)$/
export const SUPERVISOR_LABEL = /^(?:主管部门(?:名称)?|主管单位(?:名称)?|业务主管部门)$/
export const IN_POST_LABEL = /^在职(?:人数|人员数?|职工人?数?)$/
export const RETIRED_LABEL = /^离退休(?:人数|人员数?)$/

export const BUDGET_LABELS = {
  basicExpenditure: /^(?:其中)?:?基本支出(?:预算)?$/,
  projectExpenditure: /^(?:其中)?:?项目支出(?:预算)?$/,
  fiscalAppropriation: /^(?:其中)?:?(?:财政拨款|财政资金|一般公共预算拨款)$/,
  otherFunds: /^(?:其中)?:?(?:其他资金|其他收入|单位资金)$/,
  ownLevelFunds: /^(?:其中)?:?(?:[省市县区州]?本级(?:使用)?资金|[省市县区]本级使用)$/,
  transferredFunds: /^(?:其中)?:?(?:拟?转移支付.*|对下转移支付.*)$/,
} as const
/** 预算金额（万元）: the unit of the amounts around it. */
export const AMOUNT_UNIT = /(?:金额|预算数|资金).*\((万元|元)\)/

export const OVERALL_GOAL_LABEL = /^(?:年度)?(?:总体|整体)(?:绩效)?目标(?:描述|概述)?$/
export const TASK_BLOCK_LABEL = /^(?:年度)?(?:重点|主要)(?:工作)?任务$|^其他需完成的任务(?:\(可选填\))?$/
export const TASK_HEADER = {
  name: /名称$|^任务$/,
  content: /内容/,
  amount: /资金|金额|预算/,
  goal: /目标|成效|产出/,
} as const

export const INDICATOR_BLOCK_LABEL = /^(?:年度)?(?:部门)?(?:整体)?绩效指标(?:体系)?$/
export const INDICATOR_HEADER = {
  level1: /^一级指标$/,
  level2: /^二级指标$/,
  name: /^(?:三级指标|指标名称|绩效指标)(?:名称)?$/,
  value: /^(?:年度|全年|本年|计划|预期)?(?:绩效)?(?:指标值|目标值)(?:\(.*\))?$/,
  unit: /^(?:计量|度量)?单位$/,
} as const
/** Below the table. */
export const FOOTER =
  /^(?:填表人|填报人|审核人?|负责人|联系电话|联系人|经办人|备注|注|说明|填表说明|单位负责人)(?::|$)/
export const PLACEHOLDER_NAME = /^(?:(?:三级)?指标\d*:?|[….]+|[/\\—-]+|无|不适用|……)$/
export const TOTAL_ROW = /^(?:合计|小计|总计)$/
