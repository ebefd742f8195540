import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { among } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { findListed, type Listed } from './findingQueries.ts'
import type { NamedPlace, SoughtAddress } from './householdFinding.ts'
import { groupsWithin, householdsWithin, toLeaves } from './queries.ts'

/** Townships, villages and groups that an address may name; which of them it names is decided by its reader. */
export async function placesNamedIn(tx: Db, countyId: number, whole: string): Promise<NamedPlace[]> {
  const found = await sql<NamedPlace>`select id, level, name, village_id as "villageId" from area
    where county_id = ${countyId} and valid_to is null and level in ('township', 'village', 'group')
      and position(rtrim(name, '村民居委员会街道社区镇乡') in ${whole}) > 0`.execute(tx)
  return found.rows
}

type Sought = { text: string; address: SoughtAddress }
/** A part of an address that more households share is no search: of those of a county this many are ordered and shown. */
const most = 1_000

/** What was said, as a condition on `household`; null where no index but the one of addresses would know it. */
type Said = RawBuilder<SqlBool>
const holds = (part: string): Said => sql`position(${part} in plain_address(household.address)) > 0`

/** 桥头村三组12号: in the places that are named, with what is left. */
function inPlaces({ rest, townships, villages, groups }: SoughtAddress): Said | null {
  if (townships.length + villages.length + groups.length === 0) return null
  const among = (column: string, ids: readonly number[]) =>
    ids.length === 0 ? sql`` : sql` and ${sql.ref(column)} = any(${[...ids]}::bigint[])`
  return sql`(true${among('household.township_id', townships)}${among('household.village_id', villages)}${among('household.group_id', groups)}
    and ${rest === '' ? sql`true` : holds(rest)})`
}

/** In a village or a grid every household is looked at. */
function saidHere({ text, address }: Sought): Said {
  const places = inPlaces(address)
  return sql`(household.code = ${text} or ${holds(address.whole)}${places ? sql` or ${places}` : sql``})`
}

/** In a township or a county: the places it names where there is such a household, else its code or the index of addresses. */
async function saidWide(
  tx: Db,
  countyId: number,
  { text, address }: Sought,
  townships: readonly number[] | null,
): Promise<Said> {
  const places = inPlaces(address)
  const within = sql`${townships && [...townships]}::bigint[]`
  const everywhere = isEverywhere(address)
  if (places && !everywhere) {
    const there =
      await sql`select from household where household.county_id = ${countyId} and household.valid_to is null and ${places} limit 1`.execute(
        tx,
      )
    if (there.rows.length > 0) return places
  }
  const coded = sql`select h.id from household h where h.county_id = ${countyId} and h.valid_to is null and h.code = ${text}`
  if ([...address.whole].length < 2) return sql`household.id in (${coded})`
  const inGroups = sql` union all select h.id from household h where h.county_id = ${countyId}
    and h.id in (select households_at(${countyId}, ${address.rest}, ${within}, ${most})) and h.group_id = any(${address.groups}::bigint[])`
  return sql`household.id in (${coded}${everywhere ? inGroups : sql``} union all
    select households_at(${countyId}, ${address.whole}, ${within}, ${most}))`
}

/** 三组罗家湾12号 without its village: every village has such a group, so what is left is looked up before the groups are. */
const isEverywhere = ({ townships, villages, groups, rest }: SoughtAddress): boolean =>
  townships.length + villages.length === 0 && groups.length > 1 && [...rest].length > 2

/** Households in order, as ids; one more than the limit says that there is another page. */
export async function findHouseholds(tx: Db, scope: Scope, sought: Sought | null, filter: Listed): Promise<number[]> {
  const by = filter.sort === 'pinyin' ? 'sound' : filter.sort === 'stroke' ? 'strokes' : null
  const { townshipId, villageId, groupId, gridId, after, limit } = filter
  const few = [villageId, groupId, gridId].some(Boolean) || (!scope.wholeCounty && scope.townships.length === 0)
  if (by && !sought && !few) return byHeads(tx, scope, filter)
  let query = tx
    .selectFrom('household')
    .select('household.id')
    .where(await householdsWithin(tx, scope))
    .where('household.valid_to', 'is', null)
  if (townshipId) query = query.where('household.township_id', '=', townshipId)
  if (villageId) query = query.where('household.village_id', '=', villageId)
  if (groupId)
    query = query.where(among(sql.ref('household.group_id'), await groupsWithin(tx, scope.countyId, groupId)))
  if (gridId) {
    const under = await toLeaves(tx, { ...scope, wholeCounty: false, grids: [gridId] })
    query = query.where('household.grid_id', 'in', under.grids)
  }
  const townships = townshipId ? [townshipId] : scope.wholeCounty ? null : scope.townships
  if (sought) query = query.where(few ? saidHere(sought) : await saidWide(tx, scope.countyId, sought, townships))
  if (after && !by) query = query.where('household.id', '<', after)
  const head = sql.ref(by ?? 'id')
  const key = sql`coalesce((select b.${head} from listed_person b where b.county_id = household.county_id and b.household_id = household.id
    and b.is_head limit 1), ${last})`
  if (after && by)
    query = query.where(
      sql<SqlBool>`(${key}, household.id) > (coalesce((select b.${head} from listed_person b where b.county_id = ${scope.countyId}
        and b.household_id = ${after} and b.is_head limit 1), ${last}), ${after}::bigint)`,
    )
  // what was looked for is found first and then ordered, never found by walking the order
  const newest = sought ? sql`(household.id + 0)` : sql.ref('household.id')
  const sorted = by ? query.orderBy(key).orderBy('household.id') : query.orderBy(newest, 'desc')
  const rows = await sorted.limit(limit + 1).execute()
  return rows.map((row) => row.id)
}

