import { atLast, planOnce } from '#database/pool.ts'
import type { Work } from '#features/feature.ts'
import { rolesGranting } from '#kernel/authority/post.ts'
import { timeOf } from '#kernel/shared/day.ts'
import { type Able, findHandler, insistOnHandler } from './queries.ts'
import type { HandlerAsked } from './rules.ts'
import type { Standing } from './standing.ts'

const lastTime = new Map<string, { able: Able; at: number }>()
const mostRemembered = 1_000
const longestMs = 10 * 60_000

type Place = Pick<Standing, 'villageId' | 'groupId' | 'gridIds'>

const nameOf = ({ county }: Work, { postId, personId }: HandlerAsked, { villageId, groupId, gridIds }: Place) =>
  `${county.id} ${postId} ${personId} ${villageId} ${groupId} ${gridIds}`

/**
 * Whoever is asked to take a request, where they can. Whom the same place was given before is not asked for again: the database undoes
 * what is said after it where they could take it no longer, or are called otherwise, and the call is done again. `place`: of the request, where it is known.
 */
export async function handlerNamed(
  work: Work,
  requestId: number,
  asked: HandlerAsked,
  place: Place | null,
): Promise<Able | undefined> {
  const { tx, scope, packs, today, now, first } = work
  const wanted = { roles: rolesGranting(packs.model.roles, 'request.work'), today }
  const name = place && first ? nameOf(work, asked, place) : null
  const known = name === null ? undefined : lastTime.get(name)
  if (name !== null && known && Math.abs(timeOf(now) - known.at) < longestMs) {
    atLast(tx, planOnce(tx))
    const insisting = insistOnHandler(tx, scope, requestId, { ...asked, able: known.able }, wanted)
    atLast(
      tx,
      insisting.catch((error) => throwAway(name, error)),
    )
    return known.able
  }
  const able = await findHandler(tx, scope, requestId, asked, wanted)
  if (able && name !== null) lastTime.set(name, { able, at: timeOf(now) })
  if (lastTime.size > mostRemembered) lastTime.delete(lastTime.keys().next().value!)
  return able
}

function throwAway(name: string, error: unknown): never {
  lastTime.delete(name)
  throw error
}
