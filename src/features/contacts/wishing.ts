import { refuse, type Work } from '#features/feature.ts'
import { isChild, membersOf } from '#features/people/public.ts'
import type { ContactLine } from '#kernel/contact/line.ts'
import type { Heard } from '#kernel/shared/heard.ts'
import type { In, Out } from '#wire/contract.ts'
import { mustOpen } from './closedLines.ts'
import type { contacts } from './contract.ts'
import { homeOf } from './own.ts'
import { findHouseholdWithin, listOfHousehold } from './ownQueries.ts'
import { endContacts } from './saving.ts'
import { closeWish, findOpenWish, insertWish } from './wishes.ts'

type Home = { id: number; townshipId: number; villageId: number }
type Wish = Pick<In<typeof contacts.wish>, 'kind' | 'said'>
type Written = Out<typeof contacts.wish>

const lineOf = (work: Work, home: Home, id: string): ContactLine =>
  work.packs.at(home).contactLines[id] ?? refuse('contacts.unknown_line')

/**
 * A household refuses a line, asks for somebody else, or takes either back. Refusing ends what is there at once and nobody is asked; for
 * somebody else the office has to look, so the present contact stays until then.
 */
export async function sayWish(work: Work, input: In<typeof contacts.wish>): Promise<Written> {
  const home = (await homeOf(work)) ?? refuse('contacts.no_household')
  if (isChild(home.birthDate, work.today)) refuse('contacts.children')
  return save(work, home, lineOf(work, home, input.line), input, null)
}

/** The same word heard by the office. The household is told, so that nobody is refused in its name behind its back. */
export async function noteWish(work: Work, input: In<typeof contacts.noteWish>): Promise<Written> {
  const { tx, county, scope, actor, today } = work
  const home = (await findHouseholdWithin(tx, scope, input.householdId)) ?? refuse('contacts.missing')
  if (home.endedOn !== null) refuse('contacts.missing')
  const line = lineOf(work, home, input.line)
  mustOpen(work, line, home)
  const written = await save(work, home, line, input, input.heard)
  const grown = (await membersOf(tx, county.id, home.id)).filter((one) => !isChild(one.birth_date, today))
  work.emit('contact.wishNoted', { personIds: grown.map((one) => one.id), by: actor.accountId })
  return written
}

async function save(work: Work, household: Home, line: ContactLine, wish: Wish, heard: Heard | null): Promise<Written> {
  const { tx, county, actor, today, now } = work
  if (actor.accountId === null || actor.personId === null) refuse('contacts.no_household')
  const open = await findOpenWish(tx, county.id, household.id, line.id)
  // What the household pressed itself is not for the office to end.
  if (heard !== null && open?.heard === null) refuse('contacts.own_wish')
  const held = (await listOfHousehold(tx, county.id, household.id, today)).filter((one) => one.line === line.id)
  if (wish.kind === 'takeBack') {
    if (!open) refuse('contacts.no_wish')
    await closeWish(tx, county.id, open.id, today)
    work.record({ kind: 'contactWish', id: open.id, detail: { line: line.id, kind: wish.kind, heard } })
    return { id: open.id }
  }
  if (wish.kind === 'another' && held.length === 0) refuse('contacts.nothing_to_change')
  if (open) await closeWish(tx, county.id, open.id, today)
  const ids = held.map((one) => one.id)
  if (wish.kind === 'refuse') await endContacts(tx, county.id, ids, { on: today, reason: 'refused' })
  const by = { accountId: actor.accountId, personId: actor.personId, at: now }
  const id = await insertWish(tx, county.id, {
    household,
    line: line.id,
    kind: wish.kind,
    said: wish.said,
    heard,
    ...by,
  })
  work.record({ kind: 'contactWish', id, detail: { line: line.id, kind: wish.kind, heard } })
  return { id }
}
