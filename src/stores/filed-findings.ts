import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { PlanFacts, Target } from '@/domain/model'
import { readFiledNotes } from '@/domain/targets/read-filed-notes'
import type { TableFinding } from '@/domain/targets/target-table'

/**
 * What is odd in the filed table. It takes longer than anything else on the page and changes only with the table: so
 * not with each reading that is settled, and never before the rows are on the screen.
 */
export function useFiledFindings(
  facts: () => PlanFacts | null,
): Readonly<ShallowRef<readonly TableFinding[]>> {
  const findings = shallowRef<readonly TableFinding[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: PlanFacts | null = null

  watch(
    facts,
    (next) => {
      if (next === last || (next && last && isSameTable(next, last))) return
      last = next
      clearTimeout(timer)
      if (next === null) findings.value = []
      else timer = setTimeout(() => (findings.value = readFiledNotes(next)))
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return findings
}

function isSameTable(a: PlanFacts, b: PlanFacts): boolean {
  if (a.indicators !== b.indicators || a.tasks !== b.tasks || a.plan !== b.plan) return false
  const [filed, before] = [filedTargets(a), filedTargets(b)]
  return (
    filed.length === before.length &&
    filed.every((target, index) => {
      const other = before[index]
      return target.rawText === other?.rawText && target.unitColumn === other.unitColumn
    })
  )
}

const filedTargets = ({ targets }: PlanFacts): Target[] => targets.filter(({ version }) => version === 1)
