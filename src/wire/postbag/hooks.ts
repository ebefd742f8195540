import { useSyncExternalStore } from 'react'
import { onBox, openBox } from '../vault/vault.ts'
import { bagNow, onBag } from './bag.ts'

/** What waits in the box that is open. */
export const useBag = () => useSyncExternalStore(onBag, bagNow)

/** The box that is open on this phone, if one is. */
export const useBox = () => useSyncExternalStore(onBox, openBox)

/** What waits about one thing. */
export function useWaitingAbout(lane: string) {
  const { entries } = useBag()
  return entries.filter((one) => one.letter.lane === lane)
}
