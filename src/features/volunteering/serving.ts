import { getArea, getVillage } from '#features/areas/public.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import { type Body, findBody, findSeat, leaveSeat, listBodies, roleWords } from '#features/organisations/public.ts'
import { describePersons, findHouseholdOf, isYounger } from '#features/people/public.ts'
import { listPostsOfPersons } from '#features/posts/public.ts'
import { inTerm } from '#kernel/authority/post.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { BodyType } from '#kernel/organisation/bodyType.ts'
import { yearsOf } from '#kernel/pack/limits.ts'
import { bodyWords, type Model } from '#kernel/pack/model.ts'
import type { In, Out } from '#wire/contract.ts'
import type { volunteering } from './contract.ts'
import { listOwnDeeds, listToConfirm } from './deedQueries.ts'
import {
  countHeld,
  findOffer,
  insertOffer,
  kindsOf,
  listOwnOffers,
  listOwnSeats,
  listReviews,
  listStandings,
  saveOffer,
} from './queries.ts'
import { checkOffer, mayServe, type Willing } from './rules.ts'

/** A village opened to a resident's wish to serve, as far as its serving bodies go. */
const villageScope = (countyId: number, villageId: number): Scope => ({
  ...{ countyId, wholeCounty: false, townships: [], villages: [villageId] },
  ...{ groups: [], grids: [], self: null },
})

export const meOf = ({ actor }: Work): number => actor.personId ?? refuse('volunteering.nobody')

/** More bodies than a village has that serve. */
const mostBodies = 100

async function willing(work: Work, personId: number, villageId: number, model: Model): Promise<Willing> {
  const { tx, county, sealer, today } = work
  const years = yearsOf(model, 'volunteerFrom')
  const [person] = await describePersons(tx, county.id, [personId])
  const home = await findHouseholdOf(tx, county.id, personId)
  const held = await listPostsOfPersons(tx, county.id, [personId])
  return {
    kinds: await kindsOf(tx, county.id, personId),
    posts: held.filter((post) => inTerm({ termFrom: post.term_from, termTo: post.term_to }, today)).length,
    livesHere: home?.village_id === villageId,
    tooYoungFor: person && isYounger(sealer, person, years, today) ? years : null,
  }
}

export async function readVillage(
  work: Work,
  { villageId }: In<typeof volunteering.ofVillage>,
): Promise<Out<typeof volunteering.ofVillage>> {
  const { tx, county, packs, actor } = work
  if (actor.personId === null) return { own: false, rows: [] }
  const scope = villageScope(county.id, villageId)
  const village = await getVillage(tx, scope, villageId)
  const model = packs.at({ townshipId: village.townshipId, villageId })
  const me = await willing(work, actor.personId, villageId, model)
  const kinds = Object.values(model.bodyTypes).filter(
    (type) => type.takes && (me.livesHere || type.takes.fromElsewhere),
  )
  const found = await listBodies(tx, scope, { kinds: kinds.map((type) => type.id), limit: mostBodies })
  const ids = found.map((body) => body.id)
  const standings = new Map((await listStandings(tx, county.id, actor.personId, ids)).map((one) => [one.body_id, one]))
  const held = await countHeld(tx, county.id, ids)
  return {
    own: me.livesHere,
    rows: found.map((body) => {
      const type = model.bodyTypes[body.kind]!
      const mine = standings.get(body.id)
      const open = mayServe(type, me).ok ? ('none' as const) : ('closed' as const)
      return {
        ...{ id: body.id, name: body.name, kindName: bodyWords(model, body.kind), areaName: body.area_name },
        ...{ persons: body.persons, standing: mine ? (mine.asked ? 'asked' : 'member') : open },
        roles: offeredRoles(type).map((role) => ({
          ...{ id: role.id, zh: role.zh, en: role.en, held: held.get(`${body.id} ${role.id}`) ?? 0 },
          duties: (role.duties ?? []).map(({ zh, en }) => ({ zh, en })),
        })),
      }
    }),
  }
}

const offeredRoles = (type: BodyType) => type.roles.filter((role) => !role.leads && role.title === undefined)

/** A body somebody may have to do with, wherever it stands in the county. */
export async function servingBody(
  { tx, county, packs }: Work,
  bodyId: number,
): Promise<{ body: Body; type: BodyType; model: Model }> {
  const whole: Scope = { ...villageScope(county.id, 0), wholeCounty: true }
  const body = (await findBody(tx, whole, bodyId, true)) ?? refuse('volunteering.missing')
  const model = packs.at({ townshipId: body.township_id, villageId: body.village_id })
  const type = model.bodyTypes[body.kind]
  if (!type?.takes || body.valid_to !== null) refuse('volunteering.missing')
  return { body, type, model }
}

export async function offer(
  work: Work,
  { bodyId, role, said }: In<typeof volunteering.offer>,
): Promise<Out<typeof volunteering.offer>> {
  return keepOffer(work, bodyId, { personId: meOf(work), role, said, signed: null, consent: null })
}

type Told = Pick<Parameters<typeof insertOffer>[2], 'personId' | 'role' | 'said' | 'signed' | 'consent'>

