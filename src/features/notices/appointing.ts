import type { Happened, Setting } from '#features/feature.ts'
import type { EndedOffice } from '#features/posts/public.ts'
import { rolesGranting } from '#kernel/authority/post.ts'
import { tellAll } from './outside/telling.ts'
import { findDispatchers, type NewNotice } from './queries.ts'

/** Something about an office: whose it is or was, and where. */
type About = { personId: number; townshipId: number | null; villageId: number | null }
type Said = Pick<NewNotice, 'kind' | 'cause' | 'facts'>

/** Tells whoever may appoint where these offices are, person by person: each reads what lies within the own reach, in one notice. */
export async function tellAppointers<T extends About>(
  setting: Setting,
  offices: readonly T[],
  noticeOf: (mine: readonly T[]) => Said,
): Promise<void> {
  if (offices.length === 0) return
  const { tx, county, packs, now, today } = setting
  const spots = offices.map(({ townshipId, villageId }) => ({
    ...{ townshipId: townshipId ?? 0, villageId, groupId: null, gridIds: [], townshipOnly: false },
  }))
  const roles = rolesGranting(packs.model.roles, 'post.manage')
  const found = await findDispatchers(tx, { countyId: county.id, spots, roles, today })
  const told = [...Map.groupBy(found, ({ accountId, of }) => `${accountId} ${offices[of]!.personId}`).values()]
  await tellAll(
    setting,
    told.map((mine) => {
      const { accountId, personId } = mine[0]!
      return { accountId, personId, requestId: null, at: now, ...noticeOf(mine.map(({ of }) => offices[of]!)) }
    }),
  )
}

/** To belong to a group of neighbours is no office, to lead one is: the kinds of such groups. */
export const neighbourlyKinds = ({ packs }: Pick<Setting, 'packs'>): string[] =>
  Object.values(packs.everywhere.bodyTypes).flatMap((one) => (one.family === 'mutualAid' ? one.id : []))

/** The event that named somebody: what a notice about them comes from. */
export const eventOf = (happened: readonly Happened[], personId: number): number =>
  happened.find(({ payload }) => ((payload.personIds ?? []) as number[]).includes(personId))?.id ?? 0

/** A notice names so many offices and counts all. */
const mostNamed = 8

/** Offices as a notice keeps them: whose they were is said by the notice itself, if at all. */
export const namedOffices = (offices: readonly EndedOffice[]) => ({
  n: offices.length,
  offices: offices.slice(0, mostNamed).map(({ personId: _, ...office }) => office),
})
