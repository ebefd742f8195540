import { must, refuse, type Work } from '#features/feature.ts'
import { levelOf, mayTake, standsAt } from '#kernel/contact/standing.ts'
import type { In, Out } from '#wire/contract.ts'
import type { contacts } from './contract.ts'
import { listHeld } from './queries.ts'
import { endContacts, insertContacts, type NewContact } from './saving.ts'
import { whoAre } from './who.ts'

/** All that somebody has goes to another in one step; each line of the new one names the one it follows. */
export async function handOver(
  work: Work,
  input: In<typeof contacts.handOver>,
): Promise<Out<typeof contacts.handOver>> {
  const { tx, scope, county, packs, today, now, actor } = work
  const { fromPersonId, toPersonId } = input
  if (fromPersonId === toPersonId) refuse('contacts.same_person')
  const held = await listHeld(tx, scope, fromPersonId, input.line ?? null)
  if (held.length === 0) refuse('contacts.nothing_to_hand')
  const who = (await whoAre(tx, county.id, [toPersonId], today)).get(toPersonId) ?? refuse('contacts.not_eligible')
  const own = await listHeld(tx, { ...scope, wholeCounty: true }, toPersonId, input.line ?? null)
  const groups = Map.groupBy(held, (one) => `${one.line} ${one.level}`)
  for (const rows of groups.values()) {
    const [first] = rows
    const at = { townshipId: first!.township_id, villageId: first!.village_id }
    const level = levelOf(packs.at(at).contactLines[first!.line] ?? refuse('contacts.unknown_line'), first!.level)
    if (!level || !standsAt(level, who)) refuse('contacts.not_eligible')
    const has = own.filter((one) => one.line === first!.line && one.level === first!.level).length
    must(mayTake(level.load, has, rows.length))
  }
  const has = (one: (typeof held)[number]) =>
    one.person_id === toPersonId ||
    own.some(
      (mine) => mine.line === one.line && mine.household_id === one.household_id && mine.person_id === one.person_id,
    )
  const fresh = held.filter((one) => !has(one)).map((one) => followerOf(one, toPersonId, today))
  await endContacts(
    tx,
    county.id,
    held.map((one) => one.id),
    { on: today, reason: 'handedOver' },
  )
  const id =
    fresh.length > 0 ? await insertContacts(tx, county.id, fresh, { accountId: actor.accountId, at: now }) : held[0]!.id
  work.record({ kind: 'contact', id, detail: { handedOver: fresh.length } })
  return { id }
}

type Held = Awaited<ReturnType<typeof listHeld>>[number]

const followerOf = (one: Held, byPersonId: number, today: string): NewContact => ({
  ...{ line: one.line, level: one.level, byPersonId, householdId: one.household_id, personId: one.person_id },
  ...{ townshipId: one.township_id, villageId: one.village_id, purpose: one.purpose },
  ...{ termFrom: one.term_from > today ? one.term_from : today, termTo: one.term_to, followsId: one.id },
})
