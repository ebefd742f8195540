import { refuse, type Work } from '#features/feature.ts'
import { findPost, type HeldPost, listPostsOfPersons, titleWords } from '#features/posts/public.ts'
import { inTerm } from '#kernel/authority/post.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { Words } from '#kernel/shared/words.ts'
import type { In, Out } from '#wire/contract.ts'
import type { handOvers } from './contract.ts'
import { countHomes, listOfPosts, listRegister } from './queries.ts'

type Card = Out<typeof handOvers.card>

const placeOf = (post: HeldPost) => ({ townshipId: post.township_id, villageId: post.village_id })

/** What a post is there for: the duties of its seat in a body, or of the chief of a grid of that level. */
export function dutiesOf(model: Model, post: Pick<HeldPost, 'title' | 'role'>, gridLevel: number | null): Words[] {
  const roles = Object.values(model.bodyTypes).flatMap((type) => type.roles)
  const seat = roles.find((role) => role.title === post.title)?.duties ?? []
  const level = gridLevel === null ? undefined : model.gridLevels.find((one) => one.level === gridLevel)
  const leads = level && (post.role === level.chief.role || level.chief.candidates.includes(post.role))
  return [...seat, ...(leads ? (level.chief.duties ?? []) : [])].map(({ zh, en }) => ({ zh, en }))
}

async function cardsOf(work: Work, posts: readonly HeldPost[]): Promise<Card[]> {
  const { tx, county, packs, today } = work
  const handed = await listOfPosts(
    tx,
    county.id,
    posts.map((post) => post.id),
  )
  const cards: Card[] = []
  for (const post of posts) {
    const homes = post.grid_id === null ? undefined : await countHomes(tx, county.id, post.grid_id)
    const past = handed.filter((one) => one.fromPostId === post.id || one.toPostId === post.id)
    cards.push({
      ...{ postId: post.id, name: post.name, title: titleWords(packs, placeOf(post), post.title) },
      ...{ place: post.area_name, termFrom: post.term_from, termTo: post.term_to },
      inTerm: inTerm({ termFrom: post.term_from, termTo: post.term_to }, today),
      duties: dutiesOf(packs.at(placeOf(post)), post, homes?.level ?? null),
      grid: homes ? { households: homes.households, persons: homes.persons } : null,
      handed: past.map(({ id, at, from, to, requests, households, said }) => ({
        ...{ id, at, from, to, requests, households, said },
      })),
    })
  }
  return cards
}

export async function readCard(work: Work, { postId }: In<typeof handOvers.card>): Promise<Card> {
  const post = (await findPost(work.tx, work.scope, postId)) ?? refuse('posts.missing')
  return (await cardsOf(work, [post]))[0]!
}

/** The own posts that have not ended, whatever area they are in. */
export async function readMine(work: Work): Promise<Out<typeof handOvers.mine>> {
  const { tx, county, actor, today } = work
  if (actor.personId === null) return { rows: [] }
  const held = await listPostsOfPersons(tx, county.id, [actor.personId])
  return {
    rows: await cardsOf(
      work,
      held.filter((post) => post.term_to === null || post.term_to >= today),
    ),
  }
}

export async function readRegister(
  { tx, scope, packs }: Work,
  { areaId, after, limit }: In<typeof handOvers.list>,
): Promise<Out<typeof handOvers.list>> {
  const found = await listRegister(tx, scope, { areaId: areaId ?? null, after: after ?? null, limit })
  const rows = found.slice(0, limit).map(({ townshipId, villageId, title, ...one }) => ({
    ...one,
    title: titleWords(packs, { townshipId, villageId }, title),
  }))
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}
