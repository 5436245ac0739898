import type { FilingIssue } from '../detail-model'
import type { IndicatorResult, TaskResult } from '../scoreboard-model'
import type { FilingIssueCode } from './filing-issue-codes'

type Severity = FilingIssue['severity']
type Params = Readonly<Record<string, string>>

/** Of one row; its name is among the figures, for lists that name the row in the sentence. */
export function rowIssue(
  { indicator }: IndicatorResult,
  code: FilingIssueCode,
  severity: Severity,
  params: Params = {},
): FilingIssue {
  const { indicatorId, name } = indicator
  return { code, severity, params: { name, ...params }, subject: { kind: 'indicator', indicatorId } }
}

export function taskIssue(
  { task }: TaskResult,
  code: FilingIssueCode,
  severity: Severity,
  params: Params = {},
): FilingIssue {
  const { taskId, name } = task
  return { code, severity, params: { name, ...params }, subject: { kind: 'task', taskId } }
}

export function budgetIssue(code: FilingIssueCode, severity: Severity, params: Params = {}): FilingIssue {
  return { code, severity, params, subject: { kind: 'budget' } }
}

export function planIssue(code: FilingIssueCode, severity: Severity, params: Params = {}): FilingIssue {
  return { code, severity, params, subject: { kind: 'plan' } }
}
