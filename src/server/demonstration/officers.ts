import { insertRows, reserveIds } from '#database/bulk.ts'
import type { Numbers } from '#features/people/demonstration/numbers.ts'
import { officers } from '#features/people/demonstration/officers.ts'
import { personRow } from '#features/people/seed.ts'
import { postRow } from '#features/posts/seed.ts'
import type { CountyTree } from '#kernel/area/tree.ts'
import type { Holder, Plot } from './villages.ts'

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
  return all.map(({ person, post }, index) => ({
    personId: ids[index]!,
    phone: person.phone ?? '',
    post,
    villageCode: null,
  }))
}
