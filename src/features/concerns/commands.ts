import { refuse, type Work } from '#features/feature.ts'
import { findBody } from '#features/organisations/public.ts'
import { findWhere, listTold } from '#features/requests/public.ts'
import { bodyWords } from '#kernel/pack/model.ts'
import type { In, Out } from '#wire/contract.ts'
import type { concerns } from './contract.ts'
import { insertTie, listNameable, listNamed, type Organisation, removeTie, requestsOf } from './queries.ts'

/** More than this is a matter of the whole place and of no organisation. */
const mostNamed = 6

/** What a matter may be tied to. Village bodies and offices are spoken to by its procedure, neighbours' groups are private, and a circle that nobody leads is persons. */
const families: readonly string[] = ['economic', 'social']

type Shown = Out<typeof concerns.ofRequest>['rows'][number]

function shown({ packs, scopeOf }: Work, rows: readonly Organisation[]): Shown[] {
  const known = scopeOf('body.list') !== null
  return rows.map(({ id, name, kind, areaName, townshipId, villageId, contact }) => ({
    ...{ id, name, areaName, contact: known ? contact : null },
    kindName: bodyWords(packs.at({ townshipId, villageId }), kind),
  }))
}

const whereOf = async ({ tx, scope }: Work, requestId: number) =>
  (await findWhere(tx, scope, requestId)) ?? refuse('requests.missing')

const kindsAt = ({ packs }: Work, place: { townshipId: number; villageId: number }): string[] =>
  Object.values(packs.at(place).bodyTypes)
    .filter((type) => families.includes(type.family) && type.roles.some((role) => role.leads))
    .map((type) => type.id)

export async function readOfRequest(
  work: Work,
  { requestId }: In<typeof concerns.ofRequest>,
): Promise<Out<typeof concerns.ofRequest>> {
  const { tx, county, scopeOf } = work
  const request = await whereOf(work, requestId)
  const sending = scopeOf('request.dispatch')
  const mayName = sending !== null && (await findWhere(tx, sending, request.id)) !== undefined
  return { rows: shown(work, await listNamed(tx, county.id, request.id)), mayName }
}

export async function readChoices(
  work: Work,
  { requestId, text }: In<typeof concerns.choices>,
): Promise<Out<typeof concerns.choices>> {
  const request = await whereOf(work, requestId)
  const found = await listNameable(work.tx, work.county.id, request, { kinds: kindsAt(work, request), text })
  return { rows: shown(work, found) }
}

/** Ties a matter to an organisation of its own place. It changes neither the matter's way nor its clock. */
export async function nameOrganisation(
  work: Work,
  { requestId, bodyId }: In<typeof concerns.name>,
): Promise<Out<typeof concerns.name>> {
  const { tx, county, actor, now } = work
  const request = await whereOf(work, requestId)
  const [body] = await listNameable(tx, county.id, request, { kinds: kindsAt(work, request), bodyId })
  if (!body) refuse('concerns.not_here')
  const there = await listNamed(tx, county.id, request.id)
  if (!there.some((one) => one.id === body.id) && there.length >= mostNamed) refuse('concerns.enough', { n: mostNamed })
  await insertTie(tx, county.id, { requestId: request.id, bodyId: body.id }, { accountId: actor.accountId!, at: now })
  work.record({ kind: 'request', id: request.id, detail: { bodyId: body.id } })
  return { id: request.id }
}

export async function takeAway(
  work: Work,
  { requestId, bodyId }: In<typeof concerns.takeAway>,
): Promise<Out<typeof concerns.takeAway>> {
  const request = await whereOf(work, requestId)
  const gone = await removeTie(work.tx, work.county.id, { requestId: request.id, bodyId })
  if (gone === 0) refuse('concerns.not_named')
  work.record({ kind: 'request', id: request.id, detail: { bodyId, takenAway: true } })
  return { id: request.id }
}

export async function readOfBody(
  work: Work,
  { bodyId, after, limit }: In<typeof concerns.ofBody>,
): Promise<Out<typeof concerns.ofBody>> {
  const { tx, scope, county, scopeOf } = work
  const body = (await findBody(tx, scope, bodyId)) ?? refuse('organisations.missing')
  const reading = scopeOf('request.read')
  if (!reading) return { rows: [], next: null }
  return listTold(work, reading, requestsOf(county.id, body.id), { after, limit })
}
