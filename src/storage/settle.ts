import type { Table } from 'dexie'
import type { Instant, Recorded } from '@/domain/model'
import { commit, Refusal, type SaveIssue } from './commit'

export type SettleIssue =
  | SaveIssue
  /** What is stored is no more what the step was planned on, for instance because of another tab: look again. */
  | 'facts-changed'
  /** Only the newest adjustment can be taken back. */
  | 'not-newest'
  /** Figures would go, and nobody agreed to that. */
  | 'needs-consent'
  /** What was closed or confirmed would change, or points be taken off, and nobody said why. */
  | 'needs-reason'
  /** A weight or points outside 0…100, shares that do not make 100, a figure that is no number. */
  | 'not-a-choice'
  /** The year is closed: what it is judged by stays as it is until it is opened again. */
  | 'year-closed'
  /** Rules that contradict one another, or weights that do not make 100. */
  | 'not-a-profile'
  /** An entry beside a counted figure, and nothing is counted here. */
  | 'not-counted'
  /** A reporting period for which something was entered, or that is closed. */
  | 'period-in-use'
  /** 年初预算数 would be left blank on a line of which something was spent. */
  | 'line-in-use'

export type SettleResult =
  { readonly ok: true; readonly savedAt: Instant } | { readonly ok: false; readonly issue: SettleIssue }

/** Like `commit`; work that returns an issue is taken back whole. */
export async function settle(
  tables: readonly Table[],
  work: (stamp: Recorded) => Promise<SettleIssue | null>,
): Promise<SettleResult> {
  const refused: SettleIssue[] = []
  const result = await commit(tables, async (stamp) => {
    const issue = await work(stamp)
    if (issue === null) return
    refused.push(issue)
    throw new Refusal('storage-failed')
  })
  const [issue] = refused
  return issue === undefined ? result : { ok: false, issue }
}
