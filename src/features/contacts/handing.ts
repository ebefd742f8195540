import { must, type Packs, refuse, type Work } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { levelOf, mayTake, standsAt } from '#kernel/contact/standing.ts'
import type { Words } from '#kernel/shared/words.ts'
import type { In, Out } from '#wire/contract.ts'
import type { contacts } from './contract.ts'
import { countHeldHere, listHeld } from './queries.ts'
import { endContacts, insertContacts, type NewContact } from './saving.ts'
import { whoAre } from './who.ts'

type Handing = { fromPersonId: number; toPersonId: number; line: string | null }

/** All that somebody has goes to another in one step; each line of the new one names the one it follows. */
export async function handOver(
  work: Work,
  input: In<typeof contacts.handOver>,
): Promise<Out<typeof contacts.handOver>> {
  const { fromPersonId, toPersonId } = input
  if (fromPersonId === toPersonId) refuse('contacts.same_person')
  const given = await giveHeld(work, work.scope, { fromPersonId, toPersonId, line: input.line ?? null })
  if (!given) refuse('contacts.nothing_to_hand')
  work.emit('contacts.handedOver', { fromPersonId, toPersonId })
  work.record({ kind: 'contact', id: given.id, detail: { handedOver: given.handed } })
  return { id: given.id }
}

/** Gives what somebody has in these areas to somebody who may stand where they stood; null where there is nothing. */
export async function giveHeld(
  work: Work,
  scope: Scope,
  { fromPersonId, toPersonId, line }: Handing,
): Promise<{ id: number; handed: number } | null> {
  const { tx, county, packs, today, now, actor } = work
  const held = await listHeld(tx, scope, fromPersonId, line)
  if (held.length === 0) return null
  const who = (await whoAre(tx, county.id, [toPersonId], today)).get(toPersonId) ?? refuse('contacts.not_eligible')
  const own = await listHeld(tx, { ...scope, wholeCounty: true }, toPersonId, line)
  const groups = Map.groupBy(held, (one) => `${one.line} ${one.level}`)
  for (const rows of groups.values()) {
    const [first] = rows
    const level = levelHeld(packs, first!) ?? refuse('contacts.unknown_line')
    if (!standsAt(level, who)) refuse('contacts.not_eligible')
    const has = own.filter((one) => one.line === first!.line && one.level === first!.level).length
    must(mayTake(level.load, has, rows.length))
  }
  const has = (one: Held) =>
    one.person_id === toPersonId ||
    own.some(
      (mine) => mine.line === one.line && mine.household_id === one.household_id && mine.person_id === one.person_id,
    )
  const fresh = held.filter((one) => !has(one)).map((one) => followerOf(one, toPersonId, today))
  const ids = held.map((one) => one.id)
  await endContacts(tx, county.id, ids, { on: today, reason: 'handedOver' })
  const by = { accountId: actor.accountId, at: now }
  const id = fresh.length > 0 ? await insertContacts(tx, county.id, fresh, by) : held[0]!.id
  return { id, handed: fresh.length }
}

type At = { line: string; level: string; township_id: number; village_id: number }

const levelHeld = (packs: Packs, { line, level, township_id: townshipId, village_id: villageId }: At) => {
  const known = packs.at({ townshipId, villageId }).contactLines[line]
  return known && levelOf(known, level)
}

export type HeldLine = { line: string; words: Words; n: number; eligible: readonly number[] }

/** In which lines somebody looks after how many in these areas, and who of these people may take all of a line. */
export async function listHeldLines(
  { tx, county, packs, today }: Work,
  scope: Scope,
  fromPersonId: number,
  others: readonly number[],
): Promise<HeldLine[]> {
  const held = await countHeldHere(tx, scope, fromPersonId)
  const who = [...(await whoAre(tx, county.id, others, today)).values()]
  return [...Map.groupBy(held, (one) => one.line)].map(([line, rows]) => {
    const { zh, en } = packs.everywhere.contactLines[line] ?? { zh: line, en: line }
    const levels = rows.map((row) => levelHeld(packs, row))
    const mayAll = who.filter((one) => levels.every((level) => level && standsAt(level, one)))
    return {
      line,
      words: { zh, en },
      n: rows.reduce((sum, row) => sum + row.n, 0),
      eligible: mayAll.map((one) => one.id),
    }
  })
}

type Held = Awaited<ReturnType<typeof listHeld>>[number]

const followerOf = (one: Held, byPersonId: number, today: string): NewContact => ({
  ...{ line: one.line, level: one.level, byPersonId, householdId: one.household_id, personId: one.person_id },
  ...{ townshipId: one.township_id, villageId: one.village_id, purpose: one.purpose },
  ...{ termFrom: one.term_from > today ? one.term_from : today, termTo: one.term_to, followsId: one.id },
})