/** The same rules whoever writes it down: who may serve in this body, and one offer at a time. */
export async function keepOffer(work: Work, bodyId: number, told: Told): Promise<{ id: number }> {
  const { tx, county, actor, now } = work
  const { personId, role, signed } = told
  const { body, type, model } = await servingBody(work, bodyId)
  const me = await willing(work, personId, body.village_id ?? 0, model)
  const livesHere = me.livesHere || (body.village_id === null && (await livesIn(work, personId, body)))
  if (!livesHere && !type.takes?.fromElsewhere) refuse(signed ? 'volunteering.other_village' : 'volunteering.missing')
  must(checkOffer(type, role, { ...me, livesHere }))
  const [standing] = await listStandings(tx, county.id, personId, [body.id])
  if (standing && signed) refuse(standing.asked ? 'volunteering.person_asked' : 'volunteering.person_serves')
  if (standing) refuse(standing.asked ? 'volunteering.asked_already' : 'volunteering.serves_already')
  const id = await insertOffer(tx, county.id, { bodyId: body.id, ...told, accountId: actor.accountId!, at: now })
  work.record({ kind: 'serviceOffer', id, detail: { bodyId: body.id, role, onPaper: signed !== null } })
  return { id }
}

/** A body of the township is everybody's in its villages. */
async function livesIn({ tx, county }: Work, personId: number, body: Body): Promise<boolean> {
  const home = await findHouseholdOf(tx, county.id, personId)
  if (!home) return false
  const village = await getArea(tx, villageScope(county.id, home.village_id), home.village_id)
  return village.townshipId === body.township_id
}

export async function withdraw(
  work: Work,
  { offerId }: In<typeof volunteering.withdraw>,
): Promise<Out<typeof volunteering.withdraw>> {
  const { tx, county, now } = work
  const found = await findOffer(tx, county.id, offerId)
  if (found?.person_id !== meOf(work)) refuse('volunteering.no_offer')
  if (!found.open) refuse('volunteering.answered_already')
  await saveOffer(tx, county.id, found.id, { withdrawn_at: now })
  work.record({ kind: 'serviceOffer', id: found.id, detail: { bodyId: found.body_id, withdrawn: true } })
  return { id: found.id }
}

/** Whoever serves of their own will leaves the same way, without a reason. Seats that were given are ended by whoever gave them. */
export async function leave(
  work: Work,
  { bodyId }: In<typeof volunteering.leave>,
): Promise<Out<typeof volunteering.leave>> {
  const { tx, county, today } = work
  const { body } = await servingBody(work, bodyId)
  const seat = await findSeat(tx, county.id, { bodyId: body.id, personId: meOf(work) })
  if (!seat || seat.leads) refuse('volunteering.no_member')
  await leaveSeat(tx, county.id, body, seat, { on: today, reason: 'left', today })
  work.record({ kind: 'body', id: body.id, detail: { left: true } })
  return { id: body.id }
}

export async function readMine(work: Work): Promise<Out<typeof volunteering.mine>> {
  const { tx, county, packs, actor } = work
  if (actor.personId === null) return { offers: [], seats: [], deeds: [], toConfirm: [] }
  const typeOf = (row: { kind: string; township_id: number | null; village_id: number | null }) =>
    packs.at({ townshipId: row.township_id, villageId: row.village_id }).bodyTypes[row.kind]
  const seats = (await listOwnSeats(tx, county.id, actor.personId)).filter((seat) => typeOf(seat)?.serves)
  const offers = await listOwnOffers(tx, county.id, actor.personId)
  const reviews = await listReviews(tx, county.id, { seatIds: seats.map((seat) => seat.id) })
  const led = seats.flatMap((seat) => (seat.leads ? seat.body_id : []))
  const waiting = led.length > 0 ? await listToConfirm(tx, county.id, led, actor.personId) : []
  return {
    offers: offers.map((one) => ({
      ...{ id: one.id, bodyName: one.name, at: one.at, roleName: roleWords(typeOf(one), one.role), signed: one.signed },
    })),
    seats: seats.map((seat) => ({
      ...{ bodyId: seat.body_id, bodyName: seat.name, roleName: roleWords(typeOf(seat), seat.role) },
      ...{ serves: true, termTo: seat.term_to, consent: seat.consent },
      duties: (typeOf(seat)?.roles.find((role) => role.id === seat.role)?.duties ?? []).map(({ zh, en }) => ({
        zh,
        en,
      })),
      reviews: reviews.filter((one) => one.seat_id === seat.id).map((one) => ({ on: one.on_day, said: one.said })),
    })),
    deeds: (await listOwnDeeds(tx, county.id, actor.personId)).map((one) => ({
      ...{ id: one.id, bodyName: one.bodyName, on: one.on, halfHours: one.halfHours, topic: one.topic },
      ...{ state: one.state, code: one.state === 'told' ? one.code : null },
      ...{ confirmedAs: one.confirmedAs, remark: one.remark, noted: one.noted },
    })),
    toConfirm: waiting.map(({ id, bodyName, name, on, halfHours, topic }) => ({
      ...{ id, bodyName, name, on, halfHours, topic },
    })),
  }
}
