import { queueUp } from '#database/queueing.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import { findBody, findBodyAt, findSeat, leaveSeat, takeSeat } from '#features/organisations/public.ts'
import { getPerson, isMinor, maskPhone } from '#features/people/public.ts'
import { checkChief } from '#kernel/area/grids.ts'
import { inTerm, type Post } from '#kernel/authority/post.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import { buildingFor } from './buildings.ts'
import type { posts } from './contract.ts'
import { checkKeptApart } from './keptApart.ts'
import {
  findPost,
  findStand,
  type HeldPost,
  hasOtherManager,
  insertPost,
  listPosts,
  listPostsOfPersons,
  type Stand,
  saveTermEnd,
} from './queries.ts'
import { declareKin } from './relatives.ts'
import { bodyOf, checkPost, termsMeet, titleWords } from './rules.ts'

type Appointing = Omit<In<typeof posts.appoint>, 'county'>

/** Who holds what in the reader's area. Phones are masked: whoever must call asks for the number with a reason. */
export async function readPosts(work: Work, input: In<typeof posts.list>): Promise<Out<typeof posts.list>> {
  const found = await listPosts(work.tx, work.scope, { ...input, today: work.today })
  const rows = found.slice(0, input.limit).map((post) => toRow(work, post))
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null }
}

function toRow({ packs, sealer, today }: Work, post: HeldPost): Out<typeof posts.list>['rows'][number] {
  const role = packs.model.roles[post.role]
  return {
    id: post.id,
    personId: post.person_id,
    name: post.name,
    phone: post.phone_sealed && maskPhone(sealer.open(post.phone_sealed, 'phone')),
    role: post.role,
    roleName: { zh: role?.zh ?? post.role, en: role?.en ?? post.role },
    title: titleWords(packs, { townshipId: post.township_id, villageId: post.village_id }, post.title),
    level: post.level,
    areaId: post.area_id,
    gridId: post.grid_id,
    areaName: post.area_name,
    building: post.building,
    unit: post.unit,
    villageId: post.village_id,
    termFrom: post.term_from,
    termTo: post.term_to,
    endReason: post.end_reason,
    inTerm: inTerm({ termFrom: post.term_from, termTo: post.term_to }, today),
  }
}

/**
 * Gives a person a post for a term, where law and model allow it. Its permissions hold from the first day of the term. One
 * appointment at a time: two at once, also of relatives, would each find the other body empty.
 */
export async function appoint(work: Work, input: Appointing): Promise<Out<typeof posts.appoint>> {
  const id = await givePost(work, input)
  const { personId, role, level } = input
  work.record({ kind: 'post', id, detail: { personId, role, level } })
  return { id }
}

/** By which meeting a post was given, where its body has written that down. */
type GivenBy = { sittingId: number; votes: number | null; origin: string | null }

/** The same without its audit line, for another feature's write that gives a post among other things. */
export async function givePost(work: Work, input: Appointing, by?: GivenBy): Promise<number> {
  const { tx, county, scope, packs } = work
  const stand = await findStand(tx, scope, input.level, input)
  must(checkPost(stand ? packs.at(stand) : packs.everywhere, input))
  const person = await getPerson(tx, scope, input.personId)
  if (isMinor(work.sealer, person, work.today)) refuse('posts.minor', { name: person.name })
  await queueUp(tx, `posts.appoint:${county.id}`)
  if (!stand) refuse('posts.no_such_place')
  const mine = await listPostsOfPersons(tx, county.id, [person.id])
  if (mine.some((post) => isSame(post, input, stand))) refuse('posts.already_held')
  await declareKin(work, person.id, input.kin)
  const { villageId, townshipId } = stand
  await checkKeptApart(work, { ...input, body: bodyOf(packs.at(stand), input), villageId, townshipId })
  if (stand.gridLevel !== null && !ofEnterprise(work, stand)) checkGridChief(work, input, stand.gridLevel, stand, mine)
  const kinDeclared = input.kin ? (input.kin.has ? ('some' as const) : ('none' as const)) : null
  const post = { ...input, termTo: input.termTo ?? null, kinDeclared, ...(await buildingFor(work, input, stand)) }
  const seat = await seatFor(work, input, stand)
  const id = await insertPost(tx, county.id, post, stand, seat?.body.id ?? null)
  const given = by ?? { sittingId: null, votes: null, origin: null }
  if (seat) {
    const { role, leads } = seat
    const { personId, termFrom, termTo } = post
    await takeSeat(tx, county.id, seat.body, {
      personId,
      unit: null,
      role,
      leads,
      termFrom,
      termTo,
      ...given,
      postId: id,
    })
  }
  return id
}

