/**
 * What tasks and indicators of a judicial department speak of, as words. A task and an indicator belong together when
 * the same topic knows both; a topic with a narrower name wins over a wider one it contains.
 */
import { wordList } from './word-table'

export interface TaskTopic {
  readonly topic: string
  /** Words of a task's name. */
  readonly task: readonly string[]
  /** Words of an indicator's name. */
  readonly indicator: readonly string[]
  /** Words that rule an indicator out. */
  readonly except: readonly string[]
}

const topic = (name: string, task: string, indicator: string, except = ''): TaskTopic => ({
  topic: name,
  task: wordList(task),
  indicator: wordList(indicator),
  except: except === '' ? [] : wordList(except),
})

export const TASK_TOPICS: readonly TaskTopic[] = [
  topic('foreign-adviser', '涉外法律顾问 涉外法律 涉外', '涉外 外事 对外'),
  topic(
    'village-adviser',
    '一村 村(社区) 村居法律顾问 村(居)法律顾问',
    '村(社区) 村(居) 村居 一村 法律顾问覆盖 驻村 社区法律顾问 法律顾问配备',
    '涉外',
  ),
  topic(
    'platform',
    '信息平台 平台建设 信息系统 信息化 系统建设 智慧',
    '平台 系统用户 系统正常 系统使用 系统运行 系统故障 系统上线 系统验收 软件 数据接入 在线办案',
    '热线平台 公共法律服务平台',
  ),
  topic('examination', '法律职业资格考试 司法考试 法考', '考试 考点 考场 考生 考务 监考 法考'),
  topic('legal-aid', '法律援助', '法律援助 法援'),
  topic('mediation', '人民调解 矛盾纠纷 调解', '调解 纠纷'),
  topic('publicity', '普法 法治宣传 法制宣传', '普法 法治宣传 法制宣传 法治讲座'),
  topic('community-correction', '社区矫正', '社区矫正 矫正对象'),
  topic('drug-rehabilitation', '强制隔离戒毒 戒毒', '戒毒'),
  topic('notary', '公证', '公证'),
  topic('reconsideration', '行政复议 行政应诉', '复议 应诉'),
]

/** Indicators of every task alike. */
export const SHARED_BY_ALL =
  /^(?:全部|各|所有)?(?:项目|任务|重点(?:工作)?(?:任务)?|工作任务)(?:按期|按时|如期)?完成率$/
