import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { gridInScope } from '#features/grids/public.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import { here, onThatDay } from './queries.ts'

/** A list, the levels of grids that have it, the area below which the reader looks, and the day. */
export type Asked = {
  network: string
  levels: readonly number[] | null
  below: { townshipId?: number; villageId?: number }
  on: Day
}
type Page = { after?: number | undefined; limit: number }

/** The lines of a list that hold on the day, in the reader's scope and below the area. */
const lines = (tx: Db, scope: Scope, { network, below, on }: Asked) =>
  tx
    .selectFrom('overlay')
    .where((eb) => here(scope)(eb as never))
    .where('overlay.network', '=', network)
    .where(onThatDay(on))
    .$if(below.townshipId !== undefined, (query) => query.where('overlay.township_id', '=', below.townshipId!))
    .$if(below.villageId !== undefined, (query) => query.where('overlay.village_id', '=', below.villageId!))

/** The grids that have such a list. */
const gridsOf = (tx: Db, scope: Scope, { levels, below }: Asked) =>
  tx
    .selectFrom('grid')
    .where((eb) => gridInScope(scope)(eb as never))
    .where('grid.valid_to', 'is', null)
    .where('grid.is_unassigned', '=', false)
    .where('grid.village_id', 'is not', null)
    .$if(levels !== null, (query) => query.where(sql<boolean>`grid.level = any(${[...(levels ?? [])]}::int[])`))
    .$if(below.townshipId !== undefined, (query) => query.where('grid.township_id', '=', below.townshipId!))
    .$if(below.villageId !== undefined, (query) => query.where('grid.village_id', '=', below.villageId!))

export async function countPersons(tx: Db, scope: Scope, asked: Asked): Promise<number> {
  const { n } = await lines(tx, scope, asked)
    .select(sql<number>`count(distinct overlay.person_id)::int`.as('n'))
    .executeTakeFirstOrThrow()
  return n
}

export async function countGrids(tx: Db, scope: Scope, asked: Asked): Promise<number> {
  const { n } = await gridsOf(tx, scope, asked).select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()
  return n
}

/** For each place of the list: how many persons hold it, in how many grids. */
export const listHeld = (tx: Db, scope: Scope, asked: Asked) =>
  lines(tx, scope, asked)
    .select([
      'overlay.member',
      sql<number>`count(distinct overlay.person_id)::int`.as('persons'),
      sql<number>`count(distinct overlay.grid_id)::int`.as('grids'),
    ])
    .groupBy('overlay.member')
    .execute()

export const listOnRoster = (
  tx: Db,
  scope: Scope,
  asked: Asked & { member: string | undefined },
  { after, limit }: Page,
) =>
  lines(tx, scope, asked)
    .innerJoin('person as p', (join) =>
      join.onRef('p.county_id', '=', 'overlay.county_id').onRef('p.id', '=', 'overlay.person_id'),
    )
    .innerJoin('grid as g', (join) =>
      join.onRef('g.county_id', '=', 'overlay.county_id').onRef('g.id', '=', 'overlay.grid_id'),
    )
    .innerJoin('area as v', (join) =>
      join.onRef('v.county_id', '=', 'overlay.county_id').onRef('v.id', '=', 'overlay.village_id'),
    )
    .select([
      ...(['overlay.id', 'overlay.network', 'overlay.member', 'overlay.person_id as personId', 'p.name'] as const),
      ...(['overlay.grid_id as gridId', 'g.name as gridName', 'v.name as villageName', 'overlay.duty'] as const),
      ...(['overlay.term_from as termFrom', 'overlay.term_to as termTo'] as const),
    ])
    .$if(asked.member !== undefined, (query) => query.where('overlay.member', '=', asked.member!))
    .$if(after !== undefined, (query) => query.where('overlay.id', '>', after!))
    .orderBy('overlay.id')
    .limit(limit + 1)
    .execute()

/** Grids of those levels in which nobody holds the place on that day. */
export const listLacking = (tx: Db, scope: Scope, asked: Asked & { member: string }, { after, limit }: Page) =>
  gridsOf(tx, scope, asked)
    .innerJoin('area as v', (join) =>
      join.onRef('v.county_id', '=', 'grid.county_id').onRef('v.id', '=', 'grid.village_id'),
    )
    .select(['grid.id', 'grid.name', 'v.id as villageId', 'v.name as villageName'])
    .where(
      sql<boolean>`not exists (select from overlay o where o.county_id = grid.county_id and o.grid_id = grid.id
        and o.network = ${asked.network} and o.member = ${asked.member} and o.term_from <= ${asked.on}::date
        and (o.term_to is null or o.term_to >= ${asked.on}::date))`,
    )
    .$if(after !== undefined, (query) => query.where('grid.id', '>', after!))
    .orderBy('grid.id')
    .limit(limit + 1)
    .execute()
