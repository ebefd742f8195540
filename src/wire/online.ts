import { useSyncExternalStore } from 'react'

const listen = (listener: () => void) => {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** What the browser believes about the network. It may be wrong: only an answer proves that there is one. */
export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine)
