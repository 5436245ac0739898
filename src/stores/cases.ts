import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import sampleGb18030 from '/data/samples/case-register-2022-gb18030.csv?url'
import sampleUtf8 from '/data/samples/case-register-2022-utf8.csv?url'
import type { RefusedRow } from '@/domain/cases/case-issue'
import { takeAll, type ConflictDecisions } from '@/domain/cases/conflict-decisions'
import { changeChoices, noChoices, type ImportChoices } from '@/domain/cases/import-choices'
import type { ImportBatch, ImportIssue } from '@/domain/cases/import-batch'
import type { ChangedCase } from '@/domain/cases/plan-import'
import type { PeriodEnd } from '@/domain/model'
import { writeCsv } from '@/io/csv-write'
import { watchImportBatches } from '@/storage/register-state'
import { computeCaseEffects, warmUpEffects, type CaseEffect } from './case-effects'
import type { ImportSession } from './import-session'
import { nameOfStep, stepsInUse, type CaseImportStep } from './case-import-step'
import { keepSession } from './kept-session'
import { usePlanStore } from './plan'
import { useScoreboardStore } from './scoreboard'

/** 案件导入: a file is read, looked at, and taken over completely or not at all. */
export const useCasesStore = defineStore('cases', () => {
  const planStore = usePlanStore()
  const scoreboardStore = useScoreboardStore()
  /** Oldest first; null until read. */
  const batches = shallowRef<readonly ImportBatch[] | null>(null)
  const step = shallowRef<CaseImportStep>({ kind: 'idle' })
  const session = keepSession(({ stage, share }) => {
    if (step.value.kind === 'working') step.value = { ...step.value, stage, share }
  })
  let file: File | null = null
  let choices = noChoices

  let lastEffects: { preview: unknown; asOf: PeriodEnd; effects: readonly CaseEffect[] } | null = null
  /** The case-fed indicators before and after what is previewed, as of the period that is shown. */
  const effects = computed<readonly CaseEffect[]>(() => {
    const shown = step.value
    if (shown.kind !== 'preview' && shown.kind !== 'undo' && shown.kind !== 'imported') return []
    const { preview } = shown
    const { asOf } = scoreboardStore
    // What came of an import is what its preview said. To work it out again, the scoreboard of all indicators would
    // have to be computed first, while the person waits for the word that it is done.
    if (shown.kind === 'imported' && lastEffects?.preview === preview && lastEffects.asOf === asOf)
      return lastEffects.effects
    const { facts } = planStore
    if (!facts) return []
    lastEffects = { preview, asOf, effects: computeCaseEffects(facts, asOf, preview) }
    return lastEffects.effects
  })

  watch(
    () => planStore.planId,
    (planId, _, onCleanup) => {
      close()
      batches.value = null
      if (planId !== null) onCleanup(watchImportBatches(planId, (read) => (batches.value = read)))
    },
    { immediate: true },
  )

  function open(name: string): ImportSession {
    close()
    step.value = { kind: 'working', name, stage: 'reading', share: 0 }
    return session.open()
  }

  /** Gets ready for a file until the returned function is called. */
  function prepare(): () => void {
    session.keep()
    const stopWaiting = watch(
      () => planStore.facts !== null,
      () =>
        void warmUpEffects(() => (session.isKept() && step.value.kind === 'idle' ? planStore.facts : null)),
      { immediate: true },
    )
    return () => {
      stopWaiting()
      session.unkeep(stepsInUse.has(step.value.kind))
    }
  }

  /** Reads a file, as far as it is known how, and plans its import. */
  async function importFile(chosen: File, how: ImportChoices = noChoices): Promise<void> {
    const { planId } = planStore
    if (planId === null) return
    const answer = await open(chosen.name).ask({ type: 'plan-import', planId, file: chosen, choices: how })
    file = chosen
    choices = how
    if (answer?.type === 'import-asked')
      step.value = { kind: 'question', name: chosen.name, question: answer.question, choices: how }
    if (answer?.type === 'import-planned')
      step.value = { kind: 'preview', preview: answer.preview, issue: null }
    if (answer?.type === 'failed') fail(chosen.name, answer.issue)
  }

  /** What a person decided last, while the decision before is still being worked out. */
  let wanted: ConflictDecisions | null = null
  let deciding: Promise<void> | null = null

  /** Plans what is previewed anew under these decisions. Of several in a row only the last need be worked out. */
  function decide(decisions: ConflictDecisions): Promise<void> {
    wanted = decisions
    deciding ??= decideWanted().finally(() => (deciding = null))
    return deciding
  }

  async function decideWanted(): Promise<void> {
    while (wanted !== null && step.value.kind === 'preview') {
      const request = { type: 'decide', decisions: wanted } as const
      wanted = null
      const answer = await session.current()?.ask(request)
      if (answer?.type === 'import-planned' && step.value.kind === 'preview')
        step.value = { kind: 'preview', preview: answer.preview, issue: null }
      if (answer?.type === 'failed') fail(nameOfStep(step.value), answer.issue)
    }
  }

  /** Some of the cases that are known and stand otherwise in the file; none once it is put away. */
  async function listConflicts(from: number, count: number): Promise<readonly ChangedCase[]> {
    const answer = await session.current()?.ask({ type: 'list-conflicts', from, count })
    return answer?.type === 'conflicts-listed' ? answer.rows : []
  }

  /** Works out what the register would be without a batch. */
  async function planUndo(batch: ImportBatch): Promise<void> {
    const { planId, batchId } = batch
    const answer = await open(batch.fileName).ask({ type: 'plan-undo', planId, batchId })
    if (answer?.type === 'undo-planned')
      step.value = { kind: 'undo', name: batch.fileName, preview: answer.preview, issue: null }
    if (answer?.type === 'failed') fail(batch.fileName, answer.issue)
  }

  /** Does what is previewed. `reason` only where a closed quarter is corrected. */
  async function confirm(reason: string): Promise<void> {
    // What is written is what was decided last.
    await deciding
    const shown = step.value
    const asked = session.current()
    if ((shown.kind !== 'preview' && shown.kind !== 'undo') || asked === null) return
    const name = nameOfStep(shown)
    step.value = { kind: 'working', name, stage: 'saving', share: 0 }
    const answer = await asked.ask({ type: 'commit', reason })
    if (answer === null) return
    if (answer.type === 'failed') step.value = { ...shown, issue: answer.issue }
    else if (shown.kind === 'preview') step.value = { kind: 'imported', preview: shown.preview }
    else {
      close()
      step.value = { kind: 'undone', name }
    }
  }

  /** The batch whose undo is previewed was taken out elsewhere. */
  const isUndoGone = computed(() => {
    const shown = step.value
    if (shown.kind !== 'undo' || batches.value === null) return false
    return !batches.value.some(({ batchId }) => batchId === shown.preview.batchId)
  })

  /** Plans the same import or undo again: the register changed meanwhile. A batch that is gone needs no undo. */
  async function retry(): Promise<void> {
    if (step.value.kind === 'undo') {
      const { batchId } = step.value.preview
      const batch = batches.value?.find((each) => each.batchId === batchId)
      return batch ? planUndo(batch) : close()
    }
    await readAgain({})
  }

  /**
   * Reads the same file again, otherwise than before in what is named. What was decided row by row still holds: a row is
   * told by its line, which only another sheet has otherwise.
   */
  async function readAgain(changed: Partial<ImportChoices>): Promise<void> {
    if (!file) return
    const decided = step.value.kind === 'preview' ? step.value.preview.decisions : takeAll
    await importFile(file, changeChoices(choices, changed))
    const isUndecided = decided.all === takeAll.all && decided.except.length === 0
    if (!isUndecided && changed.sheet === undefined) await decide(decided)
  }

  function fail(name: string, issue: ImportIssue): void {
    // What has failed by itself may be broken.
    if (issue.code === 'import-failed') session.end()
    else session.release()
    step.value = { kind: 'failed', name, issue }
  }

  /** Gives up what is read or previewed; nothing was written. Also puts away what is done. */
  function close(): void {
    session.release()
    file = null
    lastEffects = null
    step.value = { kind: 'idle' }
  }

  /** All refused rows as a CSV file, each with its line and `describe`d reasons before the kept columns. */
  async function writeRefused(
    headers: readonly string[],
    describe: (row: RefusedRow) => readonly string[],
  ): Promise<string | null> {
    const answer = await session.current()?.ask({ type: 'list-refused' })
    if (answer?.type !== 'refused-listed') return null
    return writeCsv([headers, ...answer.rows.map((row) => [...describe(row), ...row.cells])])
  }

  const samples = { utf8: sampleUtf8, gb18030: sampleGb18030 }
  return {
    batches,
    step,
    effects,
    isUndoGone,
    samples,
    prepare,
    importFile,
    decide,
    listConflicts,
    planUndo,
    confirm,
    retry,
    readAgain,
    close,
    writeRefused,
  }
})
