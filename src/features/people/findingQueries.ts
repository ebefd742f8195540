import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Stretch } from './finding.ts'
import { groupsWithin, toLeaves } from './queries.ts'

/** What is looked for, with keyed hashes in place of numbers. */
export type Wanted =
  | { by: 'identity' | 'phone'; hash: Buffer }
  | { by: 'tail'; hash: Buffer; name: Name | null }
  | Name
  | null
type Name = { by: 'name'; spellings: string[] } | { by: 'sound'; stretches: Stretch[] }

export type Sort = 'newest' | 'pinyin' | 'stroke'
export type Listed = {
  townshipId?: number | undefined
  villageId?: number | undefined
  groupId?: number | undefined
  gridId?: number | undefined
  householdId?: number | undefined
  mark?: 'away' | 'floating' | 'noIdentity' | 'leftBehind' | undefined
  /** One line for each household: its head's. */
  heads?: boolean
  sort?: Sort | undefined
  after?: number | undefined
  limit: number
}

type Condition = RawBuilder<SqlBool>
const every = (conditions: readonly Condition[]): Condition => sql`${sql.join(conditions, sql` and `)}`
const some = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`
const among = (column: string, ids: readonly number[]): Condition =>
  ids.length === 1 ? sql`${sql.ref(column)} = ${ids[0]}::bigint` : sql`${sql.ref(column)} = any(${[...ids]}::bigint[])`
const ifAny = (column: string, ids: readonly number[]) => (ids.length > 0 ? [among(column, ids)] : [])

/** Lists know villages; whoever reaches groups or grids reaches some households of theirs. */
async function inParts(tx: Db, countyId: number, groups: readonly number[], grids: readonly number[]) {
  if (groups.length + grids.length === 0) return { villages: [], conditions: [] }
  const found = await sql<{
    id: number
  }>`select village_id as id from area where county_id = ${countyId} and ${among('id', groups)}
    union select village_id from grid where county_id = ${countyId} and ${among('id', grids)}`.execute(tx)
  const villages = found.rows.map((row) => row.id)
  const home = some([...ifAny('h.group_id', groups), ...ifAny('h.grid_id', grids)])
  const lives: Condition = sql`l.household_id in (select h.id from household h where h.county_id = ${countyId} and h.valid_to is null and ${home})`
  return { villages, conditions: [every([among('l.village_id', villages), lives])] }
}

/** Where somebody must live, and whether that is a few villages at most: then they are read and ordered, else an order is walked. */
async function placed(tx: Db, scope: Scope, filter: Listed): Promise<{ where: Condition[]; narrow: boolean }> {
  const countyId = scope.countyId
  const where: Condition[] = [sql`l.county_id = ${countyId}`]
  let narrow = false
  if (!scope.wholeCounty) {
    const reach = await toLeaves(tx, scope)
    const parts = await inParts(tx, countyId, reach.groups, reach.grids)
    const here = [...ifAny('l.township_id', reach.townships), ...ifAny('l.village_id', reach.villages)]
    where.push(some([...here, ...parts.conditions]))
    narrow = reach.townships.length === 0
    if (narrow) where.push(among('l.village_id', [...new Set([...reach.villages, ...parts.villages])]))
  }
  const { townshipId, villageId, groupId, gridId, householdId } = filter
  if (townshipId) where.push(among('l.township_id', [townshipId]))
  if (villageId) where.push(among('l.village_id', [villageId]))
  if (householdId) where.push(among('l.household_id', [householdId]))
  if (groupId) where.push(...(await inParts(tx, countyId, await groupsWithin(tx, countyId, groupId), [])).conditions)
  if (gridId) {
    const under = await toLeaves(tx, { ...scope, wholeCounty: false, grids: [gridId] })
    where.push(...(await inParts(tx, countyId, [], under.grids)).conditions)
  }
  return { where, narrow: narrow || [villageId, groupId, gridId, householdId].some(Boolean) }
}

function marked(mark: NonNullable<Listed['mark']>): Condition {
  if (mark === 'noIdentity') return sql`l.identity_tail_hash is null`
  // Who may be left behind: at home, in a household that somebody is away from. Whether they are, the rule says.
  if (mark === 'leftBehind')
    return sql`exists (select from membership m join whereabouts w on w.county_id = m.county_id and w.person_id = m.person_id
      where m.county_id = l.county_id and m.household_id = l.household_id and m.valid_to is null and w.kind = 'away' and w.valid_to is null)
      and not exists (select from whereabouts w where w.county_id = l.county_id and w.person_id = l.person_id and w.kind = 'away'
      and w.valid_to is null)`
  const kind = mark === 'away' ? 'away' : 'registeredElsewhere'
  return sql`exists (select from whereabouts w where w.county_id = l.county_id and w.person_id = l.person_id and w.kind = ${kind}
    and w.valid_to is null)`
}

type Column = 'sound' | 'initials' | 'strokes'
type Branch = { where: Condition[]; walks: Column | 'id' | null }
const last = '\u{10ffff}'

/** The rows wanted, as stretches of indexes. `walks` names the order in which the index already gives them. */
function branchesOf(wanted: Wanted, countyId: number): Branch[] {
  if (wanted === null) return [{ where: [], walks: 'id' }]
  const stretch = (column: Column, from: string): Condition => {
    const at = sql.ref(`l.${column}`)
    return sql`${at} >= ${from} and ${at} < ${from + last}`
  }
  const byName = (name: string): Condition =>
    sql`l.strokes >= strokes_of(${name}) and l.strokes < strokes_of(${name}) || ${last}`
  switch (wanted.by) {
    case 'identity':
    case 'phone': {
      const column = sql.ref(wanted.by === 'identity' ? 'p.identity_hash' : 'p.phone_hash')
      const who = sql<SqlBool>`l.person_id in (select p.id from person p where p.county_id = ${countyId} and ${column} = ${wanted.hash} and p.valid_to is null)`
      return [{ where: [who], walks: null }]
    }
    case 'tail': {
      const tail: Condition = sql`l.identity_tail_hash = ${wanted.hash}`
      const named: Branch[] = wanted.name === null ? [{ where: [], walks: null }] : branchesOf(wanted.name, countyId)
      return named.map(({ where }) => ({ where: [tail, ...where], walks: null }))
    }
    case 'name':
      return wanted.spellings.map((one) => ({ where: [byName(one)], walks: 'strokes' }))
    case 'sound':
      return wanted.stretches.map((one) => ({
        where: [stretch(one.in, one.from), ...(one.surname ? [byName(one.surname)] : [])],
        walks: one.surname ? null : one.in,
      }))
  }
}

/**
 * Who is wanted, in order, as ids; one more than the limit says that there is another page. An order that the index of a branch does
 * not give is written as an expression, so that the database sorts what it has found and does not walk the county in that order.
 */
export async function findListed(tx: Db, scope: Scope, wanted: Wanted, filter: Listed): Promise<number[]> {
  const { where, narrow } = await placed(tx, scope, filter)
  if (filter.mark) where.push(marked(filter.mark))
  if (filter.heads) where.push(sql`l.is_head`)
  const column = filter.sort === 'pinyin' ? 'sound' : filter.sort === 'stroke' ? 'strokes' : null
  const way = filter.sort === 'newest' ? sql`desc` : sql`asc`
  const branches = branchesOf(wanted, scope.countyId).map((branch) => {
    const walked = !narrow && (branch.walks === 'id' || branch.walks === column)
    const key = column && (walked ? sql.ref(`l.${column}`) : sql`(${sql.ref(`l.${column}`)} || '')`)
    const id = walked ? sql.ref('l.person_id') : sql`(l.person_id + 0)`
    const behind = filter.after
      ? [behindOf(scope.countyId, { key, id, column, after: filter.after, way: filter.sort })]
      : []
    return sql`(select l.person_id, ${key ?? sql`''`} as k from listed_person l
      where ${every([...where, ...branch.where, ...behind])} order by ${key ? sql`${key}, ` : sql``}${id} ${way} limit ${filter.limit + 1})`
  })
  const found = await sql<{ id: number }>`select person_id as id from (${sql.join(branches, sql` union `)}) found
    order by k, person_id ${way} limit ${filter.limit + 1}`.execute(tx)
  return found.rows.map((row) => row.id)
}

type Behind = {
  key: RawBuilder<unknown> | null
  id: RawBuilder<unknown>
  column: Column | null
  after: number
  way: Sort | undefined
}

/** Behind the last row of the page before. */
const behindOf = (countyId: number, { key, id, column, after, way }: Behind): Condition =>
  key && column
    ? sql`(${key}, ${id}) > ((select b.${sql.ref(column)} from listed_person b where b.county_id = ${countyId} and b.person_id = ${after}), ${after}::bigint)`
    : sql`${id} ${way === 'newest' ? sql`<` : sql`>`} ${after}::bigint`
