import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { EntryNotice } from '@/stores/entry'

/** What a paste, an undo or a failed step did, in words; '' for nothing. */
export function useEntryNotice(notice: () => EntryNotice | null) {
  const { t } = useI18n()
  return computed(() => {
    const told = notice()
    if (told === null) return ''
    if (told.kind === 'failed') return t(`entry.failure.${told.failure}`)
    if (told.kind === 'changed-elsewhere') return t('entry.notice.changed-elsewhere')
    if (told.kind !== 'pasted') return t(`entry.notice.${told.kind}`, { count: told.cells })
    const { saved, unknownNames } = told
    const counted = (['refused', 'blocked', 'normalised', 'outside'] as const).filter((key) => told[key] > 0)
    return [
      t('entry.notice.pasted', { saved, count: saved }),
      ...counted.map((key) => t(`entry.notice.${key}`, { count: told[key] })),
      ...(unknownNames.length === 0
        ? []
        : [t('entry.notice.unknownNames', { names: unknownNames.join(t('indicator.listComma')) })]),
      ...(saved + told.refused > 0 ? [t('entry.notice.undoOne')] : []),
    ].join(t('entry.notice.separator'))
  })
}
