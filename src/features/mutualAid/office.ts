import { refuse, type Work } from '#features/feature.ts'
import { findBody, listSeats } from '#features/organisations/public.ts'
import { daysOf } from '#kernel/pack/limits.ts'
import type { In, Out } from '#wire/contract.ts'
import { keepAction, settle } from './commands.ts'
import type { mutualAid } from './contract.ts'
import { findAsking, listActions, listWaiting } from './queries.ts'
import { isAid, officeMayAnswer } from './rules.ts'

/** Who waits to be answered in the office's area, and where the office itself may write down the answer. */
export async function readWaiting(
  work: Work,
  input: In<typeof mutualAid.waiting>,
): Promise<Out<typeof mutualAid.waiting>> {
  const found = await listWaiting(work.tx, work.scope, input)
  const days = daysOf(work.packs.everywhere, 'aidLeaderAnswers')
  const rows = found.slice(0, input.limit).map((row) => ({ ...row, mayAnswer: officeMayAnswer(row, work.now, days) }))
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null }
}

/** The leader's word, written down by the office: only where the leader reads nothing here, or has not answered for a week. */
export async function answerForLeader(
  work: Work,
  { askingId, accept }: In<typeof mutualAid.answerFor>,
): Promise<Out<typeof mutualAid.answerFor>> {
  const { tx, county, scope, packs } = work
  const [waiting] = await listWaiting(tx, scope, { id: askingId, limit: 1 })
  const body = waiting && (await findBody(tx, scope, waiting.bodyId, true))
  const type = body && packs.at({ townshipId: body.township_id, villageId: body.village_id }).bodyTypes[body.kind]
  if (!waiting || !body || !type || !isAid(type)) refuse('mutualAid.no_asking')
  const asking = (await findAsking(tx, county.id, body.id, askingId)) ?? refuse('mutualAid.no_asking')
  if (!officeMayAnswer(waiting, work.now, daysOf(packs.everywhere, 'aidLeaderAnswers')))
    refuse('mutualAid.leader_answers')
  await settle(work, body, type, asking, accept)
  return { id: body.id }
}

/** A group of the office's own area, with its kind. */
async function groupWithin(work: Work, bodyId: number, lock: boolean) {
  const body = (await findBody(work.tx, work.scope, bodyId, lock)) ?? refuse('mutualAid.no_group')
  const type = work.packs.at({ townshipId: body.township_id, villageId: body.village_id }).bodyTypes[body.kind]
  if (!type || !isAid(type) || body.valid_to !== null) refuse('mutualAid.no_group')
  return { body, type }
}

/** What a group did, read where the office works. */
export async function readActions(
  work: Work,
  { bodyId }: In<typeof mutualAid.actions>,
): Promise<Out<typeof mutualAid.actions>> {
  const { body, type } = await groupWithin(work, bodyId, false)
  return {
    kinds: (type.actions ?? []).map(({ id, zh, en }) => ({ id, zh, en })),
    rows: await listActions(work.tx, work.county.id, body.id),
  }
}

/** What a leader without a phone says the group did: it counts as if the leader had pressed it. A group without a leader says nothing. */
export async function noteAction(
  work: Work,
  input: In<typeof mutualAid.noteAction>,
): Promise<Out<typeof mutualAid.noteAction>> {
  const { body, type } = await groupWithin(work, input.bodyId, true)
  const seats = await listSeats(work.tx, work.county.id, [body.id], null)
  if (!seats.some((seat) => seat.leads)) refuse('mutualAid.no_leader')
  await keepAction(work, body, type, input, { heard: input.heard, personId: work.actor.personId! })
  return { id: body.id }
}
