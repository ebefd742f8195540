import { insertRows, reserveIds } from '#database/bulk.ts'
import type { Numbers } from '#features/people/demonstration/numbers.ts'
import { officers } from '#features/people/demonstration/officers.ts'
import { personRow } from '#features/people/seed.ts'
import { postRow } from '#features/posts/seed.ts'
import type { CountyTree } from '#kernel/area/tree.ts'
import { seedTownshipOrgans } from './townshipOrgans.ts'
import type { Holder, Plot } from './villages.ts'

/** Where a grid lies over a whole township, one of its officers leads it. */
async function leadTownshipGrids({ owner, countyId, packs, from }: Plot): Promise<void> {
  const { rows } = await owner.query<{ id: string; township_id: string; person_id: string; level: number }>(
    `select distinct on (g.id) g.id, g.township_id, p.person_id, g.level
     from grid g join post p on p.county_id = g.county_id and p.township_id = g.township_id and p.role = 'townshipOfficer'
     where g.county_id = $1 and g.village_id is null and g.valid_to is null order by g.id, p.id`,
    [countyId],
  )
  const posts = rows.map((grid) => {
    const place = { townshipId: Number(grid.township_id), villageId: null }
    const model = packs.at(place)
    const chief = model.gridLevels.find((one) => one.level === grid.level)?.chief
    const post = { personId: Number(grid.person_id), role: chief?.role ?? 'gridChief', title: chief?.zh ?? '' }
    const stand = { ...place, areaId: null, gridId: Number(grid.id), groupId: null }
    return postRow(countyId, model, { ...post, level: 'grid' }, stand, null, from)
  })
  if (posts.length > 0) await insertRows(owner, 'post', posts)
}

/** Officers of the county and its townships: people with a post and, in this county's register, no household. */
export async function seedOfficers(plot: Plot, tree: CountyTree, numbers?: Numbers): Promise<Holder[]> {
  const all = officers(tree, numbers)
  const ids = await reserveIds(plot.owner, 'person', all.length)
  const people = all.map(({ person }, index) => personRow(plot.sealer, plot.countyId, plot.from, ids[index]!, person))
  const posts = all.map(({ post, areaCode }, index) => {
    const townshipId = plot.areas.townships.get(areaCode) ?? null
    const stand = { areaId: townshipId ?? plot.areas.county, gridId: null, townshipId, villageId: null, groupId: null }
    return postRow(
      plot.countyId,
      plot.packs.at(stand),
      { ...post, personId: ids[index]!, level: post.areaLevel },
      stand,
      null,
      plot.from,
    )
  })
  await insertRows(plot.owner, 'person', people)
  await insertRows(plot.owner, 'post', posts)
  await leadTownshipGrids(plot)
  await seedTownshipOrgans(plot)
  return all.map(({ person, post }, index) => ({
    personId: ids[index]!,
    phone: person.phone ?? '',
    post,
    villageCode: null,
  }))
}
