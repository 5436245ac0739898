import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { saveFile } from '@/components/save-file'
import { useDataStore } from '@/stores/data'

/** Everything into one file for the reader, and what came of it in words. */
export function useBackupFile() {
  const { t } = useI18n()
  const dataStore = useDataStore()
  const written = ref<{ readonly ok: boolean; readonly text: string } | null>(null)

  async function writeBackup(): Promise<void> {
    try {
      const file = await dataStore.backup(t('data.backup.notice'))
      const name = t('data.backup.fileName', { date: fileDate(new Date()), extension: extensionOf(file) })
      saveFile(new Blob([file]), name)
      written.value = { ok: true, text: t('data.backup.written', { name }) }
    } catch {
      written.value = { ok: false, text: t('data.backup.failed') }
    }
  }
  return { written, writeBackup }
}

/** Local time, without the colons that Windows refuses in a name. */
function fileDate(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate(), now.getHours(), now.getMinutes()]
  const [year, month, day, hour, minute] = parts.map((part) => String(part).padStart(2, '0'))
  return `${year}-${month}-${day}-${hour}${minute}`
}

function extensionOf(file: Uint8Array): string {
  return file[0] === 0x1f ? 'json.gz' : 'json'
}
