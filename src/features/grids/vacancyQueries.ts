import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import { gridInScope } from './queries.ts'

type Asked = { after: number; townshipId: number | undefined; today: Day; limit: number }

/** Grids by their id with the posts now in term on each: which of them lead is a matter of the models. */
export const listLed = (tx: Db, scope: Scope, { after, townshipId, today, limit }: Asked) =>
  tx
    .selectFrom('grid')
    .innerJoin('area as v', (join) =>
      join.onRef('v.county_id', '=', 'grid.county_id').onRef('v.id', '=', 'grid.village_id'),
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
      sql<
        { role: string; to: Day | null }[]
      >`coalesce((select json_agg(json_build_object('role', p.role, 'to', p.term_to::text))
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
