import type { Work } from '#features/feature.ts'
import { covers } from '#kernel/authority/scope.ts'
import { unpooled } from '#kernel/shared/bytes.ts'
import { lately } from '#kernel/shared/lately.ts'
import { type Standing, standingKeys } from './standing.ts'

/** A request as it stood when it was last read or written here, whoever that was for. */
export type Remembered = Omit<Standing, 'isRequester' | 'isFiler'>

const lastTime = lately<Remembered>(1_000, 10 * 60_000)

const nameOf = ({ county }: Pick<Work, 'county'>, id: number) => `${county.id} ${id}`

/**
 * Keeps how a request stands, for the step that follows upon it: only where nothing more is written to it in this transaction. Nothing is believed for it: the step is written only where the mark of the
 * database on the row is the one kept here (`saveRound`), and whoever is refused by it is decided anew by what the database says.
 */
export const remember = (work: Pick<Work, 'county' | 'now'>, row: Remembered): void => keep(work, apart(row))

/** The same of a row that holds nothing else. */
export const keep = (work: Pick<Work, 'county' | 'now'>, row: Remembered): void =>
  lastTime.keep(nameOf(work, row.id), row, work.now)

/** No more of it than is decided by, and no part of a larger piece of memory, which would be kept with it. */
function apart(row: Remembered): Remembered {
  const kept: Record<string, unknown> = {}
  for (const key of standingKeys) kept[key] = row[key as keyof Remembered]
  return { ...(kept as Remembered), nameSealed: unpooled(row.nameSealed), phoneHash: unpooled(row.phoneHash) }
}

export const forget = (work: Pick<Work, 'county'>, id: number): void => lastTime.forget(nameOf(work, id))

/** How it stands towards this caller; nothing where nothing is known or where they may not see it. */
export function recall(work: Pick<Work, 'county' | 'now' | 'scope' | 'actor'>, id: number): Standing | undefined {
  const known = lastTime.find(nameOf(work, id), work.now)
  if (!known) return undefined
  const { scope, actor, county } = work
  const mine = standingTo(known, { self: scope.self, phoneHash: actor.phoneHash })
  const { townshipId, villageId, groupId, gridIds } = known
  const place = { countyId: county.id, townshipId, villageId, groupId, gridIds }
  const own = mine.isRequester || mine.isFiler || mine.isHandler
  return covers(scope, place) || own ? { ...known, ...mine } : undefined
}

type Asker = Pick<Work['scope'], 'self'> & { phoneHash: Buffer | null }

const same = <T>(one: T | null, other: T | null) => one !== null && one === other

/** The same as `isRequester`, `isFiler` and `isHandler` ask the database. */
function standingTo(row: Remembered, { self, phoneHash }: Asker) {
  if (self === null) return { isRequester: false, isFiler: false, isHandler: false }
  const byPhone = row.phoneHash !== null && phoneHash !== null && row.phoneHash.equals(phoneHash)
  const isRequester =
    same(row.requesterAccountId, self.accountId) || same(row.requesterPersonId, self.personId) || byPhone
  const isHandler = same(row.handlerPersonId, self.personId) && self.postIds.some((id) => same(row.handlerPostId, id))
  return { isRequester, isFiler: same(row.filerAccountId, self.accountId), isHandler }
}
