import { useCallback, useEffect, useState } from 'react'
import { dropDraft, keepDraft, readDraft, type Shelf } from './draft.ts'

/** The browser's own shelf; some browsers throw at the mere look at it. */
export function shelfHere(): Shelf | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** Where drafts lie: on the browser's own shelf, or on one that somebody lent: a phone's box keeps them encrypted. */
let lent: () => Shelf | null = () => null
export const lendDraftShelf = (shelf: () => Shelf | null): void => {
  lent = shelf
}
export const draftShelf = (): Shelf | null => lent() ?? shelfHere()

/** A form that outlives reload, a lost network and a killed browser. `drop` is called when it has been sent. */
export function useDraft<T extends object>(name: string, blank: T) {
  const [draft, setDraft] = useState(() => readDraft(draftShelf(), name, blank, Date.now()))
  const [sent, setSent] = useState(false)
  useEffect(() => {
    if (!sent) keepDraft(draftShelf(), name, draft, Date.now())
  }, [name, draft, sent])
  const change = useCallback((part: Partial<T>) => setDraft((before) => ({ ...before, ...part })), [])
  const drop = useCallback(() => {
    setSent(true)
    dropDraft(draftShelf(), name)
  }, [name])
  return { draft, change, drop }
}
