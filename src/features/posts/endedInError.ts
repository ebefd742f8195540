import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Packs } from '#features/feature.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { Words } from '#kernel/shared/words.ts'
import { titleWords } from './rules.ts'

/** Something that ended with a death and stays ended: an office as it was called, kept as codes so that each place says it in its words. */
export type EndedOffice = {
  personId: number
  townshipId: number | null
  villageId: number | null
  what: 'post' | 'seat' | 'listed' | 'contact'
  /** The title, the role of the seat, the member of the network, the line. */
  code: string
  /** The kind of the body, the network, the level of the line. */
  of: string
  /** Where it was: an area, a grid, or the body by its name. */
  at: string
}

type Asked = { personIds: readonly number[]; neighbourly: readonly string[]; today: Day }

/**
 * What ended with the death of somebody who lives, because the death was recorded in error and taken back. What the same person has been
 * given again is left out. To belong to neighbours (`neighbourly`) is no office, as where it ended (`heldByGone`).
 */
export async function listEndedInError(
  tx: Db,
  countyId: number,
  { personIds, neighbourly, today }: Asked,
): Promise<EndedOffice[]> {
  if (personIds.length === 0) return []
  const runs = sql`(y.term_to is null or y.term_to >= ${today}::date)`
  const { rows } = await sql<EndedOffice>`
    with back as (select county_id, id from person
      where county_id = ${countyId} and id = any(${[...personIds]}::bigint[]) and end_kind is distinct from 'died'),
    ended as (
      select b.id, x.township_id, x.village_id, 'post' as what, x.title as code, '' as "of", coalesce(g.name, a.name, '') as at
        from back b join post x on x.county_id = b.county_id and x.person_id = b.id and x.end_reason = 'died'
        left join grid g on g.county_id = x.county_id and g.id = x.grid_id
        left join area a on a.county_id = x.county_id and a.id = x.area_id
        where not exists (select from post y where y.county_id = x.county_id and y.person_id = x.person_id and y.role = x.role
          and y.title = x.title and y.area_id is not distinct from x.area_id and y.grid_id is not distinct from x.grid_id and ${runs})
      union select b.id, o.township_id, o.village_id, 'seat', x.role, o.kind, o.name
        from back b join body_member x on x.county_id = b.county_id and x.person_id = b.id and x.post_id is null and x.end_reason = 'died'
        join body o on o.county_id = x.county_id and o.id = x.body_id and (x.leads or o.kind <> all(${[...neighbourly]}::text[]))
        where not exists (select from body_member y where y.county_id = x.county_id and y.body_id = x.body_id
          and y.person_id = x.person_id and y.counted)
      union select b.id, x.township_id, x.village_id, 'listed', x.member, x.network, g.name
        from back b join overlay x on x.county_id = b.county_id and x.person_id = b.id and x.end_reason = 'died'
        join grid g on g.county_id = x.county_id and g.id = x.grid_id
        where not exists (select from overlay y where y.county_id = x.county_id and y.person_id = x.person_id and y.grid_id = x.grid_id
          and y.network = x.network and y.member = x.member and ${runs})
      union select b.id, x.township_id, x.village_id, 'contact', x.line, x.level, v.name
        from back b join contact x on x.county_id = b.county_id and x.by_person_id = b.id and x.end_reason = 'died'
        join area v on v.county_id = x.county_id and v.id = x.village_id
        where not exists (select from contact y where y.county_id = x.county_id and y.by_person_id = x.by_person_id
          and y.line = x.line and y.village_id = x.village_id and y.ended_on is null))
    select id as "personId", township_id as "townshipId", village_id as "villageId", what, code, "of", at
    from ended order by 1, array_position(array['post', 'seat', 'listed', 'contact'], what), code, at limit 500`.execute(
    tx,
  )
  return rows
}

/** 一组网格网格长: where it was and what it was called, as its place calls it today. */
export function officeWords(packs: Packs, { what, code, of, at, ...place }: Omit<EndedOffice, 'personId'>): Words {
  const model = packs.everywhere
  const known =
    what === 'seat'
      ? model.bodyTypes[of]?.roles.find(({ id }) => id === code)
      : what === 'listed'
        ? model.networks[of]?.members.find(({ id }) => id === code)
        : model.contactLines[code]
  const { zh, en } = what === 'post' ? titleWords(packs, place, code) : (known ?? { zh: code, en: code })
  return { zh: `${at}${zh}`, en: at === '' ? en : `${en} of ${at}` }
}
