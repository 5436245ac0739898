import type { FilingIssue } from '../detail-model'
import type { PlanFacts } from '../model'
import type { Draft } from '../record-model'
import type { Scoreboard } from '../scoreboard-model'
import { findFiledDifferences } from './find-filed-differences'
import { findFullMarks } from './find-full-marks'
import { findGaps, findRefusedTexts } from './find-gaps'
import { findLowTargets } from './find-low-targets'
import { findMissingReasons } from './find-missing-reasons'
import { findMoneyGaps } from './find-money-gaps'
import { findOpenProposals } from './find-open-proposals'
import { findThinFigures } from './find-thin-figures'

const SEVERITIES: readonly FilingIssue['severity'][] = ['error', 'warning', 'hint']

/**
 * 自评体检: what a reviewer would stop at before the forms of the board's as-of period are filed. Errors first, then
 * warnings and hints; inside as the form goes: the plan, its money, its tasks, its rows in filed order. Looks only, and
 * changes no figure. `drafts`: refused texts that still wait in their cells. Empty: nothing was found.
 */
export function findFilingIssues(
  board: Scoreboard,
  facts: PlanFacts,
  drafts: readonly Draft[] = [],
): FilingIssue[] {
  const issues = [
    ...findRefusedTexts(board, facts, drafts),
    ...findGaps(board, facts),
    ...findFullMarks(board),
    ...findFiledDifferences(board),
    ...findMissingReasons(board, facts),
    ...findThinFigures(board, facts),
    ...findMoneyGaps(board, facts),
    ...findLowTargets(board),
    ...findOpenProposals(board, facts),
  ]
  const places = placesOf(board)
  const rank = ({ severity, subject }: FilingIssue) =>
    SEVERITIES.indexOf(severity) * places.size + (places.get(keyOf(subject)) ?? 0)
  return issues.sort((a, b) => rank(a) - rank(b))
}

/** Where each subject stands on the form. */
function placesOf({ tasks, indicators }: Scoreboard): ReadonlyMap<string, number> {
  const subjects: FilingIssue['subject'][] = [
    { kind: 'plan' },
    { kind: 'budget' },
    ...tasks.map(({ task: { taskId } }) => ({ kind: 'task', taskId }) as const),
    ...indicators.map(({ indicator: { indicatorId } }) => ({ kind: 'indicator', indicatorId }) as const),
  ]
  return new Map(subjects.map((subject, place) => [keyOf(subject), place]))
}

function keyOf(subject: FilingIssue['subject']): string {
  return JSON.stringify(subject)
}
