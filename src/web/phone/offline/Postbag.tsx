import { useEffect } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { useVillage } from '#features/areas/web/parts.tsx'
import { useModel } from '#features/words/web/parts.tsx'
import { useDoor } from '#wire/hooks.ts'
import { noteAnswer, setDoor } from '#wire/postbag/bag.ts'
import type { Entry } from '#wire/postbag/keeping.ts'
import { useBox } from '#wire/vault/hooks.ts'
import { forgetPictures } from '#wire/vault/pictures.ts'
import { keepAnswer } from '#wire/vault/readings.ts'
import { boxIdOf, openBox, shutBox, slipInto } from '#wire/vault/vault.ts'
import { queries } from '../../api.ts'
import { usePacking } from './usePacking.ts'

/** Ties the bag to this visit: who is here, how to send, what an answer changes on the pages. It draws nothing. */
export function Postbag() {
  const { county, send } = useDoor()
  const { session, keptAt } = useSession()
  const box = useBox()
  const accountId = keptAt === null ? (session?.accountId ?? null) : null
  const personId = session?.speaker?.personId ?? null
  const mine = box !== null && box.accountId === accountId
  useEffect(() => {
    // Another account on this phone: what the first one keeps is none of its business.
    if (box && accountId !== null && box.accountId !== accountId) shutBox()
  }, [box, accountId])
  const shutHere = !box && accountId !== null
  useEffect(() => {
    // What is typed before the PIN: sealed all the same, and read when the box is opened.
    void slipInto(shutHere ? boxIdOf(county, accountId) : null).catch(() => {}) // a browser that keeps nothing has no box
  }, [shutHere, county, accountId])
  const signedOut = keptAt === null && session?.kind === 'nobody'
  useEffect(() => {
    // Signed out here or from afar: what was carried for this person goes, what they wrote waits for them.
    if (box && signedOut) void forgetPictures(box.id).catch(() => {})
  }, [box, signedOut])
  useEffect(() => {
    setDoor({
      send,
      who: mine && accountId !== null ? { accountId, personId } : null,
      onArrived: arrived,
      onUnsigned: () => void queries.invalidateQueries({ queryKey: [SESSION] }),
    })
  }, [send, mine, accountId, personId])
  useEffect(() => {
    if (box) void queries.invalidateQueries()
  }, [box])
  usePacking(mine ? box : null)
  useModel(useVillage().village?.id, mine) // what a form chooses from is read now, and then kept
  useFreshWhenBack()
  useAskingWho(keptAt !== null)
  return null
}

const SESSION = 'sessions.read'

/** Where the answer is how the thing stands now, it takes the place of what was kept, so that the next step builds on it. */
async function arrived({ letter, content }: Entry, answer: unknown): Promise<void> {
  noteAnswer(letter.id, answer)
  const box = openBox()
  if (box && content.answersAs) await keepAnswer(box, content.answersAs, answer)
  void queries.invalidateQueries()
}

function useFreshWhenBack(): void {
  useEffect(() => {
    const back = () => void queries.invalidateQueries()
    addEventListener('online', back)
    return () => removeEventListener('online', back)
  }, [])
}

const ASK_MS = 8_000

/**
 * Nothing is sent while only the phone itself says who is here. The first asking over a network that has just come back often fails,
 * and no event tells when it would not: so it is asked again until the server has answered.
 */
function useAskingWho(kept: boolean): void {
  useEffect(() => {
    if (!kept) return
    const timer = setInterval(() => {
      if (navigator.onLine) void queries.invalidateQueries({ queryKey: [SESSION] })
    }, ASK_MS)
    return () => clearInterval(timer)
  }, [kept])
}
