import { useEffect, useState, useSyncExternalStore } from 'react'
import { useDoor } from '../hooks.ts'
import { boxIdOf } from '../vault/vault.ts'
import { bagNow, onBag } from './bag.ts'
import { countLetters } from './keeping.ts'

/** What waits in the box that is open. */
export const useBag = () => useSyncExternalStore(onBag, bagNow)

/** How much of an account waits on this phone; counted on the disk, so that a shut box, as after each reload, hides nothing. */
export function useWaitingOf(accountId: number | null | undefined): number {
  const { county } = useDoor()
  const bag = useBag()
  const [n, count] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes into the bag or leaves it changes how much waits
  useEffect(() => {
    let current = true
    const counting = accountId == null ? Promise.resolve(0) : countLetters(boxIdOf(county, accountId))
    void counting.then((found) => current && count(found))
    return () => {
      current = false
    }
  }, [county, accountId, bag])
  return n
}

/** What waits about one thing. */
export function useWaitingAbout(lane: string) {
  const { entries } = useBag()
  return entries.filter((one) => one.letter.lane === lane)
}
