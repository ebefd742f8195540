import { insertRows } from '#database/bulk.ts'
import { offerRows, wageRows } from '#features/jobOffers/seed.ts'
import type { Plot } from './villages.ts'

/** What the employers of the furnished village offer and have paid. They are registered before. */
export async function seedJobOffers({ owner, countyId, from }: Plot, villageId: number): Promise<void> {
  const { rows } = await owner.query<{ id: string; kind: string }>(
    'select min(id) as id, kind from body where county_id = $1 and village_id = $2 and valid_to is null group by kind',
    [countyId, villageId],
  )
  const idOf = new Map(rows.map(({ id, kind }) => [kind, Number(id)]))
  const by = { county_id: countyId, by_account_id: 0, at: `${from}T02:00:00.000Z` }
  const of = <T extends { kind: string }>(all: readonly T[]) =>
    all.flatMap(({ kind, ...row }) => (idOf.has(kind) ? [{ ...by, body_id: idOf.get(kind), ...row }] : []))
  await insertRows(
    owner,
    'job_offer',
    of(offerRows).map((row) => ({ ...row, note: '', opened_on: from })),
  )
  await insertRows(
    owner,
    'wage_sum',
    of(wageRows).map((row) => ({ ...row, year: Number(from.slice(0, 4)) })),
  )
}
