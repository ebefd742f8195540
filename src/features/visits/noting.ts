import { findContactHeld, findHouseholdWithin, mayOpen } from '#features/contacts/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { placeFromVisit } from '#features/requests/public.ts'
import { covers } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import { requestOf } from './commands.ts'
import type { visits } from './contract.ts'
import { closePlan, type Home, insertPlan, insertVisit, listHomes, listPlans } from './queries.ts'
import { servingOf } from './serving.ts'

/** A contact of the office's area that held on this day, with the household and the line. */
async function contactOn(work: Work, contactId: number, on: Day) {
  const { tx, county, scope, packs } = work
  const contact = (await findContactHeld(tx, county.id, contactId, on)) ?? refuse('visits.no_contact')
  const within = (await findHouseholdWithin(tx, scope, contact.householdId)) ?? refuse('visits.no_contact')
  const [home] = within.endedOn === null ? await listHomes(tx, county.id, [contact.householdId]) : []
  if (!home) refuse('visits.no_contact')
  const line = packs.at(home).contactLines[contact.line]
  if (line && !mayOpen(work, line, home)) refuse('visits.no_contact')
  return { contact, home, line }
}

/**
 * What an old contact wrote on paper, typed in by the office that manages the contacts. It is the contact's own visit: in the contact's
 * line, for the contact's household, and it leaves a need, a decision or an answer like every other.
 */
export async function noteFor(work: Work, input: In<typeof visits.noteFor>): Promise<Out<typeof visits.noteFor>> {
  const { tx, county, actor, sealer, today, now, saidAt } = work
  if (input.on > today) refuse('visits.not_yet')
  const { contact, home, line } = await contactOn(work, input.contactId, input.on)
  const topics = line?.topics ?? []
  if (input.topics.some((topic) => !topics.some((one) => one.id === topic))) refuse('visits.unknown_topic')
  if (input.on < contact.since) refuse('visits.before_contact')
  const plan = input.closesPlan ? ((await openPlanOf(work, home, contact)) ?? refuse('visits.no_plan')) : null
  const text = sealer.seal(input.text, 'visit')
  const requestId = input.asRequest ? await placeFromVisit(work, requestOf(home, input.text)) : null
  const id = await insertVisit(tx, county.id, {
    ...{ household: home, contactId: contact.id, line: contact.line, duty: null, outcome: input.outcome },
    ...{ topics: [...new Set(input.topics)], text, keyId: sealer.keyId, on: input.on, planId: plan?.id ?? null },
    ...{ personId: contact.personId, accountId: actor.accountId!, requestId, saidAt, at: now },
    noted: { heard: input.heard, personId: actor.personId! },
  })
  if (plan) await closePlan(tx, county.id, plan.id, text, input.on)
  work.record({
    kind: 'visit',
    id,
    detail: { line: contact.line, outcome: input.outcome, requestId, heard: input.heard },
  })
  return { id }
}

type Held = { line: string; householdId: number; personId: number }

/**
 * The open plan of a household, for an office that serves it and of a contact who reads it on a phone: its owner, and whose line serves the
 * household. Of any other nobody learns that it is there.
 */
async function openPlanOf(work: Work, home: Home, { line, householdId, personId }: Held) {
  const { tx, county, scopeOf } = work
  const place = {
    countyId: county.id,
    townshipId: home.townshipId,
    villageId: home.villageId,
    groupId: null,
    gridIds: [],
  }
  const serves = scopeOf('circumstance.keep')
  if (!serves || !covers(serves, place)) return undefined
  const [plan] = await listPlans(tx, county.id, [home.id])
  const reads = async () => (await servingOf(work, [{ householdId, line }], [home])).reads(home.id)
  return plan?.ownerPersonId === personId || (await reads()) ? plan : undefined
}

/** A plan that its owner signed on paper. It is the word of the contact whose line serves the household, as on a phone. */
export async function notePlan(work: Work, input: In<typeof visits.notePlan>): Promise<Out<typeof visits.notePlan>> {
  const { tx, county, actor, sealer, today, now } = work
  const { contactId, need, measure, dueOn, signedOn, witness } = input
  if (signedOn > today) refuse('visits.signed_later')
  if (dueOn < signedOn) refuse('visits.due_before_paper')
  const { contact, home } = await contactOn(work, contactId, today)
  const { line, householdId, personId } = contact
  if (!(await servingOf(work, [{ householdId, line }], [home])).reads(home.id)) refuse('visits.not_serving')
  if (signedOn < contact.since) refuse('visits.before_contact')
  const id = await insertPlan(tx, county.id, {
    ...{ household: home, ownerPersonId: personId, accountId: actor.accountId!, dueOn, openedOn: signedOn, at: now },
    ...{ need: sealer.seal(need, 'visit'), measure: sealer.seal(measure, 'visit'), keyId: sealer.keyId },
    signed: { on: signedOn, witness, personId: actor.personId! },
  })
  if (id === null) refuse('visits.has_plan')
  work.record({ kind: 'carePlan', id, detail: { householdId: home.id, onPaper: true } })
  return { id }
}
