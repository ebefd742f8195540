import { onShelf } from './draft.ts'

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

/** Another place for photos, beside the draft that lies there: a phone's box keeps them encrypted. */
type PhotoShelf = {
  photos(draft: string): Promise<Blob[]>
  keepPhotos(draft: string, blobs: readonly Blob[]): Promise<void>
}
let lent: () => PhotoShelf | null = () => null
export const lendPhotoShelf = (shelf: () => PhotoShelf | null): void => {
  lent = shelf
}

export const keptPhotos = async (draft: string): Promise<Blob[]> =>
  (await lent()?.photos(onShelf(draft))) ?? (await inStore<Blob[]>('readonly', (photos) => photos.get(draft))) ?? []

export async function keepPhotos(draft: string, blobs: readonly Blob[]): Promise<void> {
  const shelf = lent()
  if (!shelf) return void (await inStore('readwrite', (photos) => photos.put([...blobs], draft)))
  await shelf.keepPhotos(onShelf(draft), blobs).catch(() => {}) // as above: a full phone loses the photos, never the page
  await forget(draft) // what a box takes does not stay with the browser as well
}

export async function dropPhotos(draft: string): Promise<void> {
  await lent()
    ?.keepPhotos(onShelf(draft), [])
    .catch(() => {})
  await forget(draft)
}

const forget = (draft: string) => inStore('readwrite', (photos) => photos.delete(draft))
