import type { Plot } from '#server/demonstration/villages.ts'

/** Of the places that are not communities, so many of each county lie in its town, and so many beside it; the report counts 45 in all. */
const inTown = 3
const besideTown = 7

/** What kind of place a village is: communities by their names, the villages in and beside the town, and where people were resettled. */
export async function tagPlaces({ owner, countyId, packs }: Plot): Promise<void> {
  const known = Object.keys(packs.at({ townshipId: null, villageId: null }).areaTags)
  await owner.query(
    `with place as (
       select v.id, v.name ~ '(社区|居委会|居民委员会)' as is_community, t.sort as township, v.sort,
         row_number() over (partition by v.name ~ '(社区|居委会|居民委员会)' order by t.sort, v.sort) as n,
         exists (select from dwelling d where d.county_id = v.county_id and d.village_id = v.id and d.building <> '') as resettled
       from area v join area t on t.county_id = v.county_id and t.id = v.township_id where v.county_id = $1 and v.level = 'village'),
     tagged as (
       select id, array_remove(array[case when is_community then 'community' when n <= ${inTown} then 'urban-village'
         when n <= ${besideTown} then 'suburban-village' end, case when resettled then 'resettlement' end], null) as tags from place)
     update area a set tags = (select coalesce(array_agg(tag), '{}') from unnest(tagged.tags) tag where tag = any($2::text[]))
     from tagged where a.county_id = $1 and a.id = tagged.id and tagged.tags <> '{}'`,
    [countyId, known],
  )
}
