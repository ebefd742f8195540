import { refuse, type Work } from '#features/feature.ts'
import {
  type Body,
  findBody,
  findReception,
  listBodies,
  listOpenings,
  listReceptions,
  listSeats,
  listTakenDown,
  type Reception,
  tieReception,
  writeReception,
} from '#features/organisations/public.ts'
import { placeFromVisit } from '#features/requests/public.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { In, Out } from '#wire/contract.ts'
import type { studios } from './contract.ts'
import { isKeptFrom } from './rules.ts'

/** Nobody sits in more studios than this. */
const mostOwn = 20

const everywhere = (countyId: number): Scope => ({
  ...{ countyId, wholeCounty: true, townships: [], villages: [], groups: [], grids: [], self: null },
})

/** A deputy reaches the studios in which the own seat is, wherever they stand, and no other. */
async function listOwn({ tx, county, packs, actor }: Work): Promise<Body[]> {
  if (actor.personId === null) return []
  const kinds = Object.values(packs.everywhere.bodyTypes).flatMap((one) => (one.family === 'congress' ? one.id : []))
  const filter = { kinds, personId: actor.personId, limit: mostOwn }
  return listBodies(tx, everywhere(county.id), filter)
}

export const getOwn = async (work: Work, bodyId: number): Promise<Body> =>
  (await listOwn(work)).find((body) => body.id === bodyId) ?? refuse('studios.missing')

export async function readOwn(work: Work): Promise<Out<typeof studios.own>> {
  const { tx, county, today, actor } = work
  const bodies = await listOwn(work)
  const ids = bodies.map((body) => body.id)
  const openings = Map.groupBy(await listOpenings(tx, county.id, ids, today), (one) => one.body_id)
  const seats = await listSeats(tx, county.id, ids, null)
  const shown = (await listReceptions(tx, county.id, ids)).filter((one) => !isKeptFrom(one, actor.personId))
  const receptions = Map.groupBy(shown, (one) => one.body_id)
  const down = Map.groupBy(
    await listTakenDown(
      tx,
      county.id,
      shown.map((one) => one.id),
    ),
    (one) => one.reception_id,
  )
  const sits = (one: Reception) =>
    seats.some((seat) => seat.body_id === one.body_id && seat.person_id === (one.heard_by_id ?? 0))
  return {
    rows: bodies.map((body) => ({
      ...{ id: body.id, name: body.name, areaName: body.area_name },
      openings: (openings.get(body.id) ?? []).map((one) => ({ on: one.on_day, from: one.from_time, to: one.to_time })),
      receptions: (receptions.get(body.id) ?? []).map((one) => ({
        ...{ id: one.id, on: one.on_day, topic: one.topic, answer: one.answer, number: one.number },
        ...{ heardBy: one.heard_by, answeredBy: one.answered_by, keptBack: one.kept_back },
        takenDown: (down.get(one.id) ?? []).map(({ taken_on: on, why, answer, reason, by }) => ({
          ...{ on, why, answer, reason, by },
        })),
        mayTakeDown: one.answer !== null && one.kept_back === null && one.answered_by_id === actor.personId,
        mayAnswer: one.answer === null && (one.heard_by_id === actor.personId || !sits(one)),
      })),
    })),
  }
}

export async function receiveOwn(
  work: Work,
  { bodyId, on, topic, keepBack }: In<typeof studios.receive>,
): Promise<Out<typeof studios.receive>> {
  const body = await getOwn(work, bodyId)
  const heard = { on, topic, keptBack: keepBack ?? null, heardById: work.actor.personId }
  const id = await writeReception(work, body, heard)
  work.record({ kind: 'body', id: body.id, detail: { reception: id } })
  return { id: body.id }
}

export const askOwn = async (work: Work, input: In<typeof studios.ask>): Promise<Out<typeof studios.ask>> =>
  makeRequest(work, await getOwn(work, input.bodyId), input.receptionId, work.actor.personId)

export async function askForStudio(work: Work, input: In<typeof studios.askFor>): Promise<Out<typeof studios.askFor>> {
  const body = (await findBody(work.tx, work.scope, input.bodyId)) ?? refuse('studios.missing')
  return makeRequest(work, body, input.receptionId)
}

/** Nothing is typed again: the words of the reception are the request, once, and it comes from the studio. */
async function makeRequest(
  work: Work,
  body: Body,
  receptionId: number,
  deputyId?: number | null,
): Promise<{ id: number }> {
  const { tx, county } = work
  const said = (await findReception(tx, county.id, body.id, receptionId)) ?? refuse('studios.no_reception')
  if (deputyId !== undefined && isKeptFrom(said, deputyId)) refuse('studios.no_reception')
  if (said.number !== null) refuse('studios.asked_already', { number: said.number })
  const villageId = body.village_id ?? refuse('studios.no_village')
  const from = { text: said.topic, villageId, requesterPersonId: null, requesterName: body.name }
  const requestId = await placeFromVisit(work, from)
  await tieReception(tx, county.id, said.id, requestId)
  work.record({ kind: 'body', id: body.id, detail: { reception: said.id, requestId } })
  return { id: body.id }
}
