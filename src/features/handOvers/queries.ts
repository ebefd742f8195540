import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Instant } from '#kernel/shared/day.ts'

type NewHandOver = {
  fromPostId: number
  toPostId: number
  requests: number
  households: number | null
  said: string
  accountId: number
  at: Instant
}

export async function insertHandOver(tx: Db, countyId: number, one: NewHandOver): Promise<void> {
  await tx
    .insertInto('hand_over')
    .values({
      ...{ county_id: countyId, from_post_id: one.fromPostId, to_post_id: one.toPostId, requests: one.requests },
      ...{ households: one.households, said: one.said, by_account_id: one.accountId, at: one.at },
    })
    .execute()
}

/** The level of a grid, and who lives in it and in the grids below. */
export async function countHomes(tx: Db, countyId: number, gridId: number) {
  const { rows } = await sql<{ level: number; households: number; persons: number }>`
    select g.level, count(distinct h.id)::int as households, count(m.id)::int as persons
    from grid g
      left join grid leaf on leaf.county_id = g.county_id and (leaf.id = g.id or leaf.ancestor_ids @> array[g.id])
      left join household h on h.county_id = g.county_id and h.grid_id = leaf.id and h.valid_to is null
      left join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
    where g.county_id = ${countyId} and g.id = ${gridId} group by g.level`.execute(tx)
  return rows[0]
}

type Handed = {
  id: number
  at: Instant
  from: string
  to: string
  requests: number
  households: number | null
  said: string
  fromPostId: number
  toPostId: number
  title: string
  place: string
  townshipId: number | null
  villageId: number | null
}

const columns = sql`h.id, h.at, p.name as "from", q.name as "to", h.requests, h.households, h.said,
    h.from_post_id as "fromPostId", h.to_post_id as "toPostId", f.title,
    coalesce(case f.level when 'grid' then g.name else a.name end, '') as place, f.township_id as "townshipId",
    f.village_id as "villageId"
  from hand_over h
    join post f on f.county_id = h.county_id and f.id = h.from_post_id
    join post t on t.county_id = h.county_id and t.id = h.to_post_id
    join person p on p.county_id = f.county_id and p.id = f.person_id
    join person q on q.county_id = t.county_id and q.id = t.person_id
    left join area a on a.county_id = f.county_id and a.id = f.area_id
    left join grid g on g.county_id = f.county_id and g.id = f.grid_id`

/** The last hand-overs of these posts, from either side. */
export async function listOfPosts(tx: Db, countyId: number, postIds: readonly number[]): Promise<Handed[]> {
  const ids = [...postIds]
  const { rows } = await sql<Handed>`select ${columns} where h.county_id = ${countyId}
      and (h.from_post_id = any(${ids}::bigint[]) or h.to_post_id = any(${ids}::bigint[]))
    order by h.id desc limit 50`.execute(tx)
  return rows
}

type Page = { areaId: number | null; after: number | null; limit: number }

export async function listRegister(tx: Db, scope: Scope, { areaId, after, limit }: Page): Promise<Handed[]> {
  const inReach = tx
    .selectFrom('post')
    .select('id')
    .where((eb) =>
      inScope<'post'>(scope, 'post', {
        ...{ township: 'township_id', village: 'village_id', group: 'group_id', grid: 'grid_id' },
      })(eb as never),
    )
  const { rows } = await sql<Handed>`select ${columns} where h.county_id = ${scope.countyId} and f.id in (${inReach})
      and (${areaId}::bigint is null or ${areaId} in (f.village_id, f.township_id, f.area_id))
      and (${after}::bigint is null or h.id < ${after})
    order by h.id desc limit ${limit + 1}`.execute(tx)
  return rows
}
