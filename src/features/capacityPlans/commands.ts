import { refuse, type Work } from '#features/feature.ts'
import { findBody, listSeats, toSeat } from '#features/organisations/public.ts'
import type { BodyType } from '#kernel/organisation/bodyType.ts'
import { notesOf } from '#kernel/organisation/notes.ts'
import { daysOf } from '#kernel/pack/limits.ts'
import type { In, Out } from '#wire/contract.ts'
import type { capacityPlans } from './contract.ts'
import { type Item, insertItem, listItems, listOfBody, saveDone } from './queries.ts'

const rowOf = ({ today }: Work, type: BodyType | undefined, { id, gap, step, dueOn, doneOn, result, aspect }: Item) => {
  const { zh, en } = type?.capacity?.find((one) => one.id === aspect) ?? { zh: aspect, en: aspect }
  return { id, aspect: { zh, en }, gap, step, dueOn, doneOn, result, overdue: doneOn === null && dueOn < today }
}

async function bodyOf({ tx, scope, packs }: Work, bodyId: number, lock = false) {
  const body = (await findBody(tx, scope, bodyId, lock)) ?? refuse('organisations.missing')
  const model = packs.at({ townshipId: body.township_id, villageId: body.village_id })
  return { body, model, type: model.bodyTypes[body.kind] }
}

export async function readOfBody(
  work: Work,
  { bodyId }: In<typeof capacityPlans.ofBody>,
): Promise<Out<typeof capacityPlans.ofBody>> {
  const { tx, county, today } = work
  const { body, model, type } = await bodyOf(work, bodyId)
  const seats = (await listSeats(tx, county.id, [body.id], null)).map(toSeat)
  return {
    aspects: (type?.capacity ?? []).map(({ id, zh, en }) => ({ id, zh, en })),
    found: type ? notesOf(type, seats, today, daysOf(model, 'seatTermTold')) : [],
    items: (await listOfBody(tx, county.id, body.id)).map((one) => rowOf(work, type, one)),
    may: { plan: body.valid_to === null && work.scopeOf('body.manage') !== null },
  }
}

export async function readList(
  work: Work,
  { areaId, done, after, limit }: In<typeof capacityPlans.list>,
): Promise<Out<typeof capacityPlans.list>> {
  const found = await listItems(work.tx, work.scope, { areaId: areaId ?? null, done, after: after ?? null, limit })
  const rows = found.slice(0, limit).map((one) => {
    const { townshipId, villageId, bodyId, bodyName, areaName } = one
    const type = work.packs.at({ townshipId, villageId }).bodyTypes[one.kind]
    return { ...rowOf(work, type, one), bodyId, bodyName, areaName }
  })
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

export async function addStep(
  work: Work,
  { bodyId, aspect, gap, step, dueOn }: In<typeof capacityPlans.add>,
): Promise<Out<typeof capacityPlans.add>> {
  const { tx, county, actor, now, today } = work
  const { body, type } = await bodyOf(work, bodyId)
  if (body.valid_to !== null) refuse('organisations.closed')
  if (!type?.capacity?.some((one) => one.id === aspect)) refuse('capacityPlans.no_aspect')
  if (dueOn < today) refuse('capacityPlans.past')
  const accountId = actor.accountId!
  const id = await insertItem(tx, county.id, { bodyId: body.id, aspect, gap, step, dueOn, accountId, at: now })
  work.record({ kind: 'capacityStep', id, detail: { bodyId: body.id, aspect } })
  return { id }
}

export async function settleStep(
  work: Work,
  { bodyId, itemId, result }: In<typeof capacityPlans.settle>,
): Promise<Out<typeof capacityPlans.settle>> {
  const { tx, county, today } = work
  const { body } = await bodyOf(work, bodyId, true)
  if (!(await saveDone(tx, county.id, { bodyId: body.id, itemId, on: today, result }))) refuse('capacityPlans.no_step')
  work.record({ kind: 'capacityStep', id: itemId, detail: { bodyId: body.id } })
  return { id: itemId }
}