/** The seat that comes with a title: in the body of its kind that stands in the very place of the post. */
async function seatFor({ tx, county, packs }: Work, { title }: Appointing, stand: Stand) {
  const model = packs.at(stand)
  const type = model.bodyTypes[model.postTitles[title]?.body ?? '']
  const role = type?.roles.find((one) => one.title === title)
  const body = type && role && stand.areaId ? await findBodyAt(tx, county.id, type.id, stand.areaId) : undefined
  return body && role ? { body, role: role.id, leads: role.leads === true } : null
}

const termOf = (post: HeldPost) => ({ termFrom: post.term_from, termTo: post.term_to })

const isSame = (post: HeldPost, input: Appointing, stand: Stand) =>
  post.role === input.role &&
  post.title === input.title &&
  post.area_id === stand.areaId &&
  post.grid_id === stand.gridId &&
  (input.building === undefined || post.building === input.building) &&
  (input.unit === undefined || post.unit === input.unit) &&
  termsMeet(termOf(post), input)

/** The grid of an enterprise or school is led by somebody of that house, who holds no post of the village. */
const ofEnterprise = ({ packs }: Work, stand: Stand): boolean =>
  packs.at(stand).gridKinds[stand.gridKind ?? '']?.withoutHouseholds === true

/** Who leads a grid of this level must hold one of the posts that the model names: in the grid's own village, or over all of its township. */
function checkGridChief({ packs }: Work, input: Appointing, level: number, stand: Stand, mine: readonly HeldPost[]) {
  const model = packs.at(stand)
  const { gridLevels } = model
  const chief = gridLevels.find((one) => one.level === level)?.chief
  if (!chief || chief.role !== input.role) return
  const over = (post: HeldPost) =>
    post.township_id === stand.townshipId && (post.village_id === null || post.village_id === stand.villageId)
  const held = mine
    .filter((post) => over(post) && inPlace(post, stand))
    .map((post) => ({ ...toPost(post), body: bodyOf(model, { ...post, bodyKind: post.body_kind }) }))
  must(checkChief(level, held, gridLevels, input.termFrom))
}

/** A post in a group counts for the grids of that group only. */
const inPlace = (post: HeldPost, stand: Stand) => post.group_id === null || post.group_id === stand.groupId

const toPost = (post: HeldPost): Post => ({
  id: post.id,
  personId: post.person_id,
  role: post.role,
  title: post.title,
  level: post.level,
  areaId: post.grid_id ?? post.area_id ?? 0,
  ...termOf(post),
})

/** A county in which nobody can give a post any more is opened by no page: only the database could. One at a time, as two could go at once. */
async function mustLeaveSomebody({ tx, county, packs }: Work, post: HeldPost, on: Day): Promise<void> {
  const roles = Object.values(packs.model.roles).flatMap((role) => (role.grants.includes('post.manage') ? role.id : []))
  if (post.level !== 'county' || !roles.includes(post.role)) return
  await queueUp(tx, `posts.appoint:${county.id}`)
  if (!(await hasOtherManager(tx, county.id, { postId: post.id, roles, on }))) refuse('posts.last_manager')
}

/** Ends a post; `on` is its last day. A post that has ended is not ended once more, and is never removed. */
export async function endPost(work: Work, input: In<typeof posts.end>): Promise<Out<typeof posts.end>> {
  const id = await endTerm(work, { ...input, reason: 'other' })
  work.record({ kind: 'post', id, detail: { on: input.on } })
  return { id }
}

/** The same without its audit line. The seat that the post came with ends on the same day. */
export async function endTerm(work: Work, end: { postId: number; on: Day; reason: string }): Promise<number> {
  const { tx, county, scope, today } = work
  const post = (await findPost(tx, scope, end.postId)) ?? refuse('posts.missing')
  if (post.term_to !== null && post.term_to < today) refuse('posts.ended_already', { on: post.term_to })
  if (end.on < post.term_from) refuse('posts.term_backwards')
  await mustLeaveSomebody(work, post, end.on < today ? today : end.on)
  await saveTermEnd(tx, county.id, post.id, end.on)
  const seat = await findSeat(tx, county.id, { postId: post.id })
  const body = seat && (await findBody(tx, scope, seat.body_id))
  if (body) await leaveSeat(tx, county.id, body, seat, { on: end.on, reason: end.reason, today })
  return post.id
}
