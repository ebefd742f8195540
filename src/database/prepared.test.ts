import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { aVillage, type Village } from '#tests/village.ts'
import { type Db, sayNow } from './driver.ts'
import { transact } from './pool.ts'
import { prepared, preparedByForm, preparedFor } from './prepared.ts'
import { inScope } from './scoping.ts'

let village: Village
beforeAll(async () => {
  village = await aVillage()
})

type Asked = {
  townships: number[]
  villages: number[]
  groups: number[]
  grids: number[]
  level: string | null
  after?: number
}
let built = 0

const build = (db: Db, { whole }: { whole: boolean }, asked: Asked) => {
  built += 1
  const scope = { countyId: village.county.id, wholeCounty: whole, ...asked, self: null }
  let query = db
    .selectFrom('area')
    .select('area.id')
    .where(inScope<'area'>(scope, 'area', { township: 'township_id', village: 'village_id' }))
  if (asked.level) query = query.where('area.level', '=', asked.level as never)
  if (asked.after) query = query.where('area.id', '>', asked.after)
  return query.orderBy('area.id').limit(50)
}

test('a list asked for in any form answers as if it were built at each call, and is built once for each form', async () => {
  const { site, county } = village
  const { rows } = await site.owner.query(
    'select id, level, township_id, village_id from area where county_id = $1 order by id',
    [county.id],
  )
  const townships = rows.filter((one) => one.level === 'township').map((one) => Number(one.id))
  const villages = rows.filter((one) => one.level === 'village').map((one) => Number(one.id))
  const none = { townships: [], villages: [], groups: [], grids: [], level: null }
  const asked: [boolean, Asked][] = [
    [true, none],
    [false, none],
    [false, { ...none, townships: townships.slice(0, 1) }],
    [false, { ...none, villages: villages.slice(0, 1) }],
    [false, { ...none, villages: villages.slice(1, 2) }],
    [false, { ...none, villages }],
    [false, { ...none, villages, level: 'group' }],
    [false, { ...none, villages, level: 'village', after: villages[0]! }],
    [false, { ...none, villages: villages.slice(0, 1), level: 'village' }],
    [false, { ...none, villages: villages.slice(-1), level: 'group' }],
  ]
  await transact(site.ground.pool, { counties: [county.id] }, async (tx) => {
    const list = preparedByForm(build)
    const plain = await Promise.all(asked.map(([whole, one]) => sayNow(tx, build(tx, { whole }, one))))
    expect(new Set(plain.map((one) => JSON.stringify(one))).size).toBeGreaterThan(5)
    built = 0
    for (const _ of [1, 2])
      for (const [at, [whole, one]] of asked.entries()) expect(await list(tx, { whole }, one)).toEqual(plain[at])
    expect(built).toBe(8)
  })
})

test('a value that stands in a statement twice as the same type is sent once, and as another type once more', async () => {
  const { site, county } = village
  let sent: readonly unknown[] = []
  const asked = prepared((_: Db, { n, word }: { n: number; word: string }) => ({
    compile: (db: Db) => {
      const made = sql<{ sum: number; text: string; words: string }>`
        select ${n}::int + ${n}::int as sum, ${n}::text as text, ${word}::text || ${word}::text || ${'x'}::text as words`.compile(
        db,
      )
      sent = made.parameters
      return made
    },
  }))
  await transact(site.ground.pool, { counties: [county.id] }, async (tx) => {
    expect(await asked(tx, { n: 4, word: 'ab' })).toEqual([{ sum: 8, text: '4', words: 'ababx' }])
    expect(await asked(tx, { n: 5, word: 'c' })).toEqual([{ sum: 10, text: '5', words: 'ccx' }])
    const { rows } = await sql<{ n: number }>`
      select cardinality(parameter_types) as n from pg_prepared_statements where statement like '%as words'`.execute(tx)
    expect(rows).toEqual([{ n: 4 }])
  })
  expect(sent).toHaveLength(6)
})

test('a statement for so many rows is built once for each number of them', async () => {
  const { site, county } = village
  let times = 0
  const sums = preparedFor((_: Db, rows: number, values: Record<string, number>) => {
    times += 1
    return sql<{ n: number }>`select ${sql.join(
      Array.from({ length: rows }, (_, nth) => sql`${values[`n${nth}`]}::int`),
      sql` + `,
    )} as n`
  })
  await transact(site.ground.pool, { counties: [county.id] }, async (tx) => {
    expect(await sums(2)(tx, { n0: 1, n1: 2 })).toEqual([{ n: 3 }])
    expect(await sums(3)(tx, { n0: 1, n1: 2, n2: 3 })).toEqual([{ n: 6 }])
    expect(await sums(2)(tx, { n0: 5, n1: 6 })).toEqual([{ n: 11 }])
  })
  expect(times).toBe(2)
})
