/** Photos of a draft are too large for localStorage; IndexedDB keeps them until they are sent. One store, one list per draft. */
const store = 'photos'

function open(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const asking = indexedDB.open('shanzhi', 1)
    asking.onupgradeneeded = () => asking.result.createObjectStore(store)
    asking.onsuccess = () => done(asking.result)
    asking.onerror = () => failed(asking.error)
  })
}

async function inStore<T>(
  mode: IDBTransactionMode,
  doing: (photos: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  try {
    const base = await open()
    return await new Promise<T>((done, failed) => {
      const asking = doing(base.transaction(store, mode).objectStore(store))
      asking.onsuccess = () => done(asking.result)
      asking.onerror = () => failed(asking.error)
    }).finally(() => base.close())
  } catch {
    // A browser without this shelf (private windows) only loses the draft's photos, never the page.
    return null
  }
}

export const keptPhotos = async (draft: string): Promise<Blob[]> =>
  (await inStore<Blob[]>('readonly', (photos) => photos.get(draft))) ?? []

export const keepPhotos = (draft: string, blobs: readonly Blob[]) =>
  inStore('readwrite', (photos) => photos.put([...blobs], draft))

export const dropPhotos = (draft: string) => inStore('readwrite', (photos) => photos.delete(draft))
