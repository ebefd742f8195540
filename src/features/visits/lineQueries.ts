import { type SqlBool, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'

const places = { township: 'township_id', village: 'village_id' }

/** A village has some hundreds of people in one line at most, a county some hundreds of villages in a township. */
const mostRows = 1_000

/** What the rows stand for: townships, villages of one township, or people of one village. */
export type Over = {
  line: string
  by: 'township_id' | 'village_id' | 'by_person_id'
  townshipId: number | null
  villageId: number | null
  today: Day
}

export type LineRow = {
  id: number
  name: string
  contacts: number
  households: number
  visited: number
  requests: number
  solved: number
}

const within = (table: 'contact' | 'visit', { townshipId, villageId }: Over) => {
  const township =
    townshipId === null ? sql<SqlBool>`true` : sql<SqlBool>`${sql.ref(`${table}.township_id`)} = ${townshipId}`
  return villageId === null ? township : sql<SqlBool>`${township} and ${sql.ref(`${table}.village_id`)} = ${villageId}`
}

/** Who looks after how many households of a line today. */
const looked = (tx: Db, scope: Scope, over: Over) =>
  tx
    .selectFrom('contact')
    .select(`contact.${over.by} as id`)
    .select(sql<number>`count(distinct contact.by_person_id)::int`.as('contacts'))
    .select(sql<number>`count(distinct contact.household_id)::int`.as('households'))
    .where(inScope<'contact'>(scope, 'contact', places))
    .where('contact.line', '=', over.line)
    .where('contact.household_id', 'is not', null)
    .where('contact.ended_on', 'is', null)
    .where(sql<SqlBool>`(contact.term_to is null or contact.term_to >= ${over.today}::date)`)
    .where(within('contact', over))
    .groupBy(`contact.${over.by}`)
    .execute()

/** What the visits of a line left: households, requests, and those with an answer that the resident did not call unsolved. */
const left = (tx: Db, scope: Scope, over: Over) =>
  tx
    .selectFrom('visit')
    .leftJoin('request', (join) =>
      join.onRef('request.county_id', '=', 'visit.county_id').onRef('request.id', '=', 'visit.request_id'),
    )
    .select(`visit.${over.by} as id`)
    .select(sql<number>`count(distinct visit.household_id)::int`.as('visited'))
    .select(sql<number>`count(distinct request.id)::int`.as('requests'))
    .select(
      sql<number>`(count(distinct request.id) filter (where request.phase in ('answered', 'shown') and request.solved is distinct from false))::int`.as(
        'solved',
      ),
    )
    .where((eb) => inScope<'visit'>(scope, 'visit', places)(eb as never) as never)
    .where('visit.line', '=', over.line)
    .where(within('visit', over))
    .groupBy(`visit.${over.by}`)
    .execute()

/** Areas in the order of the county, people by name: never by how much somebody did. */
async function namesOf(tx: Db, countyId: number, by: Over['by'], ids: readonly number[]) {
  const { rows } =
    by === 'by_person_id'
      ? await sql<{ id: number; name: string }>`select p.id, p.name from person p where p.county_id = ${countyId}
          and p.id = any(${[...ids]}::bigint[]) order by p.name_pinyin, p.id limit ${mostRows}`.execute(tx)
      : await sql<{ id: number; name: string }>`select a.id, a.name from area a where a.county_id = ${countyId}
          and a.id = any(${[...ids]}::bigint[]) order by a.sort, a.code limit ${mostRows}`.execute(tx)
  return rows
}

const nothing = { contacts: 0, households: 0, visited: 0, requests: 0, solved: 0 }

/** One line over areas or over the people of a village; whoever has neither household nor visit is not there. */
export async function countLine(tx: Db, scope: Scope, over: Over): Promise<LineRow[]> {
  const found = new Map<number, Omit<LineRow, 'id' | 'name'>>()
  for (const { id, ...row } of [...(await looked(tx, scope, over)), ...(await left(tx, scope, over))])
    found.set(id, { ...nothing, ...found.get(id), ...row })
  const names = await namesOf(tx, scope.countyId, over.by, [...found.keys()])
  return names.map(({ id, name }) => ({ id, name, ...nothing, ...found.get(id) }))
}
