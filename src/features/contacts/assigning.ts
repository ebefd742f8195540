import { must, refuse, type Work } from '#features/feature.ts'
import type { ContactLevel, ContactLine } from '#kernel/contact/line.ts'
import { lastLevel, levelBelow, levelOf, mayTake, standsAt } from '#kernel/contact/standing.ts'
import type { In, Out } from '#wire/contract.ts'
import { mustOpen } from './closedLines.ts'
import type { contacts } from './contract.ts'
import { countHeld, listLinks, listTargets } from './queries.ts'
import { findLine } from './reading.ts'
import { choose, termEnd } from './rules.ts'
import { endThoseOf, insertContacts, type NewContact } from './saving.ts'
import { whoAre } from './who.ts'
import { meetWishes } from './wishes.ts'

type Input = In<typeof contacts.assign>
type Spot = { townshipId: number; villageId: number }
type Given = { line: ContactLine; level: ContactLevel; place: Spot; base: Omit<NewContact, 'householdId' | 'personId'> }

/** Gives households, or people of the level below, to somebody who may stand at this level. */
export async function assignContacts(work: Work, input: Input): Promise<Out<typeof contacts.assign>> {
  const { today } = work
  const { place, line } = await findLine(work, input.villageId, input.line)
  // Naming one household after the other would answer which of them are of the tier.
  mustOpen(work, line, place)
  const level = levelOf(line, input.level) ?? refuse('contacts.unknown_line')
  await mustStand(work, level, [input.personId])
  const termFrom = input.termFrom ?? today
  const termTo = input.termTo ?? termEnd(line, termFrom)
  if (termTo !== null && termTo < termFrom) refuse('contacts.term_upside_down')
  const base = {
    ...{ line: line.id, level: level.id, byPersonId: input.personId, ...place, purpose: input.purpose },
    ...{ termFrom, termTo, followsId: null },
  }
  const given = { line, level, place, base }
  const toPeople = 'personIds' in input.to
  if (toPeople === (level === lastLevel(line))) refuse('contacts.not_for_level')
  const rows = toPeople ? await people(work, input, given) : await households(work, input, given)
  const has = await countHeld(work.tx, work.county.id, { ...base, personId: input.personId, today })
  must(mayTake(level.load, has, rows.length))
  const by = { accountId: work.actor.accountId, at: work.now }
  const id = await insertContacts(work.tx, work.county.id, rows, by)
  work.record({ kind: 'contact', id, detail: { line: line.id, level: level.id, n: rows.length } })
  return { id }
}

/** Whoever is named must be what the level asks for, today: a contact reads who lives in a household. */
async function mustStand(
  { tx, county, today }: Work,
  level: ContactLevel,
  personIds: readonly number[],
): Promise<void> {
  const who = await whoAre(tx, county.id, personIds, today)
  for (const id of personIds) {
    const one = who.get(id)
    if (!one || !standsAt(level, one)) refuse('contacts.not_eligible')
  }
}

async function households(work: Work, input: Input, { line, base }: Given): Promise<NewContact[]> {
  const { tx, scope, county, today } = work
  const { to, personId, replace } = input
  if ('personIds' in to) refuse('contacts.not_for_level')
  const about = { line: line.id, tiers: line.tiers ?? null, today }
  const targets = await listTargets(tx, scope, input.villageId, to, about)
  if (targets.length === 0 && 'householdIds' in to) refuse('contacts.missing')
  const chosen = must(choose(targets, { line, personId, replace, named: 'householdIds' in to }))
  const householdIds = chosen.map((one) => one.id)
  const ending = { on: today, reason: 'replaced', onlyPassed: !replace } as const
  await endThoseOf(tx, county.id, { line: line.id, householdIds }, ending)
  await meetWishes(tx, county.id, line.id, householdIds, today)
  return chosen.map((one) => ({
    ...base,
    ...{ townshipId: one.townshipId, villageId: one.villageId },
    householdId: one.id,
    personId: null,
  }))
}

/** One above is enough; whoever has one already is passed over, unless this is to replace them. */
async function people(work: Work, input: Input, { line, level, place, base }: Given): Promise<NewContact[]> {
  const { tx, county, today } = work
  const below = levelBelow(line, level.id) ?? refuse('contacts.not_for_level')
  const wanted = 'personIds' in input.to ? [...new Set(input.to.personIds)] : []
  await mustStand(work, below, wanted)
  if (wanted.includes(input.personId)) refuse('contacts.same_person')
  const links = await listLinks(tx, county.id, place.villageId, line.id, today)
  const taken = links.filter((link) => link.level === level.id)
  const free = wanted.filter((id) =>
    taken.every((link) => link.personId !== id || (input.replace && link.byId !== input.personId)),
  )
  if (free.length === 0) refuse('contacts.nobody_left')
  const ending = { on: today, reason: 'replaced', onlyPassed: !input.replace } as const
  await endThoseOf(tx, county.id, { line: line.id, level: level.id, personIds: free }, ending)
  return free.map((personId) => ({ ...base, householdId: null, personId }))
}
