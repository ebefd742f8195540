import { useSyncExternalStore } from 'react'
import { bagNow, onBag } from './bag.ts'

/** What waits in the box that is open. */
export const useBag = () => useSyncExternalStore(onBag, bagNow)

/** What waits about one thing. */
export function useWaitingAbout(lane: string) {
  const { entries } = useBag()
  return entries.filter((one) => one.letter.lane === lane)
}
