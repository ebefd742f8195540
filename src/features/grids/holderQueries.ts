import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { Asked, Grid, Holder } from './rules.ts'

type Place = Pick<Grid, 'townshipId' | 'villageId'>

/** Everybody who holds a post in the village, or over all of its township, with the name that the village reads. */
export async function listHolders(
  tx: Db,
  scope: Scope,
  { townshipId, villageId }: Place,
  today: Day,
): Promise<Holder[]> {
  const rows = await tx
    .selectFrom('post')
    .innerJoin('person', (join) =>
      join.onRef('person.county_id', '=', 'post.county_id').onRef('person.id', '=', 'post.person_id'),
    )
    .select(['post.id', 'post.person_id', 'person.name', 'post.role', 'post.title', 'post.level', 'post.group_id'])
    .select(['post.term_from', 'post.term_to', sql<number>`coalesce(post.grid_id, post.area_id)`.as('area_id')])
    .select(
      sql<string | null>`(select b.kind from body b where b.county_id = post.county_id and b.id = post.body_id)`.as(
        'bodyKind',
      ),
    )
    .where('post.county_id', '=', scope.countyId)
    .where((eb) =>
      eb.or([
        eb('post.village_id', '=', villageId),
        eb.and([eb('post.township_id', '=', townshipId), eb('post.village_id', 'is', null)]),
      ]),
    )
    .where('post.term_from', '<=', today)
    .where((eb) => eb.or([eb('post.term_to', 'is', null), eb('post.term_to', '>=', today)]))
    .orderBy('post.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    role: row.role,
    title: row.title,
    bodyKind: row.bodyKind,
    level: row.level as Holder['level'],
    areaId: row.area_id,
    groupId: row.group_id,
    termFrom: row.term_from,
    termTo: row.term_to,
  }))
}

/** The people of a village who hold a post or a standing, and the officers of its township, with what they are and where they live. */
export async function listAsked(
  tx: Db,
  scope: Scope,
  { townshipId, villageId }: Place,
  today: Day,
): Promise<(Asked & { posts: { role: string; title: string; bodyKind: string | null }[] })[]> {
  const { rows } = await sql<Asked & { posts: { role: string; title: string; bodyKind: string | null }[] }>`
    with known as (
      select person_id, role as kind, title, body_id from post where county_id = ${scope.countyId} and village_id = ${villageId}
        and term_from <= ${today} and (term_to is null or term_to >= ${today})
      union select person_id, role, title, body_id from post where county_id = ${scope.countyId} and township_id = ${townshipId} and level = 'township'
        and term_from <= ${today} and (term_to is null or term_to >= ${today})
      union select person_id, kind, null, null::bigint from standing where county_id = ${scope.countyId} and village_id = ${villageId}
        and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})
    )
    select p.id as "personId", p.name, array_agg(distinct k.kind) as kinds, min(h.group_id) as "groupId",
      min(h.grid_id) as "gridId", min(h.code) as "householdCode",
      coalesce(jsonb_agg(distinct jsonb_build_object('role', k.kind, 'title', k.title, 'bodyKind', b.kind))
        filter (where k.title is not null), '[]') as posts
    from known k left join body b on b.county_id = ${scope.countyId} and b.id = k.body_id
    join person p on p.county_id = ${scope.countyId} and p.id = k.person_id and p.valid_to is null
    left join membership m on m.county_id = p.county_id and m.person_id = p.id and m.valid_to is null
    left join household h on h.county_id = m.county_id and h.id = m.household_id and h.village_id = ${villageId}
    group by p.id, p.name`.execute(tx)
  return rows
}
