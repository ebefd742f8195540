import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inGroup, inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { BodyLevel } from '#kernel/organisation/bodyType.ts'
import type { Day } from '#kernel/shared/day.ts'

const places = { township: 'township_id', village: 'village_id', group: 'group_id' }
const within = (scope: Scope) => inScope<'body'>(scope, 'body', places)

export type Body = {
  id: number
  kind: string
  name: string
  level: BodyLevel
  area_id: number
  area_name: string
  township_id: number | null
  village_id: number | null
  group_id: number | null
  hours: string
  address: string
  registration: string
  valid_from: Day
  valid_to: Day | null
  seats: number
  persons: number
  last_action_on: Day | null
  staff: number | null
  staff_on: Day | null
}

const bodies = (tx: Db, countyId: number) =>
  tx
    .selectFrom('body')
    .innerJoin('area', (join) =>
      join.onRef('area.county_id', '=', 'body.county_id').onRef('area.id', '=', 'body.area_id'),
    )
    .where('body.county_id', '=', countyId)
    .select(['body.id', 'body.kind', 'body.name', 'body.level', 'body.area_id', 'body.township_id', 'body.village_id'])
    .select(['body.group_id', 'body.hours', 'body.address', 'body.registration', 'body.valid_from', 'body.valid_to'])
    .select(['body.seats', 'body.persons', 'body.last_action_on', 'area.name as area_name'])
    .select(['body.staff', 'body.staff_on'])

type BodyFilter = {
  area?: { id: number; level: string } | undefined
  kind?: string | undefined
  kinds?: readonly string[] | undefined
  personId?: number | undefined
  ended?: boolean
  after?: number | undefined
  limit: number
}

/** By id, so that the next page begins where the last one ended, however many there are. The leader comes with each row. */
export async function listBodies(
  tx: Db,
  scope: Scope,
  filter: BodyFilter,
): Promise<(Body & { leader: string | null })[]> {
  let query = bodies(tx, scope.countyId)
    .where((eb) => within(scope)(eb as never))
    .select(
      sql<string | null>`(select coalesce(person.name, m.unit) from body_member m left join person
        on person.county_id = m.county_id and person.id = m.person_id
        where m.county_id = body.county_id and m.body_id = body.id and m.counted and m.leads order by m.id limit 1)`.as(
        'leader',
      ),
    )
  if (!filter.ended) query = query.where('body.valid_to', 'is', null)
  if (filter.kind) query = query.where('body.kind', '=', filter.kind)
  if (filter.kinds) query = query.where(sql<boolean>`body.kind = any(${[...filter.kinds]}::text[])`)
  if (filter.area?.level === 'township') query = query.where('body.township_id', '=', filter.area.id)
  if (filter.area?.level === 'village') query = query.where('body.village_id', '=', filter.area.id)
  if (filter.area?.level === 'group') query = query.where(inGroup('body.group_id', scope, filter.area.id))
  if (filter.personId)
    query = query.where(
      sql<boolean>`exists (select from body_member m where m.county_id = body.county_id and m.body_id = body.id
        and m.counted and m.person_id = ${filter.personId})`,
    )
  if (filter.after) query = query.where('body.id', '>', filter.after)
  const rows = await query
    .orderBy('body.id')
    .limit(filter.limit + 1)
    .execute()
  return rows as (Body & { leader: string | null })[]
}

/** A body of the scope, locked against a second meeting while this one is written down. */
export async function findBody(tx: Db, scope: Scope, bodyId: number, lock = false): Promise<Body | undefined> {
  const query = bodies(tx, scope.countyId)
    .where((eb) => within(scope)(eb as never))
    .where('body.id', '=', bodyId)
  return (lock ? query.forUpdate('body') : query).executeTakeFirst() as Promise<Body | undefined>
}

