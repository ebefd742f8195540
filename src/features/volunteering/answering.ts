import { refuse, type Work } from '#features/feature.ts'
import { findBody, findSeat, roleWords, takeSeat } from '#features/organisations/public.ts'
import { describePersons, isMinor, isYounger } from '#features/people/public.ts'
import { lastDayOf } from '#kernel/organisation/seating.ts'
import { yearsOf } from '#kernel/pack/limits.ts'
import { bodyWords, type Model } from '#kernel/pack/model.ts'
import type { In, Out } from '#wire/contract.ts'
import type { volunteering } from './contract.ts'
import { listFigures, listOffers } from './figureQueries.ts'
import { findOffer, insertReview, listReviews, saveOffer } from './queries.ts'

const at = (row: { townshipId: number | null; villageId: number | null }) => ({
  townshipId: row.townshipId,
  villageId: row.villageId,
})

export async function readOffers(
  work: Work,
  { areaId, after, limit }: In<typeof volunteering.offers>,
): Promise<Out<typeof volunteering.offers>> {
  const { tx, county, scope, packs, sealer, today } = work
  const found = await listOffers(tx, scope, { areaId: areaId ?? null, after: after ?? null, limit })
  const rows = found.slice(0, limit)
  const persons = rows.map((row) => row.personId)
  const young = (await describePersons(tx, county.id, persons)).filter((one) => isMinor(sealer, one, today))
  const minors = new Set(young.map((one) => one.id))
  return {
    rows: rows.map(({ id, bodyId, bodyName, areaName, personId, name, from, said, at: asked, ...one }) => ({
      ...{ minor: minors.has(personId), id, bodyId, bodyName, areaName, personId, name, from, said, at: asked },
      ...{ consent: one.consent, signed: one.signed },
      roleName: roleWords(packs.at(at(one)).bodyTypes[one.kind], one.role),
    })),
    next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
  }
}

/** The village's yes gives the seat for the term of its kind; its no says why. */
export async function answerOffer(
  work: Work,
  { offerId, accept, answer, consent }: In<typeof volunteering.answer>,
): Promise<Out<typeof volunteering.answer>> {
  const { tx, county, scope, packs, actor, now, today } = work
  const found = (await findOffer(tx, county.id, offerId)) ?? refuse('volunteering.no_offer')
  const body = (await findBody(tx, scope, found.body_id, true)) ?? refuse('volunteering.no_offer')
  if (!found.open) refuse('volunteering.answered_already')
  if (found.person_id === actor.personId) refuse('volunteering.own_offer')
  const model = packs.at({ townshipId: body.township_id, villageId: body.village_id })
  if (accept && found.noted_by_person_id === actor.personId) refuse('volunteering.own_paper')
  const guarded = accept && found.guardian === null ? await guardedBy(work, model, found.person_id, consent) : {}
  const by = { accepted: accept, answer, answered_at: now, by_account_id: actor.accountId!, ...guarded }
  await saveOffer(tx, county.id, found.id, by)
  const seated = await findSeat(tx, county.id, { bodyId: body.id, personId: found.person_id })
  const type = model.bodyTypes[body.kind]
  if (accept && type && !seated)
    await takeSeat(tx, county.id, body, {
      ...{ personId: found.person_id, unit: null, role: found.role, leads: false, termFrom: today },
      ...{ termTo: lastDayOf(type, today), sittingId: null, votes: null, origin: null, postId: null },
    })
  work.record({ kind: 'serviceOffer', id: found.id, detail: { bodyId: body.id, accept } })
  return { id: found.id }
}

type Consent = In<typeof volunteering.answer>['consent']

/** Nobody under age serves without a guardian's consent; of whoever is grown none is asked and none is kept. */
async function guardedBy({ tx, county, sealer, today }: Work, model: Model, personId: number, consent: Consent) {
  const [person] = await describePersons(tx, county.id, [personId])
  if (!person || !isMinor(sealer, person, today)) return {}
  const years = yearsOf(model, 'volunteerFrom')
  if (isYounger(sealer, person, years, today)) refuse('volunteering.too_young', { years })
  if (!consent) refuse('volunteering.needs_guardian', { name: person.name })
  return { guardian: consent.guardian, guardian_heard: consent.heard }
}

/** Of a year, or of all time. Bodies stand in the order of their registration: they are no league. */
export async function readFigures(
  { tx, scope, packs }: Work,
  { areaId, after, limit, year }: In<typeof volunteering.figures>,
): Promise<Out<typeof volunteering.figures>> {
  const kinds = Object.values(packs.everywhere.bodyTypes).flatMap((type) => (type.serves ? type.id : []))
  const span =
    year === undefined ? { from: '2000-01-01', to: '2999-12-31' } : { from: `${year}-01-01`, to: `${year}-12-31` }
  const asked = { areaId: areaId ?? null, after: after ?? null, limit, ...span }
  const found = await listFigures(tx, scope, kinds, asked)
  const rows = found.slice(0, limit)
  return {
    rows: rows.map(({ id, name, areaName, persons, deeds, halfHours, doers, waiting, ...one }) => ({
      ...{ id, name, areaName, persons, deeds, halfHours, doers, waiting },
      kindName: bodyWords(packs.at(at(one)), one.kind),
    })),
    next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
  }
}

export async function reviewSeat(
  work: Work,
  { bodyId, seatId, said }: In<typeof volunteering.review>,
): Promise<Out<typeof volunteering.review>> {
  const { tx, county, scope, actor, now, today } = work
  const body = (await findBody(tx, scope, bodyId)) ?? refuse('organisations.missing')
  const seat = (await findSeat(tx, county.id, { seatId, bodyId: body.id })) ?? refuse('organisations.no_seat')
  const accountId = actor.accountId!
  const id = await insertReview(tx, county.id, {
    bodyId: body.id,
    seatId: seat.id,
    on: today,
    said,
    accountId,
    at: now,
  })
  work.record({ kind: 'seatReview', id, detail: { bodyId: body.id, seatId: seat.id } })
  return { id }
}

export async function readReviews(
  { tx, county, scope }: Work,
  { bodyId }: In<typeof volunteering.reviews>,
): Promise<Out<typeof volunteering.reviews>> {
  const body = (await findBody(tx, scope, bodyId)) ?? refuse('organisations.missing')
  const rows = await listReviews(tx, county.id, { bodyId: body.id })
  return {
    rows: rows.map(({ id, seat_id, name, role, on_day, said }) => ({
      ...{ id, seatId: seat_id, name, role, on: on_day, said },
    })),
  }
}
