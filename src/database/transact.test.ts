import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aVillage, type Village } from '#tests/village.ts'
import { type Db, sayCompiled } from './driver.ts'
import { oneFound } from './insisting.ts'
import { commitNow, openCompartment, openPool, type Pool, planOnce, type Reach, transact } from './pool.ts'

/** One connection, so that each transaction meets what the one before has left on it. */
let village: Village
let pool: Pool
let here: Reach
beforeAll(async () => {
  village = await aVillage()
  pool = openPool(village.site.database.appUrl, { max: 1 })
  here = { counties: [village.county.id] }
  const { owner } = village.site
  await owner.query(`
    create table late (n int unique deferrable initially deferred);
    grant select, insert on late to public`)
})
afterAll(() => pool.close())

const say = <R>(tx: Db, words: RawBuilder<R>) => sayCompiled(tx, words.compile(tx))

const settings = (tx: Db) =>
  say(
    tx,
    sql<Record<'counties' | 'day' | 'plans' | 'compartments', string>>`
      select current_setting('app.counties') as counties, current_setting('app.day', true) as day,
        current_setting('plan_cache_mode') as plans, coalesce(current_setting('app.compartments', true), '') as compartments`,
  )

/** The settings as a transaction of a single turn meets them. */
const settingsIn = (reach: Reach, before: (tx: Db) => void = () => {}) =>
  transact(pool, reach, async (tx) => {
    before(tx)
    const read = settings(tx)
    commitNow(tx)
    return (await read)[0]!
  })

const put = (tx: Db, n: number) => say(tx, sql`insert into late values (${n})`)
const nothingFound = (tx: Db) => say(tx, sql`select ${oneFound(sql`late where n = -1`)}`)
const kept = () =>
  transact(pool, here, async (tx) =>
    (await say(tx, sql<{ n: number }>`select n from late order by n`)).map(({ n }) => n),
  )

test('each transaction sees the county, the day and the plans it asks for, whatever the one before it left', async () => {
  const day = { day: '2026-03-02' }
  expect(await settingsIn({ ...here, ...day })).toMatchObject({ counties: `{${here.counties}}`, ...day, plans: 'auto' })
  expect(await settingsIn({ counties: [], plansOnce: true })).toMatchObject({
    counties: '{}',
    plans: 'force_generic_plan',
  })
  expect(await settingsIn({ counties: [4, 5], day: '2026-03-03' })).toMatchObject({
    counties: '{4,5}',
    day: '2026-03-03',
    plans: 'auto',
  })
  expect(await settingsIn(here, planOnce)).toMatchObject({
    counties: `{${here.counties}}`,
    plans: 'force_generic_plan',
  })
  expect(await settingsIn(here)).toMatchObject({ plans: 'auto' })
})

test('what an undone transaction had settled is settled again by the next one', async () => {
  await settingsIn({ ...here, day: '2026-03-02' })
  const elsewhere = { counties: [77], day: '2026-03-03', plansOnce: true }
  const failing = (tx: Db) => Promise.all([nothingFound(tx), settings(tx)])
  await expect(transact(pool, elsewhere, failing)).rejects.toThrow(/division by zero/)
  expect(await settingsIn(elsewhere)).toMatchObject({
    counties: '{77}',
    day: '2026-03-03',
    plans: 'force_generic_plan',
  })
  await expect(transact(pool, here, () => Promise.reject(new Error('ours')))).rejects.toThrow('ours')
  expect(await settingsIn(elsewhere)).toMatchObject({ counties: '{77}' })
})

test('a compartment stays open for one transaction, whether it was one turn or several', async () => {
  const opened = await transact(pool, here, async (tx) => {
    await openCompartment(tx, 'minors')
    return (await settings(tx))[0]
  })
  expect(opened).toMatchObject({ compartments: '{minors}' })
  expect(await settingsIn(here)).toMatchObject({ compartments: '' })
  expect(await settingsIn({ ...here, compartments: ['aftercare'] })).toMatchObject({ compartments: '{aftercare}' })
  expect(await settingsIn(here)).toMatchObject({ compartments: '' })
})

test('a transaction of one turn is all or nothing, and says so', async () => {
  await transact(pool, here, async (tx) => {
    const both = Promise.all([put(tx, 1), put(tx, 2)])
    commitNow(tx)
    await both
  })
  expect(await kept()).toEqual([1, 2])
  const undone = transact(pool, here, async (tx) => {
    const all = Promise.all([put(tx, 3), nothingFound(tx), put(tx, 4)])
    commitNow(tx)
    await all
  })
  await expect(undone).rejects.toThrow(/division by zero/)
  expect(await kept()).toEqual([1, 2])
})

test('what the database finds only at the end is an error too, in one turn and in several', async () => {
  const inOneTurn = transact(pool, here, async (tx) => {
    const twice = Promise.all([put(tx, 1), put(tx, 5)])
    commitNow(tx)
    await twice
  })
  await expect(inOneTurn).rejects.toMatchObject({ constraint: 'late_n_key' })
  const inSeveral = transact(pool, here, async (tx) => {
    await put(tx, 2)
    await put(tx, 6)
  })
  await expect(inSeveral).rejects.toMatchObject({ constraint: 'late_n_key' })
  expect(await kept()).toEqual([1, 2])
})

test('a failure that the work passes over in silence is told all the same, and what it undid is settled again', async () => {
  const silent = transact(pool, { counties: [77] }, async (tx) => {
    await put(tx, 7)
    await nothingFound(tx).catch(() => {})
  })
  await expect(silent).rejects.toThrow(/in silence/)
  expect(await kept()).toEqual([1, 2])
  expect(await settingsIn({ counties: [77] })).toMatchObject({ counties: '{77}' })
})
