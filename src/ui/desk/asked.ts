import { useCallback } from 'react'
import { navigate, useHistoryState } from 'wouter/use-browser-location'

/** What a list is asked for, as one entry of the browser's history keeps it. */
export type KeptAsked<T> = { asked: T }

/**
 * What a list is asked for stands beside the address and not in it: a reload and the way back keep it, and no name that was looked for
 * stays in the history of a desk that several people share.
 */
export function useAsked<T extends object>(start: T): [T, (next: T) => void] {
  const kept = useHistoryState<KeptAsked<T> | null>()
  const ask = useCallback((asked: T) => {
    const state: KeptAsked<T> = { asked }
    navigate(location.pathname + location.search, { replace: true, state })
  }, [])
  return [kept?.asked ?? start, ask]
}
