import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { ContactLevel } from '#kernel/contact/line.ts'
import type { WhoOne } from '#kernel/contact/standing.ts'
import type { Day } from '#kernel/shared/day.ts'

const most = 100

/** Somebody with what they are, the telephone still sealed. */
export type Known = WhoOne & { id: number; name: string; phone: Buffer | null }

/** What these people are today, as far as lines ask. Whoever is no more in the register is in no answer. */
export async function whoAre(
  tx: Db,
  countyId: number,
  personIds: readonly number[],
  today: Day,
): Promise<Map<number, Known>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<Known>`
    select p.id, p.name, p.phone_sealed as phone,
      array(select distinct o.role from post o where o.county_id = p.county_id and o.person_id = p.id
        and o.term_from <= ${today}::date and (o.term_to is null or o.term_to >= ${today}::date)) as roles,
      array(select distinct s.kind from standing s where s.county_id = p.county_id and s.person_id = p.id
        and s.valid_from <= ${today}::date and (s.valid_to is null or s.valid_to > ${today}::date)) as kinds,
      array(select distinct b.kind from body_member m join body b on b.county_id = m.county_id and b.id = m.body_id
        where m.county_id = p.county_id and m.person_id = p.id and m.counted) as bodies
    from person p where p.county_id = ${countyId} and p.id = any(${[...new Set(personIds)]}::bigint[]) and p.valid_to is null`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

type Place = { villageId: number; townshipId: number }

/** Who may stand at a level, the village's and its township's own first of all; by name also from elsewhere in the county. */
export async function listStanders(
  tx: Db,
  countyId: number,
  {
    level,
    line,
    place,
    name,
    today,
  }: { level: ContactLevel; line: string; place: Place; name: string | null; today: Day },
) {
  const { roles = [], kinds = [], bodies = [] } = level.who
  const anywhere = name !== null
  const { villageId, townshipId } = place
  const like = `${(name ?? '').replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{ personId: number; name: string; has: number }>`
    with found as (
      select o.person_id from post o where o.county_id = ${countyId} and o.role = any(${[...roles]}::text[])
        and o.term_from <= ${today}::date and (o.term_to is null or o.term_to >= ${today}::date)
        and (${anywhere} or o.village_id = ${villageId} or (o.village_id is null and o.township_id = ${townshipId}))
      union select s.person_id from standing s where s.county_id = ${countyId} and s.kind = any(${kinds.map(({ id }) => id)}::text[])
        and s.valid_from <= ${today}::date and (s.valid_to is null or s.valid_to > ${today}::date)
        and (${anywhere} or s.village_id = ${villageId})
      union select m.person_id from body b join body_member m on m.county_id = b.county_id and m.body_id = b.id and m.counted
        where b.county_id = ${countyId} and b.kind = any(${[...bodies]}::text[])
        and (${anywhere} or b.village_id = ${villageId} or (b.village_id is null and b.township_id = ${townshipId}))
    )
    select p.id as "personId", p.name, (select count(*)::int from contact c where c.county_id = p.county_id and c.by_person_id = p.id
      and c.line = ${line} and c.level = ${level.id} and c.ended_on is null
      and (c.term_to is null or c.term_to >= ${today}::date)) as has
    from found join person p on p.county_id = ${countyId} and p.id = found.person_id and p.valid_to is null
    where ${!anywhere} or p.name like ${like}
    order by p.name_pinyin, p.id limit ${most}`.execute(tx)
  return rows
}

type Standing = { personId: number; kind: string; villageId: number; today: Day }

/** Opens what somebody is; what is so already stays. */
export async function openStanding(tx: Db, countyId: number, one: Standing): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with fresh as (
      insert into standing (county_id, person_id, kind, village_id, source, valid_from)
      values (${countyId}, ${one.personId}, ${one.kind}, ${one.villageId}, 'clerk', ${one.today}::date)
      on conflict (county_id, person_id, kind) where valid_to is null do nothing returning id)
    select id from fresh union all select id from standing where county_id = ${countyId} and person_id = ${one.personId}
      and kind = ${one.kind} and valid_to is null limit 1`.execute(tx)
  return rows[0]!.id
}

export async function closeStanding(tx: Db, countyId: number, one: Standing): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    update standing set valid_to = greatest(valid_from, ${one.today}::date) where county_id = ${countyId}
      and person_id = ${one.personId} and kind = ${one.kind} and valid_to is null returning id`.execute(tx)
  return rows[0]?.id ?? null
}
