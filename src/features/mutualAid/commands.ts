import { getArea } from '#features/areas/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import {
  type Body,
  findBody,
  findSeat,
  leaveSeat,
  listBodies,
  listSeats,
  saveBody,
  takeSeat,
} from '#features/organisations/public.ts'
import { describePersons, findHouseholdOf, isMinor } from '#features/people/public.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { BodyType } from '#kernel/organisation/bodyType.ts'
import { bodyWords, type Model } from '#kernel/pack/model.ts'
import type { Heard } from '#kernel/shared/heard.ts'
import type { In, Out } from '#wire/contract.ts'
import type { mutualAid } from './contract.ts'
import {
  type Asking,
  findAsking,
  insertAction,
  insertAsking,
  listActions,
  listAskings,
  listStandings,
  saveAnswer,
} from './queries.ts'
import { isAid, standingOf } from './rules.ts'

type Row = Out<typeof mutualAid.ofMyVillage>['rows'][number]
type Home = { personId: number; village: Scope; villageId: number; model: Model }

/** A resident reaches the own village here, as far as groups go, and no other; whoever lives in no household here reaches none. */
async function findHome({ tx, county, packs, actor }: Work): Promise<Home | null> {
  const household = actor.personId === null ? undefined : await findHouseholdOf(tx, county.id, actor.personId)
  if (!household || actor.personId === null) return null
  const villageId = household.village_id
  const village: Scope = {
    ...{
      countyId: county.id,
      wholeCounty: false,
      townships: [],
      villages: [villageId],
      groups: [],
      grids: [],
      self: null,
    },
  }
  const model = packs.at(await getArea(tx, village, villageId))
  return { personId: actor.personId, village, villageId, model }
}

const homeOf = async (work: Work): Promise<Home> => (await findHome(work)) ?? refuse('mutualAid.missing')

