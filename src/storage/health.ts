export interface StorageHealth {
  /** Bytes; null where the browser does not say (plain http). */
  readonly usage: number | null
  readonly quota: number | null
  /** Whether the browser promises not to clear the data by itself; null where it cannot be asked. */
  readonly persisted: boolean | null
}

/** navigator.storage exists only in a secure context, whatever the types say. */
function storageManager(): StorageManager | undefined {
  return 'storage' in navigator ? navigator.storage : undefined
}

/** Never rejects: what the browser does not say is null. */
export async function readStorageHealth(): Promise<StorageHealth> {
  const manager = storageManager()
  const unknown = { usage: null, quota: null, persisted: null }
  if (!manager) return unknown
  try {
    const [{ usage, quota }, persisted] = await Promise.all([manager.estimate(), manager.persisted()])
    return { usage: usage ?? null, quota: quota ?? null, persisted }
  } catch {
    return unknown
  }
}

/** Asks the browser to keep the data; true when it agrees, null where it cannot be asked. */
export async function requestPersistence(): Promise<boolean | null> {
  const manager = storageManager()
  return manager ? manager.persist().catch(() => false) : null
}
