import { useEffect } from 'react'
import { useSession } from '#features/accounts/web/parts.tsx'
import { requests } from '#features/requests/contract.ts'
import { call } from '#wire/client.ts'
import { addressOf } from '#wire/contract.ts'
import { useDoor } from '#wire/hooks.ts'
import { noteAnswer, setDoor } from '#wire/postbag/bag.ts'
import { useBox } from '#wire/postbag/hooks.ts'
import type { Entry } from '#wire/postbag/keeping.ts'
import { keepReading } from '#wire/vault/readings.ts'
import { openBox, shutBox } from '#wire/vault/vault.ts'
import { queries } from '../../api.ts'
import { phoneKeeping } from './keeping.ts'

const MOST_FETCHED = 30
const MINUTES_BETWEEN = 10

/** Ties the bag to this visit: who is here, how to send, what an answer changes on the pages. It draws nothing. */
export function Postbag() {
  const { send, county } = useDoor()
  const { session, keptAt } = useSession()
  const box = useBox()
  const accountId = keptAt === null ? (session?.accountId ?? null) : null
  const personId = session?.speaker?.personId ?? null
  const mine = box !== null && box.accountId === accountId
  useEffect(() => {
    // Another account on this phone: what the first one keeps is none of its business.
    if (box && accountId !== null && box.accountId !== accountId) shutBox()
  }, [box, accountId])
  useEffect(() => {
    setDoor({
      send,
      who: mine && accountId !== null ? { accountId, personId } : null,
      onArrived: (entry, answer) => arrived(county, entry, answer),
      onUnsigned: () => void queries.invalidateQueries({ queryKey: [SESSION] }),
    })
  }, [send, county, mine, accountId, personId])
  useEffect(() => {
    if (box) void queries.invalidateQueries()
  }, [box])
  useFetchedAhead(mine)
  useFreshWhenBack()
  return null
}

const SESSION = 'sessions.read'

/** The answer to a step is how the matter stands now: it takes the place of what was kept, so that the next step builds on it. */
async function arrived(county: string, { letter, content }: Entry, answer: unknown): Promise<void> {
  noteAnswer(letter.id, answer)
  const box = openBox()
  const whole = typeof answer === 'object' && answer !== null && 'steps' in answer
  if (box && content.aboutId !== null && whole) {
    const { path } = addressOf(requests.read, { county, requestId: content.aboutId })
    await keepReading(box, path, answer, phoneKeeping.isMatter)
  }
  void queries.invalidateQueries()
}

/** The whole of each matter on the list is read before the network is gone, not when it is missed. */
function useFetchedAhead(mine: boolean): void {
  const door = useDoor()
  const { may } = useSession()
  const works = mine && may('request.work')
  useEffect(() => {
    if (!works) return
    let over = false
    const fetchAhead = async () => {
      const given = { county: door.county }
      const list = await call(door.send, requests.todo, given, { language: door.language })
      for (const { id } of list.rows.slice(0, MOST_FETCHED)) {
        if (over) return
        await call(door.send, requests.read, { ...given, requestId: id }, { language: door.language })
      }
    }
    const quietly = () => void fetchAhead().catch(() => {}) // the next round tries again
    quietly()
    const timer = setInterval(quietly, MINUTES_BETWEEN * 60_000)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [works, door])
}

function useFreshWhenBack(): void {
  useEffect(() => {
    const back = () => void queries.invalidateQueries()
    addEventListener('online', back)
    return () => removeEventListener('online', back)
  }, [])
}
