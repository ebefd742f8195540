import { getArea, getVillage } from '#features/areas/public.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import { type Body, findBody, listBodies, listContacts } from '#features/organisations/public.ts'
import { bodyWords } from '#kernel/pack/model.ts'
import type { In, Out } from '#wire/contract.ts'
import type { jobOffers } from './contract.ts'
import {
  findOffer,
  insertOffer,
  listOffers,
  listOpen,
  listSums,
  type Offer,
  saveOffer,
  saveWages,
  sumUp,
} from './queries.ts'
import { checkWages, employerKinds, isEmployer } from './rules.ts'

type Written = { id: number }

const paged = (found: Offer[], limit: number) => {
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

/** Nobody looks for work in one village only: what is open in the whole township. */
export async function readNear(
  work: Work,
  { villageId, ...paging }: In<typeof jobOffers.near>,
): Promise<Out<typeof jobOffers.near>> {
  const { tx, scope, county } = work
  const { townshipId } = await getVillage(tx, scope, villageId)
  const { rows, next } = paged(await listOpen(tx, county.id, townshipId, paging), paging.limit)
  const ids = [...new Set(rows.map((row) => row.employerId))]
  const contacts = new Map((await listContacts(work, work.packs.everywhere, ids)).map((one) => [one.body_id, one.name]))
  return { rows: rows.map((row) => ({ ...row, contact: contacts.get(row.employerId) ?? null })), next }
}

async function getEmployer({ tx, scope, packs }: Work, bodyId: number): Promise<Body> {
  const body = await findBody(tx, scope, bodyId)
  const type = body && packs.at({ townshipId: body.township_id, villageId: body.village_id }).bodyTypes[body.kind]
  if (!body || !type || !isEmployer(type) || body.valid_to !== null) refuse('jobOffers.no_employer')
  return body
}

export async function readOffers(
  work: Work,
  { bodyId, ...paging }: In<typeof jobOffers.ofEmployer>,
): Promise<Out<typeof jobOffers.ofEmployer>> {
  const employer = await getEmployer(work, bodyId)
  return paged(await listOffers(work.tx, work.county.id, employer.id, paging), paging.limit)
}

/** Employers by their ids, each with its year, and the year of all of them. */
export async function readLedger(
  { tx, scope, county, packs }: Work,
  { areaId, year, after, limit }: In<typeof jobOffers.ledger>,
): Promise<Out<typeof jobOffers.ledger>> {
  const area = areaId === undefined ? null : await getArea(tx, scope, areaId)
  const kinds = employerKinds(packs.everywhere)
  const found = await listBodies(tx, scope, { kinds, area: area ?? undefined, after, limit })
  const employers = found.slice(0, limit)
  const ids = employers.map(({ id }) => id)
  const years = await listSums(tx, county.id, ids, year)
  const rows = employers.map((body) => {
    const { offers = 0, places = 0, filled = 0, wages = 0 } = years.get(body.id) ?? {}
    const model = packs.at({ townshipId: body.township_id, villageId: body.village_id })
    const named = { id: body.id, name: body.name, kindName: bodyWords(model, body.kind), areaName: body.area_name }
    return { ...named, offers, places, filled, wages }
  })
  const total = await sumUp(tx, scope, { kinds, area, year })
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null, total }
}

export async function offer(work: Work, input: In<typeof jobOffers.offer>): Promise<Written> {
  const { tx, county, actor, now, today } = work
  const employer = await getEmployer(work, input.bodyId)
  const { title, places, wageFrom = null, wageTo = null, phone, note } = input
  if (wageTo !== null && (wageFrom === null || wageFrom > wageTo)) refuse('jobOffers.wages')
  const id = await insertOffer(tx, county.id, {
    ...{ employerId: employer.id, title, places, wageFrom, wageTo, phone, note, openedOn: today },
    ...{ accountId: actor.accountId!, at: now },
  })
  if (employer.township_id !== null) work.emit('jobOffer.made', { offerId: id, townshipId: employer.township_id })
  work.record({ kind: 'jobOffer', id, detail: { bodyId: employer.id, places } })
  return { id }
}

async function getOpen(work: Work, offerId: number): Promise<Offer> {
  const found = (await findOffer(work.tx, work.county.id, offerId)) ?? refuse('jobOffers.missing')
  if (!(await findBody(work.tx, work.scope, found.employerId))) refuse('jobOffers.missing')
  if (found.closedOn !== null) refuse('jobOffers.closed')
  return found
}

export async function fill(work: Work, { offerId, filled }: In<typeof jobOffers.fill>): Promise<Written> {
  const { id, places } = await getOpen(work, offerId)
  if (filled > places) refuse('jobOffers.too_many')
  await saveOffer(work.tx, work.county.id, id, { filled })
  work.record({ kind: 'jobOffer', id, detail: { filled } })
  return { id }
}

export async function close(work: Work, { offerId }: In<typeof jobOffers.close>): Promise<Written> {
  const { id } = await getOpen(work, offerId)
  await saveOffer(work.tx, work.county.id, id, { closed_on: work.today })
  work.record({ kind: 'jobOffer', id, detail: { closed: true } })
  return { id }
}

export async function pay(work: Work, input: In<typeof jobOffers.pay>): Promise<Written> {
  const { tx, county, actor, now, today } = work
  const { id: bodyId } = await getEmployer(work, input.bodyId)
  must(checkWages(input, today))
  const { year, quarter, workers, wages } = input
  await saveWages(tx, county.id, { bodyId, year, quarter, workers, wages }, { accountId: actor.accountId!, at: now })
  work.record({ kind: 'body', id: bodyId, detail: { wagesOf: `${year}-${quarter}` } })
  return { id: bodyId }
}
