import { refuse, type Work } from '#features/feature.ts'
import { isChild } from '#features/people/public.ts'
import { tierOf } from '#features/tiers/public.ts'
import { type Served, servedIn } from '#kernel/contact/served.ts'
import { levelOf } from '#kernel/contact/standing.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { In, Out } from '#wire/contract.ts'
import type { contacts } from './contract.ts'
import { findHome, listOfHousehold } from './ownQueries.ts'
import { endContacts } from './saving.ts'
import { closeWish, findOpenWish, insertWish, listOwnWishes } from './wishes.ts'

const homeOf = async ({ tx, county, actor }: Work) =>
  actor.personId === null ? undefined : findHome(tx, county.id, actor.personId)

const pair = ({ zh, en }: { zh: string; en: string }) => ({ zh, en })

type Held = Awaited<ReturnType<typeof listOfHousehold>>
type Wishes = Awaited<ReturnType<typeof listOwnWishes>>

/** The lines of a household: those with a contact or a wish, those that everybody has, and those that its tier asks for. */
export function linesOf(known: Model['contactLines'], held: Held, wishes: Wishes, served: Served | null) {
  const lines = Object.values(known).map((line) => {
    const wish = wishes.find((one) => one.line === line.id)
    return {
      ...{ id: line.id, ...pair(line), about: pair(line.about) },
      contacts: held
        .filter((one) => one.line === line.id)
        .map(({ id, name, since, termTo, purpose, level }) => ({
          ...{ id, name, since, termTo, purpose },
          title: pair(levelOf(line, level) ?? line),
        })),
      wish: wish && wish.closedOn === null ? { id: wish.id, kind: wish.kind, said: wish.said, at: wish.at } : null,
      answer: wish && wish.closedOn !== null && wish.answer !== '' ? wish.answer : null,
    }
  })
  const asked = (id: string) => {
    const line = known[id]
    return (line?.everybody === true && line.tiers === undefined) || served?.lines.includes(id) === true
  }
  return lines.filter((one) => one.contacts.length > 0 || one.wish !== null || asked(one.id))
}

/** Who looks after the reader's household. A line that has nobody here is shown only where the household should have somebody. */
export async function readOwn(work: Work): Promise<Out<typeof contacts.own>> {
  const { tx, county, today } = work
  const household = await homeOf(work)
  if (!household) return { lines: null, served: null }
  const known = work.packs.at(household).contactLines
  const held = await listOfHousehold(tx, county.id, household.id, today)
  const wishes = await listOwnWishes(tx, county.id, household.id)
  const served = servedIn(known, (await tierOf(work, [household.id])).get(household.id))
  return { lines: linesOf(known, held, wishes, served), served }
}

/**
 * A household refuses a line, asks for somebody else, or takes either back. Refusing ends what is there at once and nobody is asked; for
 * somebody else the office has to look, so the present contact stays until then.
 */
export async function sayWish(work: Work, input: In<typeof contacts.wish>): Promise<Out<typeof contacts.wish>> {
  const { tx, county, actor, today, now, packs } = work
  const household = (await homeOf(work)) ?? refuse('contacts.no_household')
  if (actor.accountId === null || actor.personId === null) refuse('contacts.no_household')
  if (isChild(household.birthDate, today)) refuse('contacts.children')
  const line = packs.at(household).contactLines[input.line] ?? refuse('contacts.unknown_line')
  const open = await findOpenWish(tx, county.id, household.id, line.id)
  const held = (await listOfHousehold(tx, county.id, household.id, today)).filter((one) => one.line === line.id)
  if (input.kind === 'takeBack') {
    if (!open) refuse('contacts.no_wish')
    await closeWish(tx, county.id, open.id, today)
    work.record({ kind: 'contactWish', id: open.id, detail: { line: line.id, kind: input.kind } })
    return { id: open.id }
  }
  if (input.kind === 'another' && held.length === 0) refuse('contacts.nothing_to_change')
  if (open) await closeWish(tx, county.id, open.id, today)
  if (input.kind === 'refuse') await endContacts(tx, county.id, idsOf(held), { on: today, reason: 'refused' })
  const by = { accountId: actor.accountId, personId: actor.personId, at: now }
  const id = await insertWish(tx, county.id, { household, line: line.id, kind: input.kind, said: input.said, ...by })
  work.record({ kind: 'contactWish', id, detail: { line: line.id, kind: input.kind } })
  return { id }
}

const idsOf = (rows: readonly { id: number }[]): number[] => rows.map((row) => row.id)
