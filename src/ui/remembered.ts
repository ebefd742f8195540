import { useCallback, useSyncExternalStore } from 'react'
import { shelfHere } from './useDraft.ts'

const listeners = new Set<() => void>()
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** What this browser had when it could not write: the choice then holds for this visit. */
const onlyNow = new Map<string, string>()

function read(name: string): string | null {
  try {
    return shelfHere()?.getItem(name) ?? onlyNow.get(name) ?? null
  } catch {
    return onlyNow.get(name) ?? null
  }
}

function write(name: string, text: string): void {
  onlyNow.set(name, text)
  try {
    shelfHere()?.setItem(name, text)
  } catch {
    // Remembered for this visit only.
  }
  for (const listener of listeners) listener()
}

/** A small choice that this browser remembers (large print, the village last looked at), seen at once by every part of the page. */
export function useRemembered(name: string): [string | null, (text: string) => void] {
  const key = `shanzhi.${name}`
  const text = useSyncExternalStore(listen, () => read(key))
  const remember = useCallback((next: string) => write(key, next), [key])
  return [text, remember]
}
