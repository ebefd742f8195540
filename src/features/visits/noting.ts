import { findContactHeld, findHouseholdWithin, mayOpen } from '#features/contacts/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { placeFromVisit } from '#features/requests/public.ts'
import type { In, Out } from '#wire/contract.ts'
import { requestOf } from './commands.ts'
import type { visits } from './contract.ts'
import { insertVisit, listHomes } from './queries.ts'

/**
 * What an old contact wrote on paper, typed in by the office that manages the contacts. It is the contact's own visit: in the contact's
 * line, for the contact's household, and it leaves a need, a decision or an answer like every other.
 */
export async function noteFor(work: Work, input: In<typeof visits.noteFor>): Promise<Out<typeof visits.noteFor>> {
  const { tx, county, scope, actor, packs, sealer, today, now, saidAt } = work
  if (input.on > today) refuse('visits.not_yet')
  const contact = (await findContactHeld(tx, county.id, input.contactId, input.on)) ?? refuse('visits.no_contact')
  const within = (await findHouseholdWithin(tx, scope, contact.householdId)) ?? refuse('visits.no_contact')
  const [home] = within.endedOn === null ? await listHomes(tx, county.id, [contact.householdId]) : []
  if (!home) refuse('visits.no_contact')
  const line = packs.at(home).contactLines[contact.line]
  if (line && !mayOpen(work, line, home)) refuse('visits.no_contact')
  const topics = line?.topics ?? []
  if (input.topics.some((topic) => !topics.some((one) => one.id === topic))) refuse('visits.unknown_topic')
  if (input.on < contact.since) refuse('visits.before_contact')
  const requestId = input.asRequest ? await placeFromVisit(work, requestOf(home, input.text)) : null
  const id = await insertVisit(tx, county.id, {
    ...{ household: home, contactId: contact.id, line: contact.line, duty: null, outcome: input.outcome },
    ...{
      topics: [...new Set(input.topics)],
      text: sealer.seal(input.text, 'visit'),
      keyId: sealer.keyId,
      on: input.on,
    },
    ...{ personId: contact.personId, accountId: actor.accountId!, planId: null, requestId, saidAt, at: now },
    noted: { heard: input.heard, personId: actor.personId! },
  })
  work.record({
    kind: 'visit',
    id,
    detail: { line: contact.line, outcome: input.outcome, requestId, heard: input.heard },
  })
  return { id }
}
