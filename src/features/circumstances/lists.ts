import { getVillage } from '#features/areas/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import type { In, Out } from '#wire/contract.ts'
import type { circumstances } from './contract.ts'
import { findList, type ListRow, listFactsOf, listLists, lockList, saveTakenBack, undoFacts } from './listQueries.ts'

/** Which lists of those left behind came in for a village, by whom and when, and which were taken back. */
export async function readLists(
  work: Work,
  { villageId, after, limit }: In<typeof circumstances.lists>,
): Promise<Out<typeof circumstances.lists>> {
  const { tx, county, scope } = work
  const village = await getVillage(tx, scope, villageId)
  const found = await listLists(tx, county.id, { villageId: village.id, after, limit })
  const rows = found.slice(0, limit).map(shown)
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

const shown = ({ villageId: _, ...row }: ListRow) => row

/** A list of a village in the scope; outside it there is none. */
async function getList({ tx, county, scope }: Work, listId: number) {
  const list = (await findList(tx, county.id, listId)) ?? refuse('circumstances.list_missing')
  const village = await getVillage(tx, scope, list.villageId)
  return { list, village }
}

/**
 * What would go if the list were taken back, and what would stay and why; of one that was taken back, what went. Fields and households,
 * never what was said of them: that is read on the page of the household, which sees who did.
 */
export async function readList(
  work: Work,
  { listId }: In<typeof circumstances.readList>,
): Promise<Out<typeof circumstances.readList>> {
  const { list, village } = await getList(work, listId)
  const { circumstances: fields } = work.packs.at({ townshipId: village.townshipId, villageId: village.id })
  const facts = await listFactsOf(work.tx, work.county.id, list.id)
  return {
    ...shown(list),
    rows: facts.map(({ field, ...fact }) => ({
      ...fact,
      field: { zh: fields[field]?.zh ?? field, en: fields[field]?.en ?? field },
    })),
  }
}

/** Takes back all that a list said and nobody has touched since. What was said anew, withdrawn or struck stays as it is, with its reason. */
export async function takeListBack(
  work: Work,
  { listId }: In<typeof circumstances.takeListBack>,
): Promise<Out<typeof circumstances.takeListBack>> {
  const { tx, county, now, today, actor } = work
  const { list } = await getList(work, listId)
  await lockList(tx, county.id, list.id)
  const facts = await listFactsOf(tx, county.id, list.id)
  const going = facts.filter(({ gone, why }) => !gone && why === null)
  if (going.length === 0) refuse('circumstances.list_nothing_left')
  await undoFacts(tx, county.id, { ids: going.map(({ id }) => id), today, at: now })
  await saveTakenBack(tx, county.id, list.id, { at: now, personId: actor.personId })
  work.emit('circumstances.changed', { householdIds: [...new Set(going.map(({ householdId }) => householdId))] })
  const kept = facts.filter(({ why }) => why !== null).length
  work.record({ kind: 'circumstanceList', id: list.id, detail: { undone: going.length, kept, digest: list.digest } })
  return { id: list.id }
}
