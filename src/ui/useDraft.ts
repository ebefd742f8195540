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

/** A form that outlives reload, a lost network and a killed browser. `drop` is called when it has been sent. */
export function useDraft<T extends object>(name: string, blank: T) {
  const [draft, setDraft] = useState(() => readDraft(shelfHere(), name, blank, Date.now()))
  const [sent, setSent] = useState(false)
  useEffect(() => {
    if (!sent) keepDraft(shelfHere(), name, draft, Date.now())
  }, [name, draft, sent])
  const change = useCallback((part: Partial<T>) => setDraft((before) => ({ ...before, ...part })), [])
  const drop = useCallback(() => {
    setSent(true)
    dropDraft(shelfHere(), name)
  }, [name])
  return { draft, change, drop }
}
