import actuals from '/data/2022/demo-actuals.tsv?raw'
import executions from '/data/2022/demo-executions.tsv?raw'
import goalJudgements from '/data/2022/demo-goal-judgements.tsv?raw'
import owners from '/data/2022/demo-owners.tsv?raw'
import table from '/data/2022/zhanjiang-justice-2022.txt?raw'
import type { PlanFacts } from '@/domain/model'
import { DEMO_AUTHOR } from '@/domain/demo-author'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { factsFromTable } from '@/domain/targets/facts-from-table'
import { readTargetTable } from '@/domain/targets/read-target-table'
import { readDemoFacts } from '@/io/demo-facts'
import { createId } from '@/storage/new-id'

const sourceName = 'zhanjiang-justice-2022.txt'

/** Nobody typed them, and they say so wherever a name is shown; when is the database's to say. */
const recorded = { recordedAt: '', recordedBy: DEMO_AUTHOR }

/** The filed table of 2022 with made-up figures and sections that answer for them, read anew under an id of its own. null: the table cannot be read. */
export function readDemoPlan(): PlanFacts | null {
  const read = readTargetTable(table)
  if (!read.ok) return null
  const identity = { planId: createId(), sourceName, isDemo: true, profile: profile2020No10 }
  const facts = factsFromTable(read.table, identity)
  const figures = readDemoFacts({ actuals, executions, goalJudgements, owners }, facts)
  return {
    ...facts,
    actuals: figures.actuals.map((each) => ({ ...each, ...recorded })),
    executions: figures.executions.map((each) => ({ ...each, ...recorded })),
    goalJudgements: figures.goalJudgements.map((each) => ({ ...each, ...recorded })),
    setupChoices: figures.setupChoices.map((each) => ({ ...each, ...recorded })),
  }
}
