import type { Setting } from '#features/feature.ts'
import { type EndedOffice, listEndedWithGrid } from '#features/posts/public.ts'
import { namedOffices, tellAppointers } from './appointing.ts'
import { tellAll } from './outside/telling.ts'
import { findAccountsOf } from './queries.ts'

/** Posts that ended because their grid did are told to whoever may appoint, all of one plan together, and each to whoever held it. */
export async function tellGridsEnded(
  setting: Setting,
  payload: Record<string, unknown>,
  eventId: number,
): Promise<void> {
  const { tx, county, now } = setting
  const ended = await listEndedWithGrid(tx, county.id, payload.postIds as number[])
  if (ended.length === 0) return
  const cause = `grids:${eventId}`
  const together: EndedOffice[] = ended.map((one) => ({ ...one, personId: 0 }))
  await tellAppointers(setting, together, (mine) => ({ kind: 'postsEnded', cause, facts: namedOffices(mine) }))
  const theirs = Map.groupBy(ended, ({ personId }) => personId)
  const found = await findAccountsOf(tx, { countyId: county.id, personIds: [...theirs.keys()] })
  await tellAll(
    setting,
    found.map(({ accountId, of }) => ({
      ...{ accountId, personId: of, requestId: null, at: now },
      ...{ kind: 'ownPostEnded', cause, facts: namedOffices(theirs.get(of)!) },
    })),
  )
}
