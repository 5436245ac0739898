import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Plan } from '@/domain/model'
import { useDataStore, type BackupInspection, type DataResult, type StepOptions } from '@/stores/data'
import { usePlanStore } from '@/stores/plan'

type BackupRead = Parameters<ReturnType<typeof useDataStore>['restore']>[0]

type Refusal = Extract<BackupInspection, { readonly ok: false }>['issue']
type RegisterIssue = Extract<Refusal, { readonly code: 'register-contradicts' }>['register']

/** A step that waits for a yes. */
export type DataStep =
  | { readonly kind: 'restore'; readonly fileName: string; readonly backup: BackupRead }
  | { readonly kind: 'startEmpty' }
  | { readonly kind: 'loadDemo' }
  | { readonly kind: 'undo'; readonly copyId: number; readonly time: string }
  | { readonly kind: 'deleteCopies' }

export interface Outcome {
  readonly ok: boolean
  readonly text: string
}

/** The steps that replace or delete data: asked for, confirmed, run, and what came of them in words. */
export function useDataSteps(printMoment: (instant: string) => string) {
  const { t } = useI18n()
  const dataStore = useDataStore()
  const planStore = usePlanStore()
  const step = shallowRef<DataStep | null>(null)
  const outcome = ref<Outcome | null>(null)
  const isBusy = ref(false)
  const offersNoCopy = ref(false)

  function ask(next: DataStep): void {
    step.value = next
    outcome.value = null
    offersNoCopy.value = false
  }

  function cancel(): void {
    step.value = null
  }

  /** Checks a chosen file; one that passes waits for a yes, one that fails is told why. */
  async function chooseFile(file: File): Promise<void> {
    step.value = null
    outcome.value = null
    isBusy.value = true
    const reading = await dataStore.inspect(file)
    isBusy.value = false
    if (reading.ok) return ask({ kind: 'restore', fileName: file.name, backup: reading.backup })
    const { issue } = reading
    const named = 'table' in issue ? { ...issue, table: t(`data.table.${issue.table}`) } : issue
    const what = 'register' in issue ? { what: contradictionText(issue.register) } : {}
    const text = t(`data.restore.issue.${issue.code}`, { name: file.name, ...named, ...what })
    outcome.value = { ok: false, text }
  }

  /** Whose register, which of its files, and what in it contradicts. */
  function contradictionText(issue: RegisterIssue): string {
    const { departmentName: department, fiscalYear: year, fileName: file, code } = issue
    const plan =
      year === null ? t('data.restore.unknownPlan') : t('data.contents.planName', { department, year })
    const place = file === '' ? plan : t('data.restore.fileOfPlan', { plan, file })
    return t('data.restore.inPlace', { place, what: t(`data.restore.contradiction.${code}`, { ...issue }) })
  }

  const confirmation = computed(() => {
    if (step.value === null) return null
    const flags = { offersNoCopy: offersNoCopy.value, isBusy: isBusy.value }
    return { ...describeStep(step.value), isUndoable: step.value.kind !== 'deleteCopies', ...flags }
  })

  function describeStep(next: DataStep): { title: string; loses: string; confirmWord: string } {
    switch (next.kind) {
      case 'restore':
        return phrases('restore', { name: next.fileName })
      case 'startEmpty':
        return phrases('startEmpty', { ...dataStore.counts, plans: planNames(planStore.plans ?? []) })
      case 'loadDemo':
        return phrases('loadDemo', {})
      case 'undo':
        return phrases('copies', { time: next.time })
      case 'deleteCopies':
        return {
          title: t('data.copies.deleteTitle'),
          loses: t('data.copies.deleteLoses'),
          confirmWord: t('data.copies.deleteConfirm'),
        }
    }
  }

  function phrases(part: string, named: Record<string, unknown>) {
    return {
      title: t(`data.${part}.confirmTitle`, named),
      loses: t(`data.${part}.loses`, named),
      confirmWord: t(`data.${part}.confirm`),
    }
  }

  function planNames(plans: readonly Plan[]): string {
    if (plans.length === 0) return t('data.contents.noPlan')
    return plans
      .map(({ departmentName: department, fiscalYear: year, isDemo }) =>
        t(isDemo ? 'data.contents.planNameDemo' : 'data.contents.planName', { department, year }),
      )
      .join(t('indicator.listComma'))
  }

  async function confirm(keepCopy: boolean): Promise<void> {
    const chosen = step.value
    if (chosen === null || isBusy.value) return
    isBusy.value = true
    const result = await run(chosen, { notice: t('data.backup.notice'), keepCopy })
    isBusy.value = false
    if (result.ok) {
      step.value = null
      outcome.value = { ok: true, text: doneText(chosen, keepCopy) }
    } else {
      offersNoCopy.value = result.issue === 'no-safety-copy'
      outcome.value = { ok: false, text: t(`data.step.issue.${result.issue}`) }
    }
  }

  async function run(chosen: DataStep, options: StepOptions): Promise<DataResult> {
    switch (chosen.kind) {
      case 'restore':
        return dataStore.restore(chosen.backup, options)
      case 'startEmpty':
        return dataStore.startEmpty(options)
      case 'loadDemo':
        return dataStore.loadDemo(options)
      case 'undo':
        return dataStore.undo(chosen.copyId, options)
      case 'deleteCopies':
        return dataStore.deleteCopies()
    }
  }

  function doneText(chosen: DataStep, keepCopy: boolean): string {
    switch (chosen.kind) {
      case 'undo':
        return t('data.copies.done', { time: chosen.time })
      case 'deleteCopies':
        return t('data.copies.deleted')
      case 'startEmpty':
        return t(keepCopy ? 'data.startEmpty.done' : 'data.startEmpty.doneWithoutCopy')
      default:
        return t(`data.${chosen.kind}.done`)
    }
  }

  const incoming = computed(() => {
    if (step.value?.kind !== 'restore') return null
    const rows = Object.entries(step.value.backup.rows)
    return Object.fromEntries(rows.map(([table, each]) => [table, each.length]))
  })
  const backupMoment = computed(() =>
    step.value?.kind === 'restore' ? printMoment(step.value.backup.createdAt) : '',
  )

  return { step, outcome, isBusy, confirmation, incoming, backupMoment, ask, cancel, chooseFile, confirm }
}
