import { takeAlong } from '#features/circumstances/public.ts'
import { ownersMove } from '#features/dwellings/public.ts'
import type { Work } from '#features/feature.ts'
import { documentColumns, insertPerson } from '#features/people/public.ts'
import { correctPerson } from './correcting.ts'
import type { Plan, Where, Who } from './deciding/plan.ts'
import {
  closeFacts,
  closeMemberships,
  endHouseholds,
  endPersons,
  insertEvent,
  insertHousehold,
  linkHouseholds,
  linkPeople,
  moveHome,
  openFacts,
  openMemberships,
  type Place,
  reopenPersons,
  setDocument,
  settleTenancy,
} from './saving.ts'
import type { Kind, Newcomer, Told } from './shapes.ts'

type Doing = Pick<Work, 'tx' | 'county' | 'actor' | 'now' | 'sealer' | 'emit'>

/**
 * Carries out what the rules have decided: the event first, then its people and its household, then rows closed before rows opened, so
 * that nobody lives in two households for a moment.
 */
export async function carryOut(work: Doing, place: Place, kind: Kind, told: Told, plan: Plan, from?: Place) {
  const { tx, county } = work
  const eventId = await insertEvent(work, place, kind, told, plan.detail, null, from)
  const freshIds: number[] = []
  for (const who of plan.fresh) freshIds.push(await takeIn(work, who, told))
  const created = plan.newHousehold ? await insertHousehold(tx, county.id, plan.newHousehold, told, eventId) : null
  const idOf = (who: Who) => ('id' in who ? who.id : freshIds[who.fresh]!)
  const homeOf = (at: Where) => (at === 'new' ? created! : at)

  await closeMemberships(tx, county.id, plan.close, plan.void, eventId)
  await endPersons(tx, county.id, plan.end, told.day)
  await reopenPersons(tx, county.id, plan.reopen)
  const rows = plan.open.map((row) => ({ ...row, personId: idOf(row.who), householdId: homeOf(row.at) }))
  await openMemberships(tx, county.id, rows, told.source, eventId)
  const ended = plan.endHouseholds.map(({ id, into }) => ({ id, into: into === null ? null : homeOf(into) }))
  await endHouseholds(tx, county.id, ended, told.day, eventId)
  if (kind === 'relocation') for (const { id, into } of ended) await belongingsGo(work, id, into!)
  await closeFacts(tx, county.id, plan.closeFacts, eventId)
  const facts = plan.openFacts.map((fact) => ({ ...fact, personId: idOf(fact.who) }))
  await openFacts(tx, county.id, facts, told, eventId)
  if (plan.correct) await correctPerson(work, plan.correct, eventId)
  const here = plan.households.find(({ part }) => part === 'here')
  if (plan.home && here) await moveHome(tx, county.id, homeOf(here.at), plan.home)
  for (const { at } of plan.households) await settleTenancy(tx, county.id, homeOf(at), told, eventId)

  const people = plan.people.map(({ who, part }) => ({ personId: idOf(who), part }))
  const households = plan.households.map(({ at, part }) => ({ householdId: homeOf(at), part }))
  await linkPeople(tx, county.id, eventId, people)
  await linkHouseholds(tx, county.id, eventId, households)
  work.emit('lifeEvent.recorded', {
    eventId,
    kind,
    householdIds: households.map((one) => one.householdId),
    personIds: people.map((one) => one.personId),
  })
  return { eventId, householdId: created }
}

/** What is kept of a household and what it owns goes where its people go, and back with an undo. */
export async function belongingsGo({ tx, county }: Pick<Work, 'tx' | 'county'>, from: number, to: number) {
  await takeAlong(tx, county.id, from, to)
  await ownersMove(tx, county.id, from, to)
}

/** Somebody new in the register, with or without an identity number. */
async function takeIn(work: Doing, who: Newcomer, told: Told): Promise<number> {
  const { name, sex, birthDate, identityNumber, phone } = who
  const person = { name, sex, birthDate, identityNumber, phone, source: told.source, validFrom: told.day }
  const id = await insertPerson(work, person)
  if (identityNumber === null)
    await setDocument(work.tx, work.county.id, id, {
      no_identity_reason: who.noIdentityReason,
      ...documentColumns(work.sealer, who.document),
      ...(who.document ? { key_id: work.sealer.keyId } : {}),
    })
  return id
}
