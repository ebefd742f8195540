import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDatabase, type TestDatabase } from '#tests/database.ts'
import { copyRows } from './copyRows.ts'

let database: TestDatabase
let owner: pg.Client

beforeAll(async () => {
  database = await aDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

test('rows that are copied are the rows that were given: every character, byte, list and gap', async () => {
  const name = '𠮷家\t湾\\村\r\n"一,{二}" \\N'
  const county = { id: 7, code: '990001', name, city_name: null, province_name: '', edition: 'x', demonstration: true }
  await copyRows(owner, 'county', [county])
  const area = { county_id: 7, level: 'county', code: '990001', name, sort: 0, valid_from: '2026-01-01' }
  await copyRows(owner, 'area', [
    { ...area, tags: ['a"b', 'c\\d,e', '{}', ''] },
    { ...area, code: '990002', tags: [] },
  ])
  const wrapped = Buffer.from([0, 9, 10, 13, 92, 255])
  await copyRows(owner, 'data_key', [{ key_id: 'k', wrapped }])
  const { rows } = await owner.query(
    'select c.name, c.city_name, c.province_name, a.tags, k.wrapped from county c, area a, data_key k order by a.code',
  )
  const same = { name, city_name: null, province_name: '', wrapped }
  expect(rows).toEqual([
    { ...same, tags: ['a"b', 'c\\d,e', '{}', ''] },
    { ...same, tags: [] },
  ])
})
