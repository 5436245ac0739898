import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { saveFile } from '@/components/save-file'
import type { PlanFacts } from '@/domain/model'
import type { AdjustmentDraft } from '@/domain/targets/plan-adjustment'
import { usePlanStore } from '@/stores/plan'
import { useTargetVersionsStore } from '@/stores/target-versions'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The steps beside settling: adjusting, next year, exporting; one panel at a time, and what came of it in words. */
export function useTargetVersions() {
  const { t } = useI18n()
  const planStore = usePlanStore()
  const store = useTargetVersionsStore()
  const open = ref<'adjust' | 'next' | null>(null)
  const next = shallowRef<PlanFacts | null>(null)
  const outcome = ref('')

  const failure = computed(() => (store.failure === null ? '' : t(`settle.failure.${store.failure}`)))
  const isNextThere = computed(() => {
    const plan = next.value?.plan
    return (planStore.plans ?? []).some(
      (each) => each.departmentName === plan?.departmentName && each.fiscalYear === plan.fiscalYear,
    )
  })

  function show(panel: 'adjust' | 'next' | null): void {
    open.value = open.value === panel ? null : panel
    outcome.value = ''
    store.failure = null
    next.value = open.value === 'next' ? store.nextYear() : null
  }

  async function adjust(draft: AdjustmentDraft): Promise<void> {
    const version = Math.max(...(planStore.facts?.targetVersions ?? []).map((each) => each.version)) + 1
    if (!(await store.adjust(draft))) return
    show(null)
    outcome.value = t('versions.adjusted', { version, date: draft.effectiveFrom })
  }

  async function takeBack(version: number): Promise<void> {
    if (await store.takeBack(version)) outcome.value = t('versions.takenBack', { version })
  }

  async function startNextYear(): Promise<void> {
    const facts = next.value
    if (!facts || !(await store.startNextYear(facts))) return
    show(null)
    outcome.value = t('versions.started', { year: facts.plan.fiscalYear })
  }

  async function exportTable(kind: 'xlsx' | 'tsv'): Promise<void> {
    const { plan } = planStore
    const content = await store.exportTable(kind).catch(() => null)
    if (!plan || content === null) {
      outcome.value = t('versions.exportFailed')
      return
    }
    const name = t('versions.fileName', { department: plan.departmentName, year: plan.fiscalYear })
    const type = kind === 'xlsx' ? workbookType : 'text/tab-separated-values;charset=utf-8'
    saveFile(new Blob([content], { type }), `${name}.${kind}`)
  }

  return { open, next, outcome, failure, isNextThere, show, adjust, takeBack, startNextYear, exportTable }
}
