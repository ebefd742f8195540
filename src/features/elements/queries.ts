import { expressionBuilder, type RawBuilder, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { DB } from '#database/types.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { ElementFact } from '#kernel/pack/governing.ts'
import { type Day, instantOn } from '#kernel/shared/day.ts'

/** What is counted over which areas; `facilities` are the kinds of bodies that are places to go to rather than people who meet. */
export type Over = {
  by: 'township_id' | 'village_id'
  townshipId: number | null
  villageId: number | null
  facilities: readonly string[]
  since: Day
}

type Counted = { areaId: number; n: number; fresh: number }

const places = { township: 'township_id', village: 'village_id' }

/**
 * One table with the areas of its rows (`t`), what counts of it, and when a row came in; `n` and `newest` where the rows bring their numbers
 * along.
 */
type Source = Record<'from' | 'where', RawBuilder<unknown>> &
  ({ fresh: RawBuilder<unknown> } | Record<'n' | 'newest', RawBuilder<unknown>>)

/** Whoever lives in a grid, added up by the register's own writes: nothing here goes over hundreds of thousands of rows. */
const living = (column: 'households' | 'persons', since: Day): Source => ({
  from: sql`grid_living l join grid t on t.county_id = l.county_id and t.id = l.grid_id`,
  where: sql`true`,
  n: sql`sum(${sql.ref(`l.${column}`)})`,
  newest: sql`sum(${sql.ref(`l.${column}`)}) filter (where l.since >= ${since}::date)`,
})

function sourceOf(countyId: number, fact: ElementFact, { facilities, since }: Over): Source {
  const now = sql`t.valid_to is null`
  const fromDay = sql`t.valid_from >= ${since}::date`
  const at = instantOn(since, '00:00')
  const kinds = sql`any(${[...facilities]}::text[])`
  switch (fact) {
    case 'persons':
    case 'households':
      return living(fact, since)
    case 'groups':
      return {
        from: sql`area t`,
        where: sql`${now} and t.level = 'group' and t.parent_id = t.village_id`,
        fresh: fromDay,
      }
    case 'grids':
      return { from: sql`grid t`, where: sql`${now} and not t.is_unassigned`, fresh: fromDay }
    case 'requests':
      return { from: sql`request t`, where: sql`t.merged_into is null`, fresh: sql`t.received_at >= ${at}` }
    case 'ratings':
      return { from: sql`request t`, where: sql`t.solved is not null`, fresh: sql`t.answered_at >= ${at}` }
    case 'decisions':
      return { from: sql`visit t`, where: sql`t.outcome = 'decision'`, fresh: sql`t.received_at >= ${at}` }
    case 'needs':
      return { from: sql`visit t`, where: sql`t.outcome = 'need'`, fresh: sql`t.received_at >= ${at}` }
    case 'dwellings':
      return { from: sql`dwelling t`, where: now, fresh: fromDay }
    case 'facilities':
      return { from: sql`body t`, where: sql`${now} and t.kind = ${kinds}`, fresh: fromDay }
    case 'bodies':
      return { from: sql`body t`, where: sql`${now} and t.kind <> all(${[...facilities]}::text[])`, fresh: fromDay }
    case 'seats':
      return {
        from: sql`body t left join (select m.county_id, m.body_id, count(*) as n from body_member m
          where m.county_id = ${countyId} and m.counted and m.term_from >= ${since}::date group by 1, 2) f
          on f.county_id = t.county_id and f.body_id = t.id`,
        ...{ where: now, n: sql`sum(t.seats)`, newest: sql`sum(f.n)` },
      }
  }
}

/** The areas of the scope, and of them those asked for. */
function within(scope: Scope, { townshipId, villageId }: Over) {
  const mine = inScope<'household'>(scope, 't', places)(expressionBuilder<DB, 'household'>())
  const township = townshipId === null ? sql`true` : sql`t.township_id = ${townshipId}`
  const village = villageId === null ? sql`true` : sql`t.village_id = ${villageId}`
  return sql`${mine} and ${township} and ${village}`
}

/** How many of one kind of fact stand in each area, and how many of them came in since the day. */
export async function countFact(tx: Db, scope: Scope, fact: ElementFact, over: Over): Promise<Counted[]> {
  const source = sourceOf(scope.countyId, fact, over)
  const { from, where } = source
  const counted =
    'fresh' in source ? { n: sql`count(*)`, newest: sql`count(*) filter (where ${source.fresh})` } : source
  const area = sql.ref(`t.${over.by}`)
  const { rows } = await sql<Counted>`
    select ${area} as "areaId", coalesce(${counted.n}, 0)::int as n, coalesce(${counted.newest}, 0)::int as fresh
    from ${from} where ${within(scope, over)} and ${where} and ${area} is not null group by ${area}`.execute(tx)
  return rows
}

/** The areas that the rows are about, in the order of the county. */
export async function listAreas(tx: Db, scope: Scope, over: Over): Promise<{ id: number; name: string }[]> {
  const level = over.by === 'township_id' ? 'township' : 'village'
  const { rows } = await sql<{ id: number; name: string }>`
    select a.id, a.name from area a where a.county_id = ${scope.countyId} and a.level = ${level} and a.valid_to is null
      and exists (select from area t where t.county_id = a.county_id and t.${sql.ref(over.by)} = a.id and ${within(scope, over)})
    order by a.sort, a.code limit 2000`.execute(tx)
  return rows
}
