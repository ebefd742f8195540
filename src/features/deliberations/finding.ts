import { refuse, type Work } from '#features/feature.ts'
import { listSeats, type SeatRow } from '#features/organisations/public.ts'
import { quorumOf } from '#kernel/deliberation/outcome.ts'
import type { DeliberationRule } from '#kernel/deliberation/rule.ts'
import type { Day } from '#kernel/shared/day.ts'
import { findItem, type Item } from './itemQueries.ts'
import { type Body, countPlace, findBody, findMeeting, type Meeting } from './meetingQueries.ts'
import { ruleAt } from './rules.ts'

export async function getBody({ tx, scope }: Work, bodyId: number): Promise<Body> {
  return (await findBody(tx, scope, bodyId)) ?? refuse('deliberations.no_body')
}

/** A body that meets, with the rule that holds for it today. */
export async function getMeetingBody(work: Work, bodyId: number): Promise<{ body: Body; rule: DeliberationRule }> {
  const body = await getBody(work, bodyId)
  return { body, rule: ruleAt(work.packs, body) ?? refuse('deliberations.does_not_meet', { body: body.name }) }
}

export async function getMeeting({ tx, scope }: Work, meetingId: number, lock = false): Promise<Meeting> {
  return (await findMeeting(tx, scope, meetingId, lock)) ?? refuse('deliberations.no_meeting')
}

export async function getItem({ tx, scope, today }: Work, itemId: number, lock = false): Promise<Item> {
  return (await findItem(tx, scope, today, itemId, lock)) ?? refuse('deliberations.no_item')
}

export type Due = {
  seats: SeatRow[]
  ways: { of: DeliberationRule['quorum'][number]['of']; n: number; needed: number }[]
}

/** Whom a body had to ask on a day, from the seats and the register of that day: nobody types a roll. */
export async function dueOn(
  { tx, county }: Work,
  body: Pick<Body, 'id' | 'village_id' | 'group_id'>,
  rule: DeliberationRule,
  on: Day,
): Promise<Due> {
  const asked = new Set(rule.quorum.map((one) => one.of))
  const seats = asked.has('members') ? oneEach(await listSeats(tx, county.id, [body.id], on)) : []
  const place =
    asked.has('adults') || asked.has('households')
      ? await countPlace(tx, county.id, body, on)
      : { adults: 0, households: 0 }
  const n = { ...place, members: seats.length }
  return {
    seats,
    ways: rule.quorum.map(({ of }) => ({ of, n: n[of], needed: quorumOf(rule, { of, roll: n[of] }) ?? n[of] })),
  }
}

/** Somebody with two roles comes once. */
function oneEach(rows: readonly SeatRow[]): SeatRow[] {
  const seen = new Set<number>()
  return rows.filter(({ person_id }) => {
    if (person_id === null) return true
    if (seen.has(person_id)) return false
    seen.add(person_id)
    return true
  })
}
