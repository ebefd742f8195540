import { getVillage } from '#features/areas/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { getPerson } from '#features/people/public.ts'
import type { In, Out } from '#wire/contract.ts'
import type { contacts } from './contract.ts'
import { findContactForUpdate } from './queries.ts'
import { endContacts } from './saving.ts'
import { closeStanding, openStanding } from './who.ts'
import { closeWish, findWishForUpdate } from './wishes.ts'

export async function endContact(work: Work, input: In<typeof contacts.end>): Promise<Out<typeof contacts.end>> {
  const { tx, scope, county, today } = work
  const one = (await findContactForUpdate(tx, scope, input.contactId)) ?? refuse('contacts.missing')
  await endContacts(tx, county.id, [one.id], { on: today, reason: input.reason, result: input.result })
  work.record({ kind: 'contact', id: one.id, detail: { line: one.line, ended: input.reason } })
  return { id: one.id }
}

/** What somebody is where a line asks for it. It grants nothing by itself: a contact is named one by one. */
export async function sayStanding(work: Work, input: In<typeof contacts.say>): Promise<Out<typeof contacts.say>> {
  const { tx, county, packs, today, scope } = work
  const village = await getVillage(tx, scope, input.villageId)
  const levels = Object.values(
    packs.at({ townshipId: village.townshipId, villageId: village.id }).contactLines,
  ).flatMap((line) => line.levels)
  const known = levels.some((level) => level.who.kinds?.some((kind) => kind.id === input.kind))
  if (!known) refuse('contacts.no_such_kind')
  const { id: personId } = await getPerson(tx, work.scopeOf('person.list') ?? scope, input.personId)
  const one = { personId, kind: input.kind, villageId: village.id, today }
  const id = input.holds ? await openStanding(tx, county.id, one) : await closeStanding(tx, county.id, one)
  work.record({ kind: 'standing', id: id ?? personId, detail: { kind: input.kind, holds: input.holds } })
  return { id: id ?? personId }
}

export async function answerWish(work: Work, input: In<typeof contacts.answer>): Promise<Out<typeof contacts.answer>> {
  const { tx, scope, county, today } = work
  const wish = (await findWishForUpdate(tx, scope, input.wishId)) ?? refuse('contacts.no_wish')
  // Refusing is the household's own and stays until it takes it back.
  if (wish.kind === 'refuse') refuse('contacts.no_wish')
  await closeWish(tx, county.id, wish.id, today, input.answer)
  work.record({ kind: 'contactWish', id: wish.id, detail: { answered: true } })
  return { id: wish.id }
}
