import { giveHeld, listHeldLines } from '#features/contacts/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { findPost, type HeldPost, listPosts, titleWords } from '#features/posts/public.ts'
import { giveInHand, listInHand } from '#features/requests/public.ts'
import { countPlansOwned, givePlans } from '#features/visits/public.ts'
import { inTerm } from '#kernel/authority/post.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import type { handOvers } from './contract.ts'
import { countHomes, insertHandOver } from './queries.ts'

/** More than one post ever has in hand; the rest goes over all the same. */
const mostShown = 200

const getPost = async ({ tx, scope }: Work, postId: number): Promise<HeldPost> =>
  (await findPost(tx, scope, postId)) ?? refuse('posts.missing')

/** The same work in the same place. A grid's post may pass on to any of its village: grids change more often than people. */
const succeeds = (to: HeldPost, from: HeldPost, today: Day): boolean =>
  to.id !== from.id &&
  to.role === from.role &&
  to.township_id === from.township_id &&
  to.village_id === from.village_id &&
  inTerm({ termFrom: to.term_from, termTo: to.term_to }, today)

export async function readHandOver(
  work: Work,
  { postId }: In<typeof handOvers.read>,
): Promise<Out<typeof handOvers.read>> {
  const { tx, scope, county, packs, today } = work
  const from = await getPost(work, postId)
  const near = from.village_id === null ? {} : { villageId: from.village_id }
  const held = await listPosts(tx, scope, { ...near, role: from.role, today, limit: 100 })
  const successors = held.filter((post) => succeeds(post, from, today))
  const managed = work.scopeOf('contact.manage')
  const others = successors.map((post) => post.person_id).filter((id) => id !== from.person_id)
  const lines = managed ? await listHeldLines(work, managed, from.person_id, others) : null
  return {
    requests: await listInHand(tx, scope, from.id, mostShown),
    successors: successors.map((post) => ({
      postId: post.id,
      name: post.name,
      title: titleWords(packs, { townshipId: post.township_id, villageId: post.village_id }, post.title),
      mayTake: (lines ?? []).filter(({ eligible }) => eligible.includes(post.person_id)).map(({ line }) => line),
    })),
    lines: lines?.map(({ line, words, n }) => ({ line, words, n })) ?? null,
    plans: managed ? await countPlansOwned(tx, county.id, from.person_id) : 0,
  }
}

const holderOf = (post: HeldPost) => ({ postId: post.id, personId: post.person_id, title: post.title })

/** The households of these lines, and the plans of those that the successor now serves. */
async function giveHouseholds(work: Work, from: HeldPost, to: HeldPost, lines: readonly string[]) {
  if (lines.length === 0) return { contacts: 0, plans: [] }
  const managed = work.scopeOf('contact.manage') ?? refuse('handOvers.no_contacts')
  if (from.person_id === to.person_id) refuse('handOvers.same_person')
  const handing = { fromPersonId: from.person_id, toPersonId: to.person_id }
  let contacts = 0
  for (const line of new Set(lines)) {
    const given = (await giveHeld(work, managed, { ...handing, line })) ?? refuse('handOvers.stale')
    contacts += given.handed
  }
  return { contacts, plans: await givePlans(work, handing) }
}

/**
 * All of it in one step and one audit line that names each request and plan: where the successor may not hold one of it, nothing goes
 * over. Clocks go on: a resident does not wait for our change of staff.
 */
export async function makeHandOver(work: Work, input: In<typeof handOvers.make>): Promise<Out<typeof handOvers.make>> {
  const { tx, county, actor, now } = work
  const { postId, toPostId, lines, said } = input
  const from = await getPost(work, postId)
  const to = await getPost(work, toPostId)
  if (!succeeds(to, from, work.today)) refuse('handOvers.not_successor')
  const requests = input.requests ? await giveInHand(work, holderOf(from), holderOf(to)) : []
  const { contacts, plans } = await giveHouseholds(work, from, to, lines)
  if (requests.length === 0 && lines.length === 0 && said === '') refuse('handOvers.nothing')
  const homes = from.grid_id === null ? null : await countHomes(tx, county.id, from.grid_id)
  await insertHandOver(tx, county.id, {
    ...{ fromPostId: from.id, toPostId: to.id, requests: requests.length, households: homes?.households ?? null },
    ...{ said, accountId: actor.accountId!, at: now },
  })
  work.record({ kind: 'post', id: from.id, detail: { toPostId: to.id, requests, lines, contacts, plans } })
  return { id: from.id }
}
