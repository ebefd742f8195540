import { must, refuse, type Work } from '#features/feature.ts'
import { findHomeOfPerson, getPerson, isMinor, openNumber } from '#features/people/public.ts'
import { listHoldersOver } from '#features/posts/public.ts'
import { noteLooks, titleOf } from '#features/records/public.ts'
import { rolesGranting } from '#kernel/authority/post.ts'
import { timeOf } from '#kernel/shared/day.ts'
import { dueAt } from '#kernel/shared/workingTime.ts'
import type { In, Out } from '#wire/contract.ts'
import type { minorLooks } from './contract.ts'
import { type By, findAsked, findForDeciding, findForOpening, insertLook, saveDecision, saveUsed } from './queries.ts'
import { checkDecide, checkOpen, repeatMs } from './rules.ts'

/** Whoever acts here acts as a person with a post, and under their name. */
export function byOf(work: Work): By {
  const { actor, now } = work
  if (actor.accountId === null || actor.personId === null) refuse('minorLooks.no_person')
  return { accountId: actor.accountId, personId: actor.personId, title: titleOf(work), at: now }
}

/** Asks to see one number of one child. Nothing is shown; the nearest officer who is somebody else is told. */
export async function askLook(work: Work, input: In<typeof minorLooks.ask>): Promise<Out<typeof minorLooks.ask>> {
  const { tx, county, scope, sealer, today } = work
  const by = byOf(work)
  const person = await getPerson(tx, scope, input.personId)
  if (!isMinor(sealer, person, today)) refuse('minorLooks.grown')
  if (openNumber(sealer, person, input.field) === null) refuse('people.no_number')
  const home = (await findHomeOfPerson(tx, county.id, person.id)) ?? refuse('minorLooks.no_home')
  if (await findAsked(tx, county.id, person.id, input.field, by.personId)) refuse('minorLooks.asked_already')
  const { townshipId, villageId } = home
  const { field, reason } = input
  const id = await insertLook(tx, county.id, { personId: person.id, townshipId, villageId, field, reason }, by)
  const officers = await officersFor(work, { townshipId, villageId }, by.personId)
  work.emit('minorLook.asked', { lookId: id, personIds: officers, by: by.accountId })
  work.record({ kind: 'minorLook', id, detail: { personId: person.id, field } })
  return { id }
}

/** Of the officers over the village, those of the nearest level where there is one beside the asker. */
async function officersFor(
  { tx, county, packs, today }: Work,
  place: { townshipId: number; villageId: number },
  but: number,
): Promise<number[]> {
  const roles = rolesGranting(packs.model.roles, 'minor.decide')
  const holders = (await listHoldersOver(tx, county.id, place, roles, today)).filter((one) => one.personId !== but)
  return [...new Set(holders.filter((one) => one.level === holders[0]?.level).map((one) => one.personId))]
}

/** Approved, it holds for one look and some hours; refused, it is over. Either way with a word that the asker reads. */
export async function decideLook(
  work: Work,
  { lookId, approve, word }: In<typeof minorLooks.decide>,
): Promise<Out<typeof minorLooks.decide>> {
  const { tx, county, scope, actor, packs, calendar, now } = work
  const look = (await findForDeciding(tx, scope, lookId)) ?? refuse('minorLooks.missing')
  must(checkDecide(look, actor.personId))
  const limit = packs.at(look).timeLimits.minorLook
  const expiresAt = approve && limit ? dueAt(now, limit.due, calendar).at : null
  await saveDecision(tx, county.id, look.id, { approved: approve, word, expiresAt }, byOf(work))
  work.emit('minorLook.decided', {
    lookId: look.id,
    approved: approve,
    accountId: look.askedByAccountId,
    personId: look.askedByPersonId,
  })
  work.record({ kind: 'minorLook', id: look.id, detail: { approved: approve } })
  return { id: look.id }
}

/** The number, one time. The look is noted at the child with the reason given when it was asked, and with who approved it. */
export async function openLook(work: Work, input: In<typeof minorLooks.open>): Promise<Out<typeof minorLooks.open>> {
  const { tx, county, now } = work
  const { look, value } = await getOwnLook(work, input.lookId)
  must(checkOpen(look, now))
  await saveUsed(tx, county.id, look.id, now)
  const approvedBy = { personId: look.decidedByPersonId ?? 0, title: look.decidedByTitle ?? '' }
  await noteLooks(work, [look.personId], { field: look.field, reason: look.reason, approvedBy })
  work.record({ kind: 'minorLook', id: look.id, detail: { personId: look.personId, field: look.field } })
  return { id: look.id, value }
}

/** The same look repeated by a lost network: for some minutes, or it would be a second one. */
export async function openAgain(work: Work, id: number): Promise<Out<typeof minorLooks.open>> {
  const { look, value } = await getOwnLook(work, id)
  if (look.usedAt === null || timeOf(work.now) - timeOf(look.usedAt) > repeatMs) refuse('minorLooks.used')
  return { id: look.id, value }
}

/** An asking of one's own, about a child still in one's area. */
async function getOwnLook(work: Work, lookId: number) {
  const { tx, county, scope, sealer, actor } = work
  const found = await findForOpening(tx, county.id, actor.accountId ?? 0, lookId)
  if (!found || found.askedByPersonId !== actor.personId) refuse('minorLooks.missing')
  const look = { ...found, field: found.field as 'identity' | 'phone' }
  const person = await getPerson(tx, scope, look.personId)
  return { look, value: openNumber(sealer, person, look.field) ?? refuse('people.no_number') }
}
