import { atLast } from '#database/pool.ts'
import type { Work } from '#features/feature.ts'
import { rolesGranting } from '#kernel/authority/post.ts'
import { lately } from '#kernel/shared/lately.ts'
import { type Able, findHandler, insistOnHandler } from './queries.ts'
import type { HandlerAsked } from './rules.ts'
import type { Standing } from './standing.ts'

const lastTime = lately<Able>(1_000, 10 * 60_000)

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
  const known = name === null ? undefined : lastTime.find(name, now)
  if (name !== null && known) {
    const insisting = insistOnHandler(tx, scope, requestId, known, wanted)
    atLast(
      tx,
      insisting.catch((error) => {
        lastTime.forget(name)
        throw error
      }),
    )
    return known
  }
  const able = await findHandler(tx, scope, requestId, asked, wanted)
  if (able && name !== null) lastTime.keep(name, able, now)
  return able
}
