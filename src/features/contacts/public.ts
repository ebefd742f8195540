import type { Work } from '#features/feature.ts'
import { lastLevel, standsAt } from '#kernel/contact/standing.ts'
import type { Words } from '#kernel/shared/words.ts'
import { listOfPerson } from './ownQueries.ts'
import { whoAre } from './who.ts'

/** One household that somebody looks after in a line, today and with all that the line asks for. */
export type MyHousehold = {
  contactId: number
  householdId: number
  line: string
  words: Words
  duties: readonly (Words & { id: string })[]
  topics: readonly (Words & { id: string })[]
}

/**
 * Whom the speaker looks after now. Whoever lost the post or the standing that the line asks for looks after nobody, although the list is
 * not handed over yet: what goes with a post ends with it.
 */
export const myHouseholds = async (
  work: Pick<Work, 'tx' | 'county' | 'actor' | 'packs' | 'today'>,
  householdId: number | null = null,
): Promise<MyHousehold[]> => (work.actor.personId === null ? [] : householdsOf(work, work.actor.personId, householdId))

/** The same of anybody. */
export async function householdsOf(
  { tx, county, packs, today }: Pick<Work, 'tx' | 'county' | 'packs' | 'today'>,
  personId: number,
  householdId: number | null = null,
): Promise<MyHousehold[]> {
  const rows = await listOfPerson(tx, county.id, personId, { householdId, today })
  const who = rows.length > 0 ? (await whoAre(tx, county.id, [personId], today)).get(personId) : undefined
  if (!who) return []
  return rows.flatMap((row) => {
    const line = packs.at(row).contactLines[row.line]
    if (!line || !standsAt(lastLevel(line), who)) return []
    const { contactId, householdId: id } = row
    const words = { zh: line.zh, en: line.en }
    const { duties = [], topics = [] } = line
    return [{ contactId, householdId: id, line: line.id, words, duties, topics }]
  })
}

/** What visits ask beside: a household of a scope, also one that has ended, and a contact that holds. */
export { mayOpen } from './closedLines.ts'
/** What a change of post asks of contacts. */
export { giveHeld, listHeldLines } from './handing.ts'
export { findContactHeld, findHouseholdWithin } from './ownQueries.ts'
