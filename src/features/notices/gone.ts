import type { Happened, Setting } from '#features/feature.ts'
import { namedBy } from '#features/people/public.ts'
import { type Held, heldByGone } from '#features/posts/public.ts'
import { rolesGranting } from '#kernel/authority/post.ts'
import { tellAll } from './outside/telling.ts'
import { findDispatchers } from './queries.ts'

/**
 * Whoever may appoint in a place is told that somebody who held something there has died, or has left the county. What the dead held has
 * ended; of whoever moved away nothing ends by itself, because the law ends a seat by 户籍 or by a decision, and the register knows residence.
 */
export async function tellGone(setting: Setting, happened: readonly Happened[]): Promise<void> {
  const { tx, county, packs, now, today } = setting
  const named = [...namedBy(happened, 'death'), ...namedBy(happened, 'moveOut')]
  const neighbourly = Object.values(packs.everywhere.bodyTypes).flatMap((one) =>
    one.family === 'mutualAid' ? one.id : [],
  )
  const held = await heldByGone(tx, county.id, { personIds: named, neighbourly, today })
  if (held.length === 0) return
  const spots = held.map(({ townshipId, villageId }) => ({
    ...{ townshipId: townshipId ?? 0, villageId, groupId: null, gridIds: [], townshipOnly: false },
  }))
  const roles = rolesGranting(packs.model.roles, 'post.manage')
  const found = await findDispatchers(tx, { countyId: county.id, spots, roles, today })
  const told = [...Map.groupBy(found, ({ accountId, of }) => `${accountId} ${held[of]!.personId}`).values()]
  await tellAll(
    setting,
    told.map((mine) => {
      const { accountId, personId, of } = mine[0]!
      const { personId: goneId, how } = held[of]!
      const n = sumOf(mine.map((one) => held[one.of]!))
      const kind = how === 'died' ? ('holderDied' as const) : ('holderLeft' as const)
      return {
        accountId,
        personId,
        kind,
        cause: `gone:${eventOf(happened, goneId)}.${goneId}`,
        requestId: null,
        facts: { n, goneId },
        at: now,
      }
    }),
  )
}

const sumOf = (held: readonly Held[]): number => held.reduce((sum, { n }) => sum + n, 0)

const eventOf = (happened: readonly Happened[], personId: number): number =>
  happened.find(({ payload }) => ((payload.personIds ?? []) as number[]).includes(personId))?.id ?? 0
