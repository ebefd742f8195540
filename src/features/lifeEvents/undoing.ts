import { must, refuse, type Work } from '#features/feature.ts'
import { type Decision, yes } from '#kernel/shared/decision.ts'
import type { In, Out } from '#wire/contract.ts'
import { belongingsGo } from './carrying.ts'
import type { lifeEvents } from './contract.ts'
import { correctedSince, restoreFormer } from './formerQueries.ts'
import { lockHouseholds } from './queries.ts'
import { checkUndo } from './rules.ts'
import { insertEvent, linkHouseholds, moveHome, settleTenancy } from './saving.ts'
import type { Kind } from './shapes.ts'
import {
  builtUpon,
  endWithoutHome,
  findEventForUpdate,
  groupToday,
  intoGroupsOfToday,
  markUndone,
  partsOf,
  presentHome,
  turnBack,
  type Undone,
} from './undoQueries.ts'

/** Takes an event back that should not have been written. It stays to be read, and so does who took it back and why. */
export async function undoEvent(work: Work, input: In<typeof lifeEvents.undo>): Promise<Out<typeof lifeEvents.undo>> {
  const { undoId, kind } = must(await takeBack(work, input.eventId, input.reason))
  work.record({ kind: 'lifeEvent', id: undoId, detail: { undone: input.eventId, event: kind } })
  return { id: undoId }
}

/** The same for a whole list, which goes on where one of its events has been built upon; nothing is written before the rules agree. */
export async function takeBack(
  work: Work,
  id: number,
  reason: string,
): Promise<Decision<{ undoId: number; kind: Kind }>> {
  const { tx, county, scope, today } = work
  const event = (await findEventForUpdate(tx, scope, id)) ?? refuse('lifeEvents.missing')
  const { households, people } = await partsOf(tx, county.id, event.id)
  const locked = await lockHouseholds(
    tx,
    scope,
    households.map((one) => one.householdId),
  )
  // A move between villages is taken back by whoever answers for both, as it was written down.
  if (event.kind === 'relocation' && locked.length < households.length) refuse('lifeEvents.beyond')
  const later = (await builtUpon(tx, county.id, event.id)) || (await correctedSince(tx, county.id, event.id))
  const sound = checkUndo(event, later)
  if (!sound.ok) return sound
  const told = { day: today, source: event.source, sourceNote: reason }
  const undoId = await insertEvent(work, event, 'undo', told, { undone: event.kind }, event.id, event.from)
  await markUndone(tx, county.id, event.id, undoId)
  // First what a person had been given: a number that came from the other row of the two is free again before that row stands again.
  await restoreFormer(tx, county.id, event.id, undoId)
  await turnBack(tx, county.id, event.id, undoId)
  const personIds = people.map((one) => one.personId)
  await endWithoutHome(tx, county.id, personIds)
  const there = households.find(({ part }) => part === 'new')
  const here = households.find(({ part }) => part === 'ended')
  if (event.kind === 'relocation' && there && here) await belongingsGo(work, there.householdId, here.householdId)
  for (const { householdId } of households) await homeBack(work, event, householdId, undoId)
  await linkHouseholds(tx, county.id, undoId, households)
  const householdIds = households.map((one) => one.householdId)
  await intoGroupsOfToday(tx, county.id, householdIds)
  work.emit('lifeEvent.recorded', { eventId: undoId, kind: 'undo', undone: event.kind, householdIds, personIds })
  return yes({ undoId, kind: event.kind })
}

/** The home as it was before: what was wrong is overwritten from the day it began, so that no day shows it. */
async function homeBack({ tx, county }: Work, event: Undone, householdId: number, undoId: number): Promise<void> {
  const { was } = event.detail
  if (was) {
    const now = await presentHome(tx, county.id, householdId, was.gridId ?? null)
    const { address, dwellingId, tenure } = was
    const groupId = await groupToday(tx, county.id, was.groupId)
    // A grid that somebody gave the household since stays, and so does the present one where the old one is no more.
    const gridId = now.wasThere && now.gridId === event.detail.gridId ? was.gridId! : now.gridId
    await moveHome(tx, county.id, householdId, { address, dwellingId, tenure, groupId, gridId, from: now.from })
  }
  await settleTenancy(tx, county.id, householdId, { day: event.day, source: event.source }, undoId)
}