/** The groups of the own village, each with how the reader stands to it; before them those of where one lived that one has not left. */
export async function readGroups(
  work: Work,
  { after, limit }: In<typeof mutualAid.ofMyVillage>,
): Promise<Out<typeof mutualAid.ofMyVillage>> {
  const home = await findHome(work)
  if (!home) return { rows: [], next: null }
  const kinds = Object.values(home.model.bodyTypes).flatMap((type) => (isAid(type) ? type.id : []))
  const found = await listBodies(work.tx, home.village, { kinds, after, limit })
  const shown = found.slice(0, limit)
  const page = after === undefined ? [...(await listElsewhere(work, home, limit)), ...shown] : shown
  const standings = await listStandings(
    work.tx,
    work.county.id,
    home.personId,
    page.map((body) => body.id),
  )
  const rows = page.map((body) => rowOf(home.model, body, body.leader, standingOf(body.id, standings)))
  return { rows, next: found.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

/** Groups of where one lived that one has not left: a family that moved away still leaves them by itself. */
const listElsewhere = async ({ tx, packs }: Work, { village, villageId, personId }: Home, limit: number) => {
  const kinds = Object.values(packs.everywhere.bodyTypes).flatMap((type) => (isAid(type) ? type.id : []))
  const mine = await listBodies(tx, { ...village, wholeCounty: true }, { kinds, personId, limit })
  return mine.filter((body) => body.village_id !== villageId)
}

const rowOf = (model: Model, body: Body, leader: string | null, standing: Row['standing']): Row => ({
  ...{ id: body.id, name: body.name, kindName: bodyWords(model, body.kind), areaName: body.area_name },
  ...{ leader, persons: body.persons, standing, lastActionOn: body.last_action_on },
})

/** A group of the own village, or one elsewhere that a family who moved still belongs to. */
async function groupOf(
  { tx, packs }: Work,
  home: Home,
  bodyId: number,
  lock = false,
): Promise<{ body: Body; type: BodyType }> {
  const mine = await findSeat(tx, home.village.countyId, { bodyId, personId: home.personId })
  const body = await findBody(tx, mine ? { ...home.village, wholeCounty: true } : home.village, bodyId, lock)
  const type = body && packs.at({ townshipId: body.township_id, villageId: body.village_id }).bodyTypes[body.kind]
  if (!body || !type || !isAid(type) || body.valid_to !== null) refuse('mutualAid.missing')
  return { body, type }
}

/** One group. Whoever belongs to it reads the names; whoever leads it, who asks to join. */
export async function readGroup(
  work: Work,
  { bodyId }: In<typeof mutualAid.read>,
): Promise<Out<typeof mutualAid.read>> {
  const { tx, county } = work
  const home = await homeOf(work)
  const { body, type } = await groupOf(work, home, bodyId)
  const standing = standingOf(body.id, await listStandings(tx, county.id, home.personId, [body.id]))
  const seats = await listSeats(tx, county.id, [body.id], null)
  const leader = seats.find((seat) => seat.leads)?.name ?? null
  const belongs = standing === 'member' || standing === 'leader'
  const askings = standing === 'leader' ? await listAskings(tx, county.id, body.id) : []
  const duties = type.roles.flatMap((role) => (role.leads ? (role.duties ?? []) : []))
  return {
    ...rowOf(home.model, body, leader, standing),
    duties: duties.map(({ zh, en }) => ({ zh, en })),
    principles: (type.principles ?? []).map(({ zh, en }) => ({ zh, en })),
    actions: (type.actions ?? []).map(({ id, zh, en }) => ({ id, zh, en })),
    done: await listActions(tx, county.id, body.id),
    members: belongs ? seats.map(({ id, name, leads }) => ({ id, name, leads })) : [],
    askings: askings.map((one) => ({ id: one.id, name: one.name, said: one.said, askedAt: one.asked_at })),
  }
}

/** Asks to join. A group without a leader takes in whoever comes: there is nobody to ask. */
export async function askToJoin(work: Work, input: In<typeof mutualAid.ask>): Promise<Out<typeof mutualAid.ask>> {
  const { tx, county, actor, now } = work
  const home = await homeOf(work)
  const { body, type } = await groupOf(work, home, input.bodyId, true)
  const standings = await listStandings(tx, county.id, home.personId, [body.id])
  const standing = standingOf(body.id, standings)
  if (standing === 'asked') refuse('mutualAid.asked_already')
  if (standing !== 'none') refuse('mutualAid.member_already')
  await mustBeGrown(work, home.personId)
  const seats = await listSeats(tx, county.id, [body.id], null)
  const leaders = seats.filter((seat) => seat.leads)
  if (leaders.length > 0) {
    const { personId } = home
    const askingId = await insertAsking(tx, county.id, {
      bodyId: body.id,
      personId,
      accountId: actor.accountId!,
      said: input.said,
      at: now,
    })
    const personIds = leaders.flatMap((seat) => seat.person_id ?? [])
    work.emit('mutualAid.asked', { bodyId: body.id, askingId, personIds, by: actor.accountId })
  } else await join(work, body, type, home.personId)
  work.record({ kind: 'body', id: body.id, detail: { asked: true } })
  return { id: body.id }
}

/** A household's grown-ups come together here; a child who asked before is not taken in either. */
async function mustBeGrown({ tx, county, sealer, today }: Work, personId: number): Promise<void> {
  const [person] = await describePersons(tx, county.id, [personId])
  if (person && isMinor(sealer, person, today)) refuse('mutualAid.grown_ups')
}

const join = ({ tx, county, today }: Work, body: Body, type: BodyType, personId: number): Promise<number> =>
  takeSeat(tx, county.id, body, {
    ...{ personId, unit: null, role: type.roles.find((role) => !role.leads)!.id, leads: false, termFrom: today },
    ...{ termTo: null, sittingId: null, votes: null, origin: null, postId: null },
  })

/** The leader's yes or no. */
export async function answerAsking(
  work: Work,
  { bodyId, askingId, accept }: In<typeof mutualAid.answer>,
): Promise<Out<typeof mutualAid.answer>> {
  const { tx, county } = work
  const home = await homeOf(work)
  const { body, type } = await groupOf(work, home, bodyId, true)
  await mustLead(work, home, body)
  const asking = (await findAsking(tx, county.id, body.id, askingId)) ?? refuse('mutualAid.no_asking')
  await settle(work, body, type, asking, accept)
  return { id: body.id }
}

/** Writes the answer, takes in whoever was accepted, and lets them be told. */
export async function settle(work: Work, body: Body, type: BodyType, asking: Asking, accept: boolean): Promise<void> {
  const { tx, county, actor, now } = work
  if (asking.accepted !== null) refuse('mutualAid.answered_already')
  if (accept) await mustBeGrown(work, asking.person_id)
  await saveAnswer(tx, county.id, asking.id, { accepted: accept, accountId: actor.accountId!, at: now })
  const seated = await findSeat(tx, county.id, { bodyId: body.id, personId: asking.person_id })
  if (accept && !seated) await join(work, body, type, asking.person_id)
  const told = { accountId: asking.account_id, personId: asking.person_id }
  work.emit('mutualAid.answered', { bodyId: body.id, askingId: asking.id, accepted: accept, ...told })
  work.record({ kind: 'body', id: body.id, detail: { askingId: asking.id, accept } })
}

async function mustLead({ tx, county }: Work, home: Home, body: Body): Promise<void> {
  const seat = await findSeat(tx, county.id, { bodyId: body.id, personId: home.personId })
  if (!seat?.leads) refuse('mutualAid.not_leader')
}

/** Leaving asks nobody and gives no reason; a leader who goes leaves the seat of the leader empty. */
export async function leaveGroup(
  work: Work,
  { bodyId }: In<typeof mutualAid.leave>,
): Promise<Out<typeof mutualAid.leave>> {
  const { tx, county, today } = work
  const home = await homeOf(work)
  const by = { bodyId, personId: home.personId }
  const { body } = await groupOf(work, home, bodyId, true)
  let seat = await findSeat(tx, county.id, by)
  if (!seat) refuse('mutualAid.no_member')
  for (; seat; seat = await findSeat(tx, county.id, by))
    await leaveSeat(tx, county.id, body, seat, { on: today, reason: 'left', today })
  work.record({ kind: 'body', id: body.id, detail: { left: true } })
  return { id: body.id }
}

/** One press for what the group did together: the day, which of the eight, a line if one likes. */
export async function recordAction(work: Work, input: In<typeof mutualAid.act>): Promise<Out<typeof mutualAid.act>> {
  const home = await homeOf(work)
  const { body, type } = await groupOf(work, home, input.bodyId, true)
  await mustLead(work, home, body)
  await keepAction(work, body, type, input, null)
  return { id: body.id }
}

type Did = Pick<In<typeof mutualAid.act>, 'action' | 'on' | 'note'>
type Noted = { heard: Heard; personId: number } | null

/** One action of a group, whoever writes it down. */
export async function keepAction(work: Work, body: Body, type: BodyType, did: Did, noted: Noted): Promise<void> {
  const { tx, county, actor, now, today } = work
  const { action, on, note } = did
  if (!type.actions?.some((one) => one.id === action)) refuse('mutualAid.no_such_action')
  if (on > today) refuse('organisations.not_yet')
  const at = { accountId: actor.accountId!, at: now }
  await insertAction(tx, county.id, { bodyId: body.id, action, on, note, noted, ...at })
  if (body.last_action_on === null || body.last_action_on < on)
    await saveBody(tx, county.id, body.id, { last_action_on: on })
  work.record({ kind: 'body', id: body.id, detail: { action, heard: noted?.heard ?? null } })
}
