/** Words of the header row(s) above the indicators; brackets at their end are taken off before. */

export const LEVEL1_HEADER = /^一级(?:绩效)?指标(?:名称)?$|^指标(?:类别|类型|分类)$/
export const LEVEL2_HEADER = /^二级(?:绩效)?指标(?:名称)?$/
export const NAME_HEADER =
  /^(?:三级(?:绩效)?指标(?:名称|内容)?|(?:绩效|具体|明细)?指标名称|绩效指标|具体指标|指标内容)$/
export const DESCRIPTION_HEADER =
  /^(?:(?:绩效|三级)?指标(?:描述|说明|解释|释义|内涵|内容)|绩效指标(?:描述|内容).*)$/
/** 年度目标值, not 实施周期目标值 and not 上年指标值. */
export const VALUE_HEADER =
  /^(?:20\d\d年?(?:度)?|年度|全年|本年度?|当年(?:度)?|计划|预期|预计|年初|申报)?(?:绩效)?(?:指标值|目标值|指标目标值|指标数值)$/
/** Under 指标值 or 目标值 as a heading of several columns. */
export const VALUE_SUBHEADER =
  /^(?:20\d\d年?(?:度)?|年度|全年|本年度?|当年)?(?:数值|指标值|目标值|目标|值|内容)?$/
export const OTHER_TERM = /实施|中期|长期|周期|总目标|上年|历史|近三年|完成值|实际|评价|评分|得分/
export const VALUE_GROUP = /^(?:年度|绩效)?(?:指标值|目标值|指标目标|绩效目标值|目标)$/
export const SIGN_HEADER =
  /^(?:指标性质|(?:指标|指标值|目标值|计算|运算|比较|逻辑|数学)?符号|比较符|运算符|关系符号?|性质)$/
export const UNIT_HEADER = /^(?:计量|度量|指标|指标值|目标值|计算|数值)?单位$/
export const WEIGHT_HEADER = /^(?:指标|绩效)?(?:权重|分值|权数|标准分|权重分值?|分值权重|标准分值|赋分|满分)$/
export const DIRECTION_HEADER = /^(?:指标)?(?:方向性?|方向类型|正反向|属性|极性)$/
export const TASK_COLUMN_HEADER = /^(?:所属|对应|关联)(?:年度)?(?:重点|主要)?(?:工作)?(?:任务|项目)$/
export const REMARK_HEADER =
  /^(?:备注|指标来源|评分标准|评价标准|指标解释|数据来源|佐证材料|.*依据|责任科室|考核.*)$/

/** Left of the levels where one row stands for one project or a part of it. */
export const SERIAL_HEADER = /^(?:序号|编号|项目编[号码]|项目代码|单位(?:编码|代码)|部门(?:编码|代码))$/
export const LIST_GOAL_HEADER =
  /^(?:项目)?(?:年度|当年|本年度?)?(?:总体|整体)?(?:绩效)?(?:总)?目标(?:描述|概述)?$/
export const LIST_CONTENT_HEADER = /^(?:项目)?(?:概况|简介|概述|(?:主要|实施|基本)?内容|立项依据)$/
export const LIST_AMOUNT_HEADER =
  /^(?:项目|年度|本年|当年|预算)*(?:总)?(?:金额|资金(?:总额|合计)?|预算数|预算|预算安排数?|总额|合计)$/
export const LIST_APPROPRIATION_HEADER = /^(?:其中:?)?(?:当年)?(?:财政拨款|财政资金|一般公共预算(?:拨款)?)$/
export const LIST_OTHER_FUNDS_HEADER = /^(?:其中:?)?(?:其他资金|单位资金|其他收入)$/
export const LIST_GROUP = /资金|预算|金额|绩效指标|指标|绩效目标|项目属性|项目类/
