import type { z } from 'zod'
import { refuse, type Work } from '#features/feature.ts'
import { getPerson } from '#features/people/public.ts'
import { spousesIn, stayKin } from '#kernel/authority/kin.ts'
import type { kinDeclared } from '#wire/shapes.ts'
import { listDeclaredKin, listFormerFamily, listPresentHomes, saveDeclaredKin } from './kinQueries.ts'

type Declared = z.output<typeof kinDeclared>

/** GB/T 4761: 非亲属. */
const unrelated = '99'

/**
 * The near relatives of somebody as far as recorded data tell: the household of today; those who shared one before, however long ago, by
 * blood; the husbands and wives of these; the parents, brothers and sisters of the own husband or wife; and whoever was declared. Relatives
 * who never shared a household here are known by the declaration alone, and the page says so.
 */
export async function relativesOf({ tx, county }: Pick<Work, 'tx' | 'county'>, personId: number): Promise<number[]> {
  const home = await listPresentHomes(tx, county.id, [personId])
  const found = new Set(home.filter(({ relation }) => relation !== unrelated).map(({ id }) => id))
  const spouse = spousesIn(home).get(personId)
  const former = await listFormerFamily(tx, county.id, spouse === undefined ? [personId] : [personId, spouse])
  const kin = former.filter(({ mine, theirs }) => stayKin(mine, theirs))
  for (const { id } of kin) found.add(id)
  const own = kin.flatMap((one) => (one.of === personId ? one.id : []))
  const homes = Map.groupBy(await listPresentHomes(tx, county.id, own), (one) => one.householdId)
  for (const members of homes.values())
    for (const [id, theirs] of spousesIn(members)) if (own.includes(id)) found.add(theirs)
  for (const id of await listDeclaredKin(tx, county.id, personId)) found.add(id)
  found.delete(personId)
  return [...found]
}

/** What the candidate said of relatives: those who are in the register by name, so that the rule is asked of them too. */
export async function declareKin(work: Work, personId: number, declared: Declared | undefined): Promise<void> {
  if (!declared) return
  const { tx, county, scope, today, actor } = work
  if (!declared.has && declared.relativeIds.length > 0) refuse('posts.kin_contradicts')
  const ids = [...new Set(declared.relativeIds)]
  for (const id of ids) {
    if (id === personId) refuse('posts.kin_oneself')
    await getPerson(tx, { ...scope, wholeCounty: true }, id)
  }
  await saveDeclaredKin(tx, county.id, personId, ids, { on: today, accountId: actor.accountId })
}
