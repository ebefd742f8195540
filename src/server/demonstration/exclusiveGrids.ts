import type { Plot } from './villages.ts'

/** Whose grids the demonstration has: the cooperative of each furnished village, and its school where its models know one. */
const ownGrids = ['cooperative', 'school', 'newEconomicOrg']

/** A grid beside those of the village for each of these bodies, led by whoever leads the body. */
export const seedExclusiveGrids = ({ owner, countyId, from }: Plot, villageId: number) =>
  owner.query(
    `with root as (
       select * from grid where county_id = $1 and village_id = $2 and not is_unassigned and valid_to is null
       order by level, id limit 1),
     made as (
       insert into grid (county_id, parent_id, township_id, village_id, level, name, kind, body_id, sort, is_leaf, ancestor_ids, valid_from)
       select r.county_id, r.id, r.township_id, r.village_id, r.level + 1, b.name || '专属网格', 'exclusive', b.id, 900 + row_number() over (order by b.id),
         true, array[r.id], $3
       from root r join body b on b.county_id = r.county_id and b.village_id = r.village_id and b.kind = any($4::text[]) and b.valid_to is null
       returning id, body_id, township_id, village_id)
     insert into post (county_id, person_id, role, title, level, grid_id, township_id, village_id, term_from)
     select $1, m.person_id, 'gridChief', 'exclusiveGridChief', 'grid', g.id, g.township_id, g.village_id, $3
     from made g join body_member m on m.county_id = $1 and m.body_id = g.body_id and m.leads`,
    [countyId, villageId, from, ownGrids],
  )
