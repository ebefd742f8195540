import { queueUp } from '#database/queueing.ts'
import { must, type Work } from '#features/feature.ts'
import { type HeldSeat, listHeldSeats } from '#features/organisations/public.ts'
import { checkAppointment, citing, rulesOn } from '#kernel/authority/appointment.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type HeldPost, listPostsOfPersons } from './queries.ts'
import { relativesOf } from './relatives.ts'
import { bodyOf, termsMeet } from './rules.ts'

/** Somebody about to enter a body of a place, by a post or by a seat alone. */
type Entering = {
  personId: number
  body: string | null
  townshipId: number | null
  villageId: number | null
  termFrom: Day
  termTo?: Day | null | undefined
}

/**
 * The law keeps some bodies of one village apart, also between near relatives, as far as the register and the candidate's own declaration
 * tell. A post and a seat without one count alike: who was elected sits there. The same holds for the three administrations of a county.
 */
export async function checkKeptApart(work: Work, entering: Entering): Promise<void> {
  const { tx, county, packs } = work
  const { personId, body, townshipId, villageId, termFrom } = entering
  if (body === null || (villageId === null && townshipId !== null)) return
  const model = packs.at({ townshipId, villageId })
  const rules = rulesOn(model.incompatibilities, model.statutes, termFrom).filter((one) => one.bodies.includes(body))
  if (rules.length === 0) return
  await queueUp(tx, `posts.appoint:${county.id}`)
  const persons = [personId, ...(await relativesOf(work, personId))]
  const held = [
    ...(await listPostsOfPersons(tx, county.id, persons)).map((post) => ofPost(model, post)),
    ...(await listHeldSeats(tx, county.id, persons)),
  ].filter((one) => isHere(one, entering))
  const bodies = (own: boolean) =>
    held.flatMap((one) => ((one.person_id === personId) === own ? (one.body_kind ?? []) : []))
  must(citing(checkAppointment({ body, own: bodies(true), relatives: bodies(false) }, rules), model.statutes))
}

const ofPost = (model: Model, post: HeldPost) => ({
  ...post,
  body_kind: bodyOf(model, { role: post.role, title: post.title, bodyKind: post.body_kind }),
})

/** In the same village, and on some day together. */
const isHere = (
  one: Pick<HeldSeat, 'township_id' | 'village_id' | 'term_from' | 'term_to'>,
  { townshipId, villageId, ...term }: Entering,
) =>
  one.village_id === villageId &&
  one.township_id === townshipId &&
  termsMeet({ termFrom: one.term_from, termTo: one.term_to }, term)
