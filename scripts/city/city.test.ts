import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dice } from '#features/people/demonstration/dice.ts'
import { soundOf } from '#features/people/rules.ts'
import { readIdentityNumber } from '#kernel/shared/identityNumber.ts'
import { prepareDemonstration } from '#server/demonstration/prepare.ts'
import { openMasterSealer } from '#server/main.ts'
import { aDatabase, type TestDatabase } from '#tests/database.ts'
import { aidOf, ledAtMost, prefectures, scaled } from './figures.ts'
import { fillCity, treesOf } from './fill.ts'
import { numbersInLane } from './numbers.ts'
import { planPrefecture, sumsOf } from './plan.ts'
import type { Counted } from './totals.ts'
import { inventFilledVillage } from './village.ts'

const figures = prefectures['621100']!
const trees = treesOf('621100')
const two = trees.slice(0, 2)
const seed = 'test'
const models = ['hanyin', 'pingtang', 'dingxi']
/** One village of each county is lived in. */
const scale = 0.001

let database: TestDatabase
let owner: pg.Client
let counted: Counted
const dataFolder = mkdtempSync(join(tmpdir(), 'shanzhi-city-'))
const urls = () => ({
  ...{ owner: database.ownerUrl, app: database.appUrl, worker: database.workerUrl, superuser: database.superuserUrl },
})

beforeAll(async () => {
  database = await aDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const told = () => {}
  counted = await fillCity({
    dataFolder,
    urls: urls(),
    trees: two,
    figures,
    models,
    seed,
    scale,
    threads: 2,
    told,
    stepped: told,
  })
})
afterAll(async () => {
  await owner.end()
  await database.drop()
  rmSync(dataFolder, { recursive: true, force: true })
})

test('[A-22] the figures of the report are shared out to today’s tree without a remainder, and nobody leads more than five groups', () => {
  expect(trees.flatMap((tree) => tree.townships)).toHaveLength(122)
  const plan = planPrefecture(trees, figures, { seed, scale: 1 })
  expect(sumsOf(plan)).toEqual({
    ...{ groups: 12_687, persons: 2_381_700, aidGroups: 66_562, memberships: 1_012_176, leaders: 17_539 },
    ...{ counted: 20_692, countedPeople: 166_253, helped: 44_488, rentals: 17_307, newcomers: 56_390 },
  })
  expect(aidOf(figures)).toEqual({ groups: 66_562, members: 1_012_176 })
  for (const { aid, leaders, groups } of plan.flatMap((county) => county.villages)) {
    const led = Object.values(aid).reduce((sum, kind) => sum + kind.groups, 0)
    expect(leaders * ledAtMost).toBeGreaterThanOrEqual(led)
    expect(groups).toBeGreaterThan(0)
  }
})

test('the same seed invents the same people, and another seed others', () => {
  const [share] = planPrefecture(two, figures, { seed, scale })[0]!.villages
  const invent = (thrown: string) => inventFilledVillage(dice(thrown), numbersInLane('621102', 0), share!)
  expect(invent('a')).toEqual(invent('a'))
  expect(invent('a')).not.toEqual(invent('b'))
  expect(invent('a').households.flatMap((home) => home.persons)).toHaveLength(share!.persons)
})

test('[D-27 A-22] what is filled in counts as planned; every number opens and is a true one; posts, groups and tallies hang together', async () => {
  const lived = scaled(figures, 2 / two.flatMap((tree) => tree.townships.flatMap((one) => one.villages)).length)
  expect(counted).toMatchObject({ persons: lived.persons, groups: lived.groups, leaders: lived.leaders })
  const sealer = await openMasterSealer({ dataFolder, urls: urls() })
  const { rows: people } = await owner.query<{
    name: string
    name_pinyin: string
    birth_date: string
    identity_sealed: Buffer
    identity_hash: Buffer
  }>(
    'select name, name_pinyin, birth_date, identity_sealed, identity_hash from person where identity_sealed is not null order by id limit 500',
  )
  for (const one of people) {
    const number = sealer.open(one.identity_sealed, 'identity')
    expect(readIdentityNumber(number)).toMatchObject({ ok: true, value: { birthDate: one.birth_date } })
    expect(number.startsWith('99')).toBe(true)
    expect(sealer.hash(number, 'identity').equals(one.identity_hash)).toBe(true)
    expect(one.name_pinyin).toBe(soundOf(one.name))
  }
  const { rows } = await owner.query(
    `select (select count(*)::int from (select from body_member where leads and origin = 'cadre' group by county_id, person_id) c) as cadres,
       (select max(n)::int from (select count(*) as n from body_member m join body b on b.county_id = m.county_id and b.id = m.body_id
         where m.leads and b.kind like '%Aid' group by m.county_id, m.person_id) c) as most,
       (select sum(t.seats)::int from body_tally t join area a on a.county_id = t.county_id and a.id = t.area_id
         where a.level = 'county' and t.kind like '%Aid') as tallied,
       (select count(*)::int from whereabouts) > 0 as away, (select count(*)::int from request) > 0 as asked`,
  )
  expect(rows[0]).toMatchObject({
    cadres: lived.cadresAmongLeaders,
    tallied: counted.memberships,
    away: true,
    asked: true,
  })
  expect(rows[0]!.most).toBeLessThanOrEqual(ledAtMost)
})

test('a cadre’s pages hold something in every county: lists of staff, services, visits, job offers, consents, tags and dwellings', async () => {
  const lists = [
    ...['life_event', 'correction_ask', 'duplicate_pair', 'aid_action', 'overlay', 'body_deed', 'visit'],
    ...['job_offer', 'policy_consent', 'policy_use', 'dwelling', 'left_behind_count'],
    ...['body_check', 'body_reception', 'body_plan_item'],
  ]
  const counts = lists.map(
    (table) => `select '${table}' as name, (select count(distinct county_id)::int from ${table}) as counties`,
  )
  const tagged = "select 'tags', (select count(distinct county_id)::int from area where tags <> '{}')"
  const lines = 'select line, count(distinct county_id)::int from contact group by line having count(*) > 0'
  const { rows } = await owner.query<{ name: string; counties: number }>([...counts, tagged, lines].join(' union all '))
  expect(rows.filter(({ counties }) => counties < two.length).map(({ name }) => name)).toEqual([])
  expect(rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['partyLine', 'headLine', 'villagesAndHouseholds']),
  )
})

test('a start serves all counties of the database, and says whom a visitor can be in each', async () => {
  const wish = { models: [], modelsGiven: false, packFile: null, modelsAt: [] }
  const cast = await prepareDemonstration({ dataFolder, urls: urls(), county: '610921', ...wish })
  expect(new Set(cast.map(({ phone }) => phone)).size).toBe(cast.length)
  for (const { county } of two) expect(cast.map(({ place }) => place)).toContain(county.name)
})
