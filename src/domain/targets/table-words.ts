/** Words by which the cells of a filed table are known, wherever they stand. */

export const DEPARTMENT_LABEL =
  /^(?:预算单位(?:名称)?|部门\(单位\)(?:名称)?|部门\/单位名称|单位\(部门\)名称|单位名称|填报单位(?:名称)?|申报单位(?:名称)?|部门名称|预算部门(?:名称)?|编制(?:单位|部门)(?:名称)?)$/
export const SUPERVISOR_LABEL =
  /^(?:(?:项目)?主管(?:预算)?部门(?:名称)?(?:及代码|\(单位\))?|主管单位(?:名称)?|业务主管部门)$/
export const IN_POST_LABEL = /^在职(?:人数|人员数?|职工人?数?)$/
export const RETIRED_LABEL = /^离退休(?:人数|人员数?)$/

/** 项目支出绩效目标表. */
export const PROJECT_LABEL = /^(?:(?:二级|预算|支出)?项目(?:\(政策\))?名称|政策(?:和|及|\/)?项目名称)$/
export const PROJECT_UNIT_LABEL =
  /^(?:(?:项目)?(?:具体)?实施单位(?:名称)?|项目(?:责任|承担|申报|使用)?单位(?:名称)?|用款单位)$/
export const PROJECT_CONTENT_LABEL =
  /^(?:项目(?:概况|内容|简介|基本情况|实施内容|主要内容|概述)|主要(?:实施)?内容)$/
export const PROJECT_TOTAL_LABEL =
  /^(?:(?:项目)?(?:年度|本年度?|当年)?(?:预算)?资金(?:总额|合计)|(?:年度|当年|项目)预算(?:总额|金额|数)?|预算(?:总)?金额|资金总额)$/

export const BUDGET_LABELS = {
  basicExpenditure: /^(?:其中)?:?基本支出(?:预算)?$/,
  projectExpenditure: /^(?:其中)?:?项目支出(?:预算)?$/,
  fiscalAppropriation: /^(?:其中)?:?(?:(?:当年)?财政(?:拨款|资金)(?:收入)?|一般公共预算(?:拨款)?)$/,
  otherFunds: /^(?:其中)?:?(?:其他资金|其他收入|单位资金)$/,
  ownLevelFunds: /^(?:其中)?:?(?:[省市县区州]?本级(?:使用)?资金|[省市县区]本级使用)$/,
  transferredFunds: /^(?:其中)?:?(?:拟?转移支付.*|对下转移支付.*)$/,
} as const
/** 预算金额（万元）: the unit of the amounts around it. */
export const AMOUNT_UNIT = /(?:(?:金额|预算|资金|总额).*\(|单位:)(?:人民币)?(万元|元)/

/** The first that is there counts. */
export const OVERALL_GOAL_LABELS: readonly RegExp[] = [
  /^(?:项目)?(?:年度|当年|本年度?)?(?:总体|整体)(?:绩效)?目标(?:描述|概述)?$/,
  /^(?:项目)?(?:年度|当年|本年度?)(?:绩效)?目标(?:描述|概述)?$/,
  /^项目(?:绩效)?(?:总)?目标(?:描述|概述)?$/,
]
/** 实施期目标 | 年度目标 above their texts: the yearly one counts. */
export const YEARLY_GOAL_LABEL =
  /^(?:\(?20\d\d年?\)?)?(?:年度|当年|本年度?)(?:总体)?(?:绩效)?目标(?:\(.*\))?$/
export const WHOLE_TERM_GOAL_LABEL =
  /^(?:实施(?:周)?期|中长?期|长期|项目期)(?:总体)?(?:绩效)?(?:总)?目标(?:\(.*\))?$/

export const TASK_BLOCK_LABEL = /^(?:年度)?(?:重点|主要)(?:工作)?任务$|^其他需完成的任务(?:\(可选填\))?$/
export const TASK_HEADER = {
  name: /名称$|^任务$/,
  content: /内容/,
  amount: /资金|金额|预算/,
  goal: /目标|成效|产出/,
} as const

export const INDICATOR_BLOCK_LABEL =
  /^(?:年度|长期|项目|分解)?(?:部门)?(?:整体)?绩效(?:目标)?指标(?:体系|设置)?$/
export const TABLE_TITLE = /绩效目标|绩效.{0,80}表/
/** Below the table. */
export const FOOTER =
  /^(?:填表人|填报人|审核人?|负责人|联系电话|联系人|经办人|备注|注|说明|填表说明|填报说明|填表日期|填报日期|单位负责人|财政部门审核意见|主管部门审核意见|审核意见)(?::|$)/
export const PLACEHOLDER_NAME =
  /^(?:(?:三级)?指标(?:\d*|[一二三四五六七八九十]*|[nN])(?:名称)?:?[….]*|[….。·]+|[/\\—–_-]+|无|不适用|不涉及|N\/?A|0+(?:\.0+)?%?|\(?可?(?:自行)?(?:添加|增加|另附)(?:行|页|表)?\)?)$/i
export const TOTAL_ROW = /^(?:合计|小计|总计|总分|合计分值|分值合计)$/
/** Computed from the budget lines; a row of the self-evaluation form rather than an indicator. */
export const EXECUTION_LEVEL = /^(?:预算|资金)(?:资金)?执行(?:率|情况)?(?:指标)?$/
/** Words that no file lacks which holds a target table. */
export const TARGET_WORDS = /绩效|指标|目标值/

/** Labels that may stand where the text of the label before them was left empty. */
const OTHER_LABEL =
  /^(?:联系人|联系电话|电话|地址|邮编|编制人数|编制数|人员编制|事业编制|行政编制|项目属性|项目类[别型]|项目期(?:限)?|项目起止(?:时间|年限)|起止时间|预算(?:年度|级次)|年度|负责人|项目负责人|部门职能|职能概述|按.*划分|预算金额.*|财政供养人员.*)$/

/** Whether a cell, spelt as a label, names the cell after it. */
export function isLabel(label: string): boolean {
  return [
    ...[DEPARTMENT_LABEL, SUPERVISOR_LABEL, IN_POST_LABEL, RETIRED_LABEL, PROJECT_LABEL, PROJECT_UNIT_LABEL],
    ...[PROJECT_CONTENT_LABEL, PROJECT_TOTAL_LABEL, OTHER_LABEL, ...Object.values(BUDGET_LABELS)],
    ...OVERALL_GOAL_LABELS,
  ].some((pattern) => pattern.test(label))
}
