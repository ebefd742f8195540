import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { people } from '#features/people/contract.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { distribution } from './distribution.ts'
import { transact } from './pool.ts'

/** Two counties on one database: what one of them may see of the other is nothing. */
let ours: Village
let theirs: Village
beforeAll(async () => {
  ours = await aVillage()
  theirs = await aVillage()
  for (const village of [ours, theirs]) {
    const ask = { personId: village.resident.personId, field: 'phone' as const, reason: '通知开会' }
    await village.officer.call(people.reveal, ask)
  }
})

/** Only the function that writes it reads it: what it names lies in compartments too. */
const unread = ['person_followed']

const walled = Object.entries(distribution)
  .filter(([table, where]) => where === 'county' && !unread.includes(table))
  .map(([table]) => table)

const countiesIn = (table: string, counties: readonly number[]) =>
  transact(ours.site.ground.pool, { counties }, async (tx) => {
    const { rows } = await sql<{ county_id: number }>`select distinct county_id from ${sql.table(table)}`.execute(tx)
    return rows.map((row) => row.county_id).sort((a, b) => a - b)
  })

test('a query without its where returns nothing of another county, in any table', async () => {
  const filled: string[] = []
  for (const table of walled) {
    const seen = await countiesIn(table, [ours.county.id])
    expect(
      seen.filter((id) => id !== ours.county.id),
      table,
    ).toEqual([])
    if (seen.length > 0) filled.push(table)
  }
  expect(filled).toEqual(
    expect.arrayContaining(['person', 'household', 'membership', 'post', 'audit', 'access_log', 'area', 'grid']),
  )
})

test('a transaction that names no county sees no row of any', async () => {
  for (const table of walled) expect(await countiesIn(table, []), table).toEqual([])
})

test('a transaction that names both sees both: the wall is the setting, not chance', async () => {
  const both = [ours.county.id, theirs.county.id].sort((a, b) => a - b)
  expect(await countiesIn('person', both)).toEqual(both)
})

test('nothing is written into another county, nor moved there', async () => {
  const inOurs = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(ours.site.ground.pool, { counties: [ours.county.id] }, work)
  const body = { kind: 'test', name: '测试', area_id: ours.villages[0].villageId, valid_from: '2026-01-01' }
  const write = (county_id: number) =>
    inOurs((tx) =>
      tx
        .insertInto('body')
        .values({ county_id, ...body })
        .execute(),
    )
  await expect(write(theirs.county.id)).rejects.toThrow(/row-level security/)
  await write(ours.county.id)
  const move = inOurs((tx) => tx.updateTable('body').set({ county_id: theirs.county.id }).execute())
  await expect(move).rejects.toThrow(/row-level security/)
  const theirsChanged = await inOurs((tx) =>
    tx.updateTable('person').set({ name: '改' }).where('county_id', '=', theirs.county.id).executeTakeFirst(),
  )
  expect(Number(theirsChanged.numUpdatedRows)).toBe(0)
})

test('the wall does not travel to the next transaction on the same connection', async () => {
  await countiesIn('person', [ours.county.id, theirs.county.id])
  for (let n = 0; n < 6; n += 1) expect(await countiesIn('person', [])).toEqual([])
})

test('a session of one county has no posts in another', async () => {
  const call = ours.officer.call(people.list, { county: theirs.county.code })
  await expect(call).rejects.toMatchObject({ body: { status: 403 } })
})

test('[R-01 R-11] the journal of what followed a person is read by no query of the product', async () => {
  for (const table of unread) await expect(countiesIn(table, [ours.county.id])).rejects.toThrow(/permission denied/)
})