/** Behind every name that can be written: there stand households that have no head. */
const last = '\u{10ffff}'

/** Without words to look for, households go in the order of their heads, which an index has ready; those without one come at the end. */
async function byHeads(tx: Db, scope: Scope, filter: Listed): Promise<number[]> {
  const headOf = (households: readonly number[]) =>
    tx
      .selectFrom('listed_person')
      .select(['person_id', 'household_id'])
      .where('county_id', '=', scope.countyId)
      .where('household_id', 'in', [...households])
      .where('is_head', '=', true)
      .execute()
  const [before] = filter.after ? await headOf([filter.after]) : []
  if (filter.after && !before) return withoutHead(tx, scope, filter, filter.limit + 1)
  const heads = await findListed(tx, scope, null, { ...filter, after: before?.person_id, heads: true })
  const led = await homesOf(tx, scope, heads)
  const room = filter.limit + 1 - heads.length
  return room > 0 ? [...led, ...(await withoutHead(tx, scope, { ...filter, after: undefined }, room))] : led
}

async function homesOf(tx: Db, scope: Scope, heads: readonly number[]): Promise<number[]> {
  if (heads.length === 0) return []
  const rows = await tx
    .selectFrom('listed_person')
    .select(['person_id', 'household_id'])
    .where('county_id', '=', scope.countyId)
    .where('person_id', 'in', [...heads])
    .execute()
  const homes = new Map(rows.map((row) => [row.person_id, row.household_id]))
  return heads.flatMap((id) => homes.get(id) ?? [])
}

async function withoutHead(tx: Db, scope: Scope, { townshipId, after }: Listed, most: number): Promise<number[]> {
  let query = tx
    .selectFrom('household')
    .select('household.id')
    .where(await householdsWithin(tx, scope))
    .where('household.valid_to', 'is', null)
    .where(
      sql<SqlBool>`not exists (select from listed_person b where b.county_id = household.county_id and b.household_id = household.id and b.is_head)`,
    )
  if (townshipId) query = query.where('household.township_id', '=', townshipId)
  if (after) query = query.where('household.id', '>', after)
  const rows = await query.orderBy('household.id').limit(most).execute()
  return rows.map((row) => row.id)
}

/** What a list says of each household, in the order asked for. */
export async function describeHouseholds(tx: Db, countyId: number, ids: readonly number[]) {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('household')
    .innerJoin('area as village', (join) =>
      join.onRef('village.county_id', '=', 'household.county_id').onRef('village.id', '=', 'household.village_id'),
    )
    .innerJoin('grid', (join) =>
      join.onRef('grid.county_id', '=', 'household.county_id').onRef('grid.id', '=', 'household.grid_id'),
    )
    .leftJoin('area as place', (join) =>
      join.onRef('place.county_id', '=', 'household.county_id').onRef('place.id', '=', 'household.group_id'),
    )
    .select(['household.id', 'household.code', 'household.address', 'village.name as villageName'])
    .select(['place.name as groupName', 'grid.name as gridName'])
    .select((eb) => [
      eb
        .selectFrom('membership as m')
        .innerJoin('person as p', (join) =>
          join.onRef('p.county_id', '=', 'm.county_id').onRef('p.id', '=', 'm.person_id'),
        )
        .select('p.name')
        .whereRef('m.county_id', '=', 'household.county_id')
        .whereRef('m.household_id', '=', 'household.id')
        .where('m.is_head', '=', true)
        .where('m.valid_to', 'is', null)
        .limit(1)
        .as('headName'),
      sql<number>`(select count(*)::int from membership m where m.county_id = household.county_id and m.household_id = household.id
        and m.valid_to is null)`.as('persons'),
    ])
    .where('household.county_id', '=', countyId)
    .where('household.id', 'in', [...ids])
    .execute()
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
