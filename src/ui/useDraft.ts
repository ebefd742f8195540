import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
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
let onLent =
  (_listener: () => void): (() => void) =>
  () => {}
export const lendDraftShelf = (shelf: () => Shelf | null, onChange: typeof onLent): void => {
  lent = shelf
  onLent = onChange
}
export const draftShelf = (): Shelf | null => lent() ?? shelfHere()

/** `shelf`: where it was last read or kept. */
type Held<T> = { name: string; draft: T; state: 'read' | 'typed' | 'sent'; shelf: Shelf | null }

/**
 * A form that outlives reload, a lost network and a killed browser. What is typed is kept in the same moment and not in an effect: an
 * effect comes after the next paint, late on a slow phone, and never where the page was left before. `drop` is called when it has been
 * sent.
 */
export function useDraft<T extends object>(name: string, blank: T) {
  const read = (): Held<T> => {
    const shelf = draftShelf()
    return { name, draft: readDraft(shelf, name, blank, Date.now()), state: 'read', shelf }
  }
  const [first] = useState(read)
  const held = useRef(first)
  const [, draw] = useReducer((times: number) => times + 1, 0)
  if (held.current.name !== name) held.current = read()
  const change = useCallback((part: Partial<T>) => {
    const one = held.current
    one.draft = { ...one.draft, ...part }
    if (one.state === 'read') one.state = 'typed'
    keep(one)
    draw()
  }, [])
  useEffect(() => onLent(() => keep(held.current)), [])
  const drop = useCallback(() => {
    const { shelf, name } = held.current
    held.current.state = 'sent'
    dropDraft(shelf, name)
  }, [])
  return { draft: held.current.draft, change, drop }
}

/** Words move along when another shelf is lent under them: what a box takes does not stay with the browser as well. */
function keep(one: Held<object>): void {
  if (one.state !== 'typed') return
  const shelf = draftShelf()
  if (one.shelf !== shelf) dropDraft(one.shelf, one.name)
  one.shelf = shelf
  keepDraft(shelf, one.name, one.draft, Date.now())
}
