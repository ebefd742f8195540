import type { Plot } from './villages.ts'

/** Of the villages that are written all at once, one in so many calls a post out. */
const oneIn = 20

/**
 * A call in the village of the guides, and in a few others for a leaf whose chief's term is over: two neighbours stand, votes are taken
 * until a week from now. Its days hang on the day of the founding, or nobody would find it running.
 */
export async function seedCalls({ owner, countyId, packs }: Plot, villageIds: readonly number[]): Promise<void> {
  const { postTitles } = packs.at({ townshipId: null, villageId: villageIds[0] ?? null })
  const title = Object.values(postTitles).findLast((one) => one.call && one.level === 'grid')
  if (!title?.call) return
  await owner.query(
    `with leaf as (
       select distinct on (g.village_id) g.* from grid g
       where g.county_id = $1 and g.village_id = any($2::bigint[]) and g.is_leaf and not g.is_unassigned and g.valid_to is null
         and (cardinality($2::bigint[]) = 1 or g.village_id % ${oneIn} = 0)
         and exists (select from household h where h.county_id = g.county_id and h.grid_id = g.id and h.valid_to is null)
       order by g.village_id, case when cardinality($2::bigint[]) = 1 then 0 else -g.level end, g.sort),
     called as (
       insert into open_call (county_id, grid_id, township_id, village_id, group_id, title, secret, rule, said, offers_until,
         votes_until, by_account_id, at)
       select county_id, id, township_id, village_id, group_id, $3, $4, $5::jsonb, '任期快到了，请大家选', current_date - 1,
         current_date + 7, 0, now() - interval '7 days' from leaf returning county_id, id, grid_id),
     ending as (
       update post set term_to = current_date - 1 from called c
       where cardinality($2::bigint[]) > 1 and post.county_id = c.county_id and post.grid_id = c.grid_id and post.role in ('clusterHead', 'gridChief'))
     insert into open_call_candidate (county_id, call_id, person_id, said, at)
     select c.county_id, c.id, p.person_id, (array['我在家时间多，喊一声就到', '愿意给大家跑腿'])[p.n], now() - interval '3 days'
     from called c cross join lateral (
       select m.person_id, row_number() over (order by h.id) as n from household h
         join membership m on m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null
       where h.county_id = c.county_id and h.grid_id = c.grid_id and h.valid_to is null limit 2) p`,
    [countyId, villageIds, title.id, title.call.secret === true, JSON.stringify(title.call)],
  )
}