/** The body of this kind that stands in an area: what a post with a seat names. The county's wall is the only scope. */
export async function findBodyAt(tx: Db, countyId: number, kind: string, areaId: number): Promise<Body | undefined> {
  return bodies(tx, countyId)
    .where('body.kind', '=', kind)
    .where('body.area_id', '=', areaId)
    .where('body.valid_to', 'is', null)
    .orderBy('body.id')
    .limit(1)
    .executeTakeFirst() as Promise<Body | undefined>
}

/** Open bodies of these names, wherever in the county: a list may name one that is there already. */
export const listSameNamed = (tx: Db, countyId: number, names: readonly string[]) =>
  tx
    .selectFrom('body')
    .select(['kind', 'area_id', 'name'])
    .where('county_id', '=', countyId)
    .where('valid_to', 'is', null)
    .where(sql<boolean>`name = any(${[...names]}::text[])`)
    .execute()

type NewBody = Pick<Body, 'kind' | 'name' | 'level' | 'area_id' | 'township_id' | 'village_id' | 'group_id'> &
  Pick<Body, 'hours' | 'address' | 'registration' | 'valid_from' | 'staff' | 'staff_on'>

export async function insertBody(tx: Db, countyId: number, body: NewBody): Promise<number> {
  const { id } = await tx
    .insertInto('body')
    .values({ county_id: countyId, ...body, source: 'clerk' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Changes = Partial<
  Pick<Body, 'name' | 'hours' | 'address' | 'registration' | 'valid_to' | 'last_action_on' | 'staff' | 'staff_on'>
>

export async function saveBody(tx: Db, countyId: number, bodyId: number, changes: Changes): Promise<void> {
  await tx.updateTable('body').set(changes).where('county_id', '=', countyId).where('id', '=', bodyId).execute()
}

/** Open bodies of a village and of its groups; few, because only what the models call open is asked for. */
export async function listOpen(tx: Db, scope: Scope, villageId: number, kinds: readonly string[]): Promise<Body[]> {
  const rows = await bodies(tx, scope.countyId)
    .where('body.village_id', '=', villageId)
    .where('body.valid_to', 'is', null)
    .where(sql<boolean>`body.kind = any(${[...kinds]}::text[])`)
    .orderBy('body.id')
    .limit(200)
    .execute()
  return rows as Body[]
}

export type Tally = {
  kind: string
  bodies: number
  seats: number
  persons: number
  leader_seats: number
  leaders: number
}

/** What the counters say of these areas together. */
export async function listTallies(tx: Db, scope: Scope, areaIds: readonly number[]): Promise<Tally[]> {
  const { rows } = await sql<Tally>`select kind, sum(bodies)::int as bodies, sum(seats)::int as seats,
      sum(persons)::int as persons, sum(leader_seats)::int as leader_seats, sum(leaders)::int as leaders
    from body_tally where county_id = ${scope.countyId} and area_id = any(${[...areaIds]}::bigint[])
    group by kind order by kind`.execute(tx)
  return rows
}

/** Bodies of these kinds that stand in a village or for its whole township: whom a grid of the village may be of. */
export const listAnswering = (
  tx: Db,
  countyId: number,
  { villageId, townshipId, kinds }: { villageId: number | null; townshipId: number; kinds: readonly string[] },
) =>
  tx
    .selectFrom('body')
    .select(['id', 'name', 'kind'])
    .where('county_id', '=', countyId)
    .where('valid_to', 'is', null)
    .where(sql<boolean>`kind = any(${[...kinds]}::text[])`)
    .where((eb) =>
      eb.or([
        eb('village_id', '=', villageId),
        eb.and([eb('township_id', '=', townshipId), eb('level', '=', 'township')]),
      ]),
    )
    .orderBy('level', 'desc')
    .orderBy('id')
    .limit(300)
    .execute()

/** How these bodies are called, those that are closed too. */
export const listBodyNames = (tx: Db, countyId: number, ids: readonly number[]) =>
  tx
    .selectFrom('body')
    .select(['id', 'name', 'kind'])
    .where('county_id', '=', countyId)
    .where(sql<boolean>`id = any(${[...ids]}::bigint[])`)
    .execute()
