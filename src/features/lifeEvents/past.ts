import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { householdsWithin } from '#features/people/public.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'

/** Where the household lived on a day: the present since `home_from`, else the row that held then. */
export const homeOn = (tx: Db, countyId: number, householdId: number, day: Day) =>
  sql<{
    address: string
    tenure: string | null
    dwelling: string | null
    groupName: string | null
    gridName: string
    gridId: number
  }>`
    with there as (
      select h.county_id, coalesce(f.address, h.address) as address,
        case when f.id is null then h.tenure else f.tenure end as tenure,
        case when f.id is null then h.dwelling_id else f.dwelling_id end as dwelling_id,
        case when f.id is null then h.group_id else f.group_id end as group_id,
        coalesce(g.grid_id, h.grid_id) as grid_id
      from household h
      left join former_home f on f.county_id = h.county_id and f.household_id = h.id and f.valid_from <= ${day} and ${day} < f.valid_to
      left join former_grid g on g.county_id = h.county_id and g.household_id = h.id and g.valid_from <= ${day} and ${day} < g.valid_to
      where h.county_id = ${countyId} and h.id = ${householdId} limit 1
    )
    select t.address, t.tenure, a.name as "groupName", grid.name as "gridName", grid.id as "gridId",
      case when d.id is null then null when d.building = '' then d.address
        else concat_ws(' ', nullif(d.community, ''), d.building, nullif(d.unit, ''), nullif(d.room, '')) end as dwelling
    from there t join grid on grid.county_id = t.county_id and grid.id = t.grid_id
    left join area a on a.county_id = t.county_id and a.id = t.group_id
    left join dwelling d on d.county_id = t.county_id and d.id = t.dwelling_id`
    .execute(tx)
    .then(({ rows }) => rows[0]!)

export type MemberOn = {
  id: number
  name: string
  sex: string
  birthDate: Day | null
  relation: string
  isHead: boolean
  since: Day
  away: boolean
  registeredAt: string | null
}

/** Who lived in a household on a day. */
export const membersOn = (tx: Db, countyId: number, householdId: number, day: Day): Promise<MemberOn[]> =>
  sql<MemberOn>`
    select p.id, p.name, p.sex, p.birth_date as "birthDate", m.relation, m.is_head as "isHead", m.valid_from as since,
      exists (select from whereabouts w where w.county_id = p.county_id and w.person_id = p.id and w.kind = 'away'
        and w.valid_from <= ${day} and (w.valid_to is null or ${day} < w.valid_to)) as away,
      (select w.place from whereabouts w where w.county_id = p.county_id and w.person_id = p.id and w.kind = 'registeredElsewhere'
        and w.valid_from <= ${day} and (w.valid_to is null or ${day} < w.valid_to) limit 1) as "registeredAt"
    from membership m join person p on p.county_id = m.county_id and p.id = m.person_id
    where m.county_id = ${countyId} and m.household_id = ${householdId} and m.valid_from <= ${day}
      and (m.valid_to is null or ${day} < m.valid_to)
    order by m.is_head desc, m.sort, m.id limit 100`
    .execute(tx)
    .then(({ rows }) => rows)

type Page = { villageId: number; day: Day; after?: number | undefined; limit: number }

/** The households of a village as they stood on a day, by their id. */
export async function listVillageOn(tx: Db, scope: Scope, { villageId, day, after, limit }: Page) {
  return tx
    .selectFrom('household')
    .leftJoin('former_home as f', (join) =>
      join
        .onRef('f.county_id', '=', 'household.county_id')
        .onRef('f.household_id', '=', 'household.id')
        .on('f.valid_from', '<=', day)
        .on('f.valid_to', '>', day),
    )
    .leftJoin('area as g', (join) =>
      join
        .onRef('g.county_id', '=', 'household.county_id')
        .on('g.id', '=', sql<number>`case when f.id is null then household.group_id else f.group_id end`),
    )
    .innerJoinLateral(
      sql<{ n: number; head: string | null }>`(
        select count(*)::int as n, max(p.name) filter (where m.is_head) as head from membership m
        join person p on p.county_id = m.county_id and p.id = m.person_id
        where m.county_id = household.county_id and m.household_id = household.id and m.valid_from <= ${day}
          and (m.valid_to is null or ${day} < m.valid_to))`.as('folk'),
      (join) => join.onTrue(),
    )
    .select(['household.id', 'household.code', 'folk.n as persons', 'folk.head as headName', 'g.name as groupName'])
    .select(sql<string>`coalesce(f.address, household.address)`.as('address'))
    .where(await householdsWithin(tx, scope))
    .where('household.village_id', '=', villageId)
    .where('household.valid_from', '<=', day)
    .where((eb) => eb.or([eb('household.valid_to', 'is', null), eb('household.valid_to', '>', day)]))
    .$if(after !== undefined, (query) => query.where('household.id', '>', after ?? 0))
    .orderBy('household.id')
    .limit(limit + 1)
    .execute()
}
