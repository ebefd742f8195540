import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import { gridInScope } from './queries.ts'

/** Who led these grids before, by role: the last post of each, as far as it is over. */
export async function listFormerChiefs(tx: Db, countyId: number, gridIds: readonly number[], today: Day) {
  const { rows } = await sql<{ gridId: number; role: string; id: number; to: Day }>`
    select distinct on (p.grid_id, p.role) p.grid_id as "gridId", p.role, p.id, p.term_to as "to" from post p
    where p.county_id = ${countyId} and p.grid_id = any(${[...gridIds]}::bigint[]) and p.term_to < ${today}::date
    order by p.grid_id, p.role, p.term_to desc, p.id desc`.execute(tx)
  return rows
}

type ToldOf = { gridId: number; postId: number }

/** Which of these vacancies nobody was told of yet. */
export async function listUntold(tx: Db, countyId: number, all: readonly ToldOf[]): Promise<ToldOf[]> {
  const { rows } = await sql<ToldOf>`
    select v."gridId", v."postId" from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as v("gridId" bigint, "postId" bigint)
    where not exists (select from grid_vacancy_told t where t.county_id = ${countyId} and t.grid_id = v."gridId"
      and t.post_id = v."postId")`.execute(tx)
  return rows
}

export async function insertTold(tx: Db, countyId: number, all: readonly ToldOf[], on: Day): Promise<void> {
  await sql`insert into grid_vacancy_told (county_id, grid_id, post_id, told_on)
    select ${countyId}::int, v."gridId", v."postId", ${on}::date
    from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as v("gridId" bigint, "postId" bigint)
    on conflict do nothing`.execute(tx)
}

type Asked = { after: number; townshipId: number | undefined; today: Day; limit: number }

/**
 * Grids by their id with the posts now in term on each: which of them lead is a matter of the models. That of a township bears its
 * name and is come by through the first of its villages.
 */
export const listLed = (tx: Db, scope: Scope, { after, townshipId, today, limit }: Asked) =>
  tx
    .selectFrom('grid')
    .innerJoin('area as v', (join) =>
      join
        .onRef('v.county_id', '=', 'grid.county_id')
        .on((eb) => eb('v.id', '=', eb.fn.coalesce('grid.village_id', 'grid.township_id'))),
    )
    .select([
      'grid.id',
      'grid.name',
      'grid.level',
      'grid.village_id as villageId',
      'grid.township_id as townshipId',
      'v.name as villageName',
    ])
    .select(
      sql<number>`coalesce(grid.village_id, (select t.id from area t where t.county_id = grid.county_id
        and t.parent_id = grid.township_id and t.valid_to is null order by t.sort, t.id limit 1), grid.township_id)`.as(
        'throughId',
      ),
    )
    .select(
      sql<
        { id: number; role: string; to: Day | null }[]
      >`coalesce((select json_agg(json_build_object('id', p.id, 'role', p.role, 'to', p.term_to::text))
        from post p where p.county_id = grid.county_id and p.grid_id = grid.id and p.term_from <= ${today}
        and (p.term_to is null or p.term_to >= ${today})), '[]')`.as('posts'),
    )
    .where('grid.county_id', '=', scope.countyId)
    .where('grid.valid_to', 'is', null)
    .where('grid.is_unassigned', '=', false)
    .where('grid.id', '>', after)
    .$if(townshipId !== undefined, (query) => query.where('grid.township_id', '=', townshipId!))
    .where((eb) => gridInScope(scope)(eb as never))
    .orderBy('grid.id')
    .limit(limit)
    .execute()
