import { refuse, type Work } from '#features/feature.ts'
import { type DailyReason, noteDailyLooksAt, noteLooks } from '#features/records/public.ts'
import { wordOfCode } from '#kernel/shared/codes/dictionary.ts'
import { relationCodes } from '#kernel/shared/codes/relation.ts'
import type { In, Out } from '#wire/contract.ts'
import type { lifeEvents } from './contract.ts'
import { homeOn, listVillageOn, membersOn } from './past.ts'
import { type EventRow, findAnyHousehold, listInArea, listOfHousehold, listOwn } from './reading.ts'

const paged = <T extends { id: number }>(found: readonly T[], limit: number) => {
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

/** Where somebody went and what was put right is theirs: whoever is named in what staff are shown reads that, once a day and reader. */
const noteNamed = (work: Work, rows: readonly EventRow[], reason: DailyReason): Promise<void> =>
  noteDailyLooksAt(
    work,
    rows.flatMap((row) => row.people.map((one) => one.id)),
    reason,
  )

/** The timeline of a household, also of one that has ended: its page is where a merge or a split can be followed. */
export async function readTimeline(
  work: Work,
  input: In<typeof lifeEvents.ofHousehold>,
): Promise<Out<typeof lifeEvents.ofHousehold>> {
  const { tx, county, scope } = work
  const household = (await findAnyHousehold(tx, scope, input.householdId)) ?? refuse('people.household_missing')
  const shown = paged(await listOfHousehold(tx, county.id, household.id, input), input.limit)
  await noteNamed(work, shown.rows, 'household.timeline')
  return shown
}

/**
 * The timeline of the own household, from when the reader came to it. Where somebody went who has left is theirs to tell: it may be whom
 * they left for.
 */
export async function readOwn(work: Work, input: In<typeof lifeEvents.own>): Promise<Out<typeof lifeEvents.own>> {
  const { tx, county, actor } = work
  if (actor.personId === null) return { rows: [], next: null }
  const { rows, next } = paged(await listOwn(tx, county.id, actor.personId, input), input.limit)
  const left = (row: (typeof rows)[number]) => row.kind === 'moveOut' || row.kind === 'split'
  return { rows: rows.map((row) => (left(row) ? { ...row, sourceNote: '', detail: {} } : row)), next }
}

export async function listEvents(work: Work, input: In<typeof lifeEvents.list>): Promise<Out<typeof lifeEvents.list>> {
  const shown = paged(await listInArea(work.tx, work.scope, input), input.limit)
  await noteNamed(work, shown.rows, 'lifeEvent.list')
  return shown
}

/** A household as it stood on a day. Looking at the past is a look at those who lived there then. */
export async function readHouseholdOn(
  work: Work,
  { householdId, day }: In<typeof lifeEvents.householdOn>,
): Promise<Out<typeof lifeEvents.householdOn>> {
  const { tx, county, scope } = work
  const household = (await findAnyHousehold(tx, scope, householdId)) ?? refuse('people.household_missing')
  const { dwelling, tenure, address, groupName, gridName } = await homeOn(tx, county.id, household.id, day)
  const members = await membersOn(tx, county.id, household.id, day)
  const ids = members.map((one) => one.id)
  await noteLooks(work, ids, { field: 'household', reason: 'household.past' })
  const word = (code: string) => ({
    code,
    zh: wordOfCode(relationCodes, code, 'zh'),
    en: wordOfCode(relationCodes, code, 'en'),
  })
  const state = day < household.from ? 'before' : household.until !== null && household.until <= day ? 'ended' : 'there'
  return {
    ...{ id: household.id, code: household.code, day, state, address, dwelling, groupName, gridName },
    tenure: tenure as Out<typeof lifeEvents.householdOn>['tenure'],
    persons: members.map((one) => ({ ...one, relation: word(one.relation) })),
  }
}

export const readVillageOn = async (
  { tx, scope }: Work,
  input: In<typeof lifeEvents.villageOn>,
): Promise<Out<typeof lifeEvents.villageOn>> => paged(await listVillageOn(tx, scope, input), input.limit)
