/** Findings that say the very same of several rows are one line of 自评体检. Pure. */
import type { FilingIssue } from '@/domain/detail-model'

/** The first stands for all in its sentence and its place in the list. */
export type FindingGroup = readonly [FilingIssue, ...FilingIssue[]]

/** Two rows are read as fast as a number and a list behind a click. */
const FEWEST = 3

/** In the order of the issues. A group has one member, or at least three rows that differ in nothing but their name. */
export function groupFindings(issues: readonly FilingIssue[]): FindingGroup[] {
  const alike = new Map<string, [FilingIssue, ...FilingIssue[]]>()
  for (const issue of issues) {
    const group = alike.get(keyOf(issue))
    if (group) group.push(issue)
    else alike.set(keyOf(issue), [issue])
  }
  return issues.flatMap((issue): FindingGroup[] => {
    const group = alike.get(keyOf(issue)) ?? [issue]
    if (group.length < FEWEST) return [[issue]]
    return group[0] === issue ? [group] : []
  })
}

function keyOf({ code, severity, params, subject }: FilingIssue): string {
  const { name: _name, ...figures } = params
  return JSON.stringify([code, severity, subject.kind, figures])
}
