import type { Happened, Setting } from '#features/feature.ts'
import { calledBack, namedBy } from '#features/people/public.ts'
import { heldByGone, listEndedInError } from '#features/posts/public.ts'
import { eventOf, namedOffices, neighbourlyKinds, tellAppointers } from './appointing.ts'
import { tellAll } from './outside/telling.ts'
import { findAccountsOf } from './queries.ts'

/**
 * Whoever may appoint in a place is told that somebody who held something there has died, or has left the county. What the dead held has
 * ended; of whoever moved away nothing ends by itself, because the law ends a seat by 户籍 or by a decision, and the register knows residence.
 */
export async function tellGone(setting: Setting, happened: readonly Happened[]): Promise<void> {
  const { tx, county, today } = setting
  const personIds = [...namedBy(happened, 'death'), ...namedBy(happened, 'moveOut')]
  const held = await heldByGone(tx, county.id, { personIds, neighbourly: neighbourlyKinds(setting), today })
  await tellAppointers(setting, held, (mine) => {
    const { personId: goneId, how } = mine[0]!
    return {
      kind: how === 'died' ? 'holderDied' : 'holderLeft',
      cause: `gone:${eventOf(happened, goneId)}.${goneId}`,
      facts: { n: mine.reduce((sum, { n }) => sum + n, 0), goneId },
    }
  })
}

/**
 * A death that was recorded in error was taken back: whoever may appoint, and the person, read what ended with it and stays ended, because
 * the office may have chosen somebody else meanwhile. A death that nothing had followed from ended nothing, and nobody hears of it.
 */
export async function tellBack(setting: Setting, happened: readonly Happened[]): Promise<void> {
  const { tx, county, now, today } = setting
  const personIds = calledBack(happened)
  const ended = await listEndedInError(tx, county.id, { personIds, neighbourly: neighbourlyKinds(setting), today })
  if (ended.length === 0) return
  const causeOf = (personId: number) => `back:${eventOf(happened, personId)}.${personId}`
  await tellAppointers(setting, ended, (mine) => {
    const goneId = mine[0]!.personId
    return { kind: 'holderBack', cause: causeOf(goneId), facts: { ...namedOffices(mine), goneId } }
  })
  const theirs = Map.groupBy(ended, ({ personId }) => personId)
  const own = await findAccountsOf(tx, { countyId: county.id, personIds: [...theirs.keys()] })
  await tellAll(
    setting,
    own.map(({ accountId, of }) => ({
      ...{ accountId, personId: of, requestId: null, at: now },
      ...{ kind: 'ownBack', cause: causeOf(of), facts: namedOffices(theirs.get(of)!) },
    })),
  )
}
