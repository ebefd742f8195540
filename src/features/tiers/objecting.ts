import { must, refuse, type Work } from '#features/feature.ts'
import { isChild, membersOf } from '#features/people/public.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { In, Out } from '#wire/contract.ts'
import type { tiers } from './contract.ts'
import { findOwn, insertObjection, type NewObjection, saveDecision } from './objectionQueries.ts'
import { findPlace, findPlaceOfPerson, findTier } from './readingQueries.ts'
import { checkFact } from './rules.ts'

export type Place = { id: number; townshipId: number; villageId: number }

/** The household of whoever the account speaks for. */
export const ownPlace = async ({ tx, county, actor }: Work): Promise<Place | undefined> =>
  actor.personId === null ? undefined : findPlaceOfPerson(tx, county.id, actor.personId)

/** Whoever may object for a household at the office: its people who are grown. */
export const speakersAmong = (members: readonly { id: number; name: string; birth_date: Day | null }[], today: Day) =>
  members.filter((one) => !isChild(one.birth_date, today)).map(({ id, name }) => ({ id, name }))

/** A household says that its tier rests on something wrong. Nothing changes by it but that somebody has to look. */
export async function objectTo(work: Work, input: In<typeof tiers.object>): Promise<Out<typeof tiers.object>> {
  const place = (await ownPlace(work)) ?? refuse('tiers.no_household')
  const { accountId, personId } = work.actor
  if (accountId === null || personId === null) refuse('tiers.no_household')
  return { id: await saveObjection(work, place, input, { accountId, personId, noted: null }) }
}

/** The same word heard by the office: who of the household said it, how, and who wrote it down. The answer goes to whoever said it. */
export async function noteObjection(
  work: Work,
  input: In<typeof tiers.noteObjection>,
): Promise<Out<typeof tiers.noteObjection>> {
  const { tx, county, scope, actor, today } = work
  const place = (await findPlace(tx, scope, input.householdId)) ?? refuse('people.household_missing')
  const said =
    speakersAmong(await membersOf(tx, county.id, place.id), today).find(({ id }) => id === input.personId) ??
    refuse('tiers.not_of_household')
  const noted = { heard: input.heard, personId: actor.personId! }
  const id = await saveObjection(work, place, input, { accountId: actor.accountId!, personId: said.id, noted })
  work.emit('tier.objectionNoted', { personIds: [said.id], by: actor.accountId })
  return { id }
}

async function saveObjection(
  work: Work,
  place: Place,
  { fact, reason }: { fact: string | null; reason: string },
  by: Pick<NewObjection, 'accountId' | 'personId' | 'noted'>,
): Promise<number> {
  const { tx, county, now } = work
  const standing = (await findTier(tx, county.id, place.id)) ?? refuse('tiers.none')
  must(checkFact(fact, standing))
  const { tier, rowId, facts, missing } = standing
  const id = await insertObjection(tx, county.id, {
    ...{ tier, rowId, facts, missing, fact, reason, at: now },
    ...{ householdId: place.id, ...by },
  })
  if (id === null) refuse('tiers.objected_already')
  work.record({ kind: 'tierObjection', id, detail: { tier, fact, heard: by.noted?.heard ?? null } })
  return id
}

export async function withdrawObjection(
  work: Work,
  { objectionId }: In<typeof tiers.withdraw>,
): Promise<Out<typeof tiers.withdraw>> {
  const { tx, county, actor, now } = work
  const place = await ownPlace(work)
  const found = place && (await findOwn(tx, county.id, place.id, objectionId))
  if (!found) refuse('tiers.objection_missing')
  if (found.state !== 'waiting') refuse('tiers.decided_already')
  const by = { at: now, accountId: actor.accountId, personId: actor.personId }
  await saveDecision(tx, county.id, found.id, { state: 'withdrawn', answer: '', tierAfter: null, ...by })
  work.record({ kind: 'tierObjection', id: found.id, detail: { state: 'withdrawn' } })
  return { id: found.id }
}
