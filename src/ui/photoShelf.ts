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

/** Another place for photos: a phone's box keeps them encrypted. */
type PhotoShelf = {
  photos(draft: string): Promise<Blob[]>
  keepPhotos(draft: string, blobs: readonly Blob[]): Promise<void>
}
let lent: () => PhotoShelf | null = () => null
export const lendPhotoShelf = (shelf: () => PhotoShelf | null): void => {
  lent = shelf
}

export const keptPhotos = async (draft: string): Promise<Blob[]> =>
  (await lent()?.photos(draft)) ?? (await inStore<Blob[]>('readonly', (photos) => photos.get(draft))) ?? []

export async function keepPhotos(draft: string, blobs: readonly Blob[]): Promise<void> {
  const shelf = lent()
  if (shelf)
    await shelf.keepPhotos(draft, blobs).catch(() => {}) // as below: a full phone loses the photos, never the page
  else await inStore('readwrite', (photos) => photos.put([...blobs], draft))
}

export const dropPhotos = (draft: string): Promise<unknown> =>
  lent()?.keepPhotos(draft, []) ?? inStore('readwrite', (photos) => photos.delete(draft))
