import type { Work } from '#features/feature.ts'
import { describePersons } from '#features/people/public.ts'
import type { In, Out } from '#wire/contract.ts'
import type { minorLooks } from './contract.ts'
import { type LookRow, listOfYear, listOwn, listWaiting } from './queries.ts'
import { boundsOf, stateOf } from './rules.ts'

/** What every list says of an asking. The child stands in none of it: whose list may name the child adds the name. */
const plain = (row: LookRow, now: string) => ({
  id: row.id,
  field: row.field,
  reason: row.reason,
  askedAt: row.askedAt,
  villageName: row.villageName,
  state: stateOf(row, now),
  word: row.word,
  decidedByName: row.decidedByName,
  decidedByTitle: row.decidedByTitle,
  decidedAt: row.decidedAt,
  expiresAt: row.expiresAt,
})

const paged = <Row extends { id: number }, View>(found: readonly Row[], limit: number, view: (row: Row) => View) => ({
  rows: found.slice(0, limit).map(view),
  next: found.length > limit ? (found[limit - 1]?.id ?? null) : null,
})

export async function listMine(work: Work, input: In<typeof minorLooks.mine>): Promise<Out<typeof minorLooks.mine>> {
  const { tx, county, actor, now } = work
  const found = await listOwn(tx, county.id, actor.accountId ?? 0, input)
  const homes = new Map(
    (
      await describePersons(
        tx,
        county.id,
        found.map((row) => row.personId),
      )
    ).map((one) => [one.id, one.household_id]),
  )
  return paged(found, input.limit, (row) => ({
    ...plain(row, now),
    personId: row.personId,
    personName: row.personName,
    householdId: homes.get(row.personId) ?? null,
  }))
}

export async function listForOfficer(
  work: Work,
  input: In<typeof minorLooks.waiting>,
): Promise<Out<typeof minorLooks.waiting>> {
  const { tx, scope, actor, now } = work
  return paged(await listWaiting(tx, scope, input), input.limit, (row) => ({
    ...plain(row, now),
    personName: row.personName,
    byName: row.byName,
    byTitle: row.byTitle,
    own: row.askedByPersonId === actor.personId,
  }))
}

/** Each asking of a year, for whoever audits: who asked, why, who decided, and whether the look was taken. */
export async function listYear(
  { tx, scope, now, today }: Work,
  { year, ...paging }: In<typeof minorLooks.listYear>,
): Promise<Out<typeof minorLooks.listYear>> {
  const found = await listOfYear(tx, scope, boundsOf(year ?? Number(today.slice(0, 4))), paging)
  return paged(found, paging.limit, (row) => ({
    ...plain(row, now),
    byName: row.byName,
    byTitle: row.byTitle,
    usedAt: row.usedAt,
  }))
}
