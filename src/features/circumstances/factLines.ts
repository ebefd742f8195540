import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day } from '#kernel/shared/day.ts'

/** Which households are meant: these, those of a village, or all of the county. */
export type Which = 'all' | { villageId: number } | { ids: readonly number[] }

/** A household with its people in one line of text and what is recorded in another; `townshipId` and `villageId` say by which packs. */
export type HomeLine = { id: number; villageId: number; members: string; known: string }

/** What lines are read for: birthdays are told only by which of these they lie between, so that lines repeat. */
export type LinesOf = Meant & { birthdays: readonly Day[]; day: Day }

type Meant = { countyId: number; which: Which }

const meant = ({ countyId, which }: Meant) => {
  const here = sql`h.county_id = ${countyId}`
  if (which === 'all') return here
  return 'ids' in which
    ? sql`${here} and h.id = any(${`{${which.ids.join(',')}}`}::bigint[])`
    : sql`${here} and h.village_id = ${which.villageId}`
}

/** Of a whole county nothing need be looked up: its rows are read one after the other and joined at once. */
const ofHome = ({ which }: Meant, column: string) =>
  which === 'all' ? sql`true` : sql`${sql.ref(column)} in (select id from home)`

/**
 * Households as `id, village_id, ended, members, known`, to be asked from: `relation|sex|birthday that counts|reason of being away` for each
 * of its people, `field|year|value` for each thing recorded of it or them. A prefecture has 2.4 million people, and a row for each would
 * cost most of the time. What is past its term, taken back, or objected to and not yet answered counts as unknown.
 */
export function homeLines(of: LinesOf): RawBuilder<unknown> {
  const { countyId, day } = of
  const between = sql.join(
    of.birthdays.map((birthday) => sql`when p.birth_date <= ${birthday} then ${birthday}`),
    sql` `,
  )
  const counts = sql`c.county_id = ${countyId} and c.closed_at is null and c.keep_until >= ${day}
    and (c.objected_at is null or c.answered_at is not null)`
  return sql`(
    with home as (select h.id, h.village_id, h.valid_to is not null as ended from household h where ${meant(of)}),
    living as (
      select m.household_id as id, string_agg(m.relation || '|' || p.sex || '|' || case when p.birth_date is null then ''
        ${between} else ${day} end || '|' || coalesce(a.reason, ''), ';' order by m.id) as members
      from membership m
      join person p on p.county_id = ${countyId} and p.id = m.person_id and p.valid_to is null
      left join whereabouts a on a.county_id = ${countyId} and a.person_id = m.person_id and a.kind = 'away' and a.valid_to is null
      where m.county_id = ${countyId} and m.valid_to is null and ${ofHome(of, 'm.household_id')} group by m.household_id),
    recorded as (
      select said.id, string_agg(field || '|' || year || '|' || value, ';' order by field, year) as known from (
        select c.household_id as id, c.field, c.year, c.value::text from circumstance c
        where c.household_id is not null and ${ofHome(of, 'c.household_id')} and ${counts}
        union all
        select m.household_id, c.field, c.year, c.value::text from circumstance c
        join membership m on m.county_id = ${countyId} and m.person_id = c.person_id and m.valid_to is null
        where c.person_id is not null and ${ofHome(of, 'm.household_id')} and ${counts}) said
      group by said.id)
    select home.*, coalesce(living.members, '') as members, coalesce(recorded.known, '') as known
    from home left join living on living.id = home.id left join recorded on recorded.id = home.id)`
}

/** Those lines household by household. */
export async function listHomeLines(tx: Db, of: LinesOf): Promise<HomeLine[]> {
  const { rows } = await sql<HomeLine>`
    select f.id, f.village_id as "villageId", f.members, f.known from ${homeLines(of)} f`.execute(tx)
  return rows
}

/** The villages in which those households lie. */
export async function listVillagesOf(tx: Db, of: Meant): Promise<{ townshipId: number; villageId: number }[]> {
  const { rows } = await sql<{ townshipId: number; villageId: number }>`
    select distinct h.township_id as "townshipId", h.village_id as "villageId" from household h where ${meant(of)}`.execute(
    tx,
  )
  return rows
}
