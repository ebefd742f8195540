import { useCallback, useReducer, useRef, useState } from 'react'
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

type Held<T> = { name: string; draft: T; sent: boolean }

/**
 * A form that outlives reload, a lost network and a killed browser. What is typed is kept in the same moment and not in an effect: an
 * effect comes after the next paint, late on a slow phone, and never where the page was left before. `drop` is called when it has been
 * sent.
 */
export function useDraft<T extends object>(name: string, blank: T) {
  const read = (): Held<T> => ({ name, draft: readDraft(draftShelf(), name, blank, Date.now()), sent: false })
  const [first] = useState(read)
  const held = useRef(first)
  const [, draw] = useReducer((times: number) => times + 1, 0)
  if (held.current.name !== name) held.current = read()
  const change = useCallback((part: Partial<T>) => {
    const one = held.current
    one.draft = { ...one.draft, ...part }
    if (!one.sent) keepDraft(draftShelf(), one.name, one.draft, Date.now())
    draw()
  }, [])
  const drop = useCallback(() => {
    held.current.sent = true
    dropDraft(draftShelf(), held.current.name)
  }, [])
  return { draft: held.current.draft, change, drop }
}
