import type { FigureFacts, Target } from '@/domain/model'
import { readTarget } from '@/domain/targets/read-target'

/** Fewer are read before anybody notices. */
const FEW_TARGETS = 200
const SLICE_TARGETS = 100
const warmed = new WeakSet<Target>()

/** Whether the targets of a plan are so many, and so new, that reading them all at once would make the page deaf. */
export function isCold({ targets }: Pick<FigureFacts, 'targets'>): boolean {
  return targets.length > FEW_TARGETS && targets.filter((target) => !warmed.has(target)).length > FEW_TARGETS
}

/** Reads the targets slice by slice, so that whoever asks for a reading afterwards has it at once. */
export async function warmReadings({ plan, indicators, targets }: FigureFacts): Promise<void> {
  const names = new Map(indicators.map(({ indicatorId, filedName }) => [indicatorId, filedName]))
  for (const [index, target] of targets.entries()) {
    if (warmed.has(target)) continue
    readTarget(target, names.get(target.indicatorId) ?? '', plan.fiscalYear)
    warmed.add(target)
    if (index % SLICE_TARGETS === 0) await new Promise((resolve) => setTimeout(resolve))
  }
}
