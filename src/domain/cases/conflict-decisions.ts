/** What becomes of a case that is known and stands otherwise in the new file: the new row replaces it, or yields. */
export type ConflictDecision = 'take' | 'keep'

/** Decided for all, but for single rows, which are decided the other way. */
export interface ConflictDecisions {
  readonly all: ConflictDecision
  /** Lines of the file. */
  readonly except: readonly number[]
}

/** The newer file is usually right. */
export const takeAll: ConflictDecisions = { all: 'take', except: [] }

/** Reads the decision of one line after the other. */
export function decisionOf({ all, except }: ConflictDecisions): (line: number) => ConflictDecision {
  const turned = new Set(except)
  const other = all === 'take' ? 'keep' : 'take'
  return (line) => (turned.has(line) ? other : all)
}

/** The decisions with one row turned. */
export function turnDecision(decisions: ConflictDecisions, line: number): ConflictDecisions {
  const { all, except } = decisions
  return { all, except: except.includes(line) ? except.filter((each) => each !== line) : [...except, line] }
}
