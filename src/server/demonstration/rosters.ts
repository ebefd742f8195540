import type { Plot } from './villages.ts'

/** One grid in so many has nobody yet on a list, so that a page shows what a gap looks like. */
const gapEvery = 6

/**
 * Whoever a model's open lists name, over the grids of these villages: an officer looks after all grids of a village, the pool of the
 * service team has somebody else in each. Set-based, as the contacts are.
 */
export async function seedRosters(
  { owner, countyId, packs, from }: Plot,
  villageIds: readonly number[],
): Promise<void> {
  const { networks } = packs.at({ townshipId: null, villageId: villageIds[0] ?? null })
  const places = Object.values(networks)
    .filter((network) => network.open)
    .flatMap(({ id, levels = null, members }) =>
      members.map((member) => ({ network: id, member: member.id, levels, spread: levels === null })),
    )
    .map((place, n) => ({ ...place, n }))
  await owner.query(
    `with head as (
       select h.village_id, m.person_id, row_number() over (partition by h.village_id order by m.person_id desc) as n,
         count(*) over (partition by h.village_id) as of
       from household h join membership m on m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
       where h.county_id = $1 and h.village_id = any($2::bigint[]) and h.valid_to is null)
     insert into overlay (county_id, network, member, person_id, grid_id, township_id, village_id, group_id, duty, term_from, at)
     select g.county_id, place.network, place.member, head.person_id, g.id, g.township_id, g.village_id, g.group_id,
         case when place.spread then '' else '每月逢五到村' end, $3::date, $3::date
       from grid g
       join jsonb_to_recordset($4::jsonb) as place(network text, member text, levels int[], spread boolean, n int)
         on place.levels is null or g.level = any(place.levels)
       join head on head.village_id = g.village_id
         and head.n = 1 + (place.n + case when place.spread then g.sort * 4 else 0 end) % head.of
       where g.county_id = $1 and g.village_id = any($2::bigint[]) and not g.is_unassigned and g.valid_to is null
         and (g.sort + place.n) % ${gapEvery} <> 0`,
    [countyId, villageIds, from, JSON.stringify(places)],
  )
}
