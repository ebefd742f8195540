import pg from 'pg'
import { expect, test } from 'vitest'
import { house } from '#server/features.ts'
import { aDatabase } from '#tests/database.ts'
import { inputFor } from './inputs.ts'
import { watchRows } from './written.ts'

test('nearly every operation gets an input of its own shape, about the things that are given and about no others', () => {
  const contracts = house.routes.map((route) => route.contract)
  const given = { county: '621102', householdId: 7, personId: 8 }
  const unfit = contracts.filter((one) => !inputFor(one, given).fits && !inputFor(one, given, true).fits)
  expect(unfit.map(({ id }) => id).length).toBeLessThan(contracts.length / 20)
  const read = contracts.find(({ id }) => id === 'people.readHousehold')!
  expect(inputFor(read, given)).toEqual({
    ...{ input: { county: '621102', householdId: 7 }, about: ['householdId'], lacking: [], fits: true },
  })
  const visit = contracts.find(({ id }) => id === 'visits.ask')!
  expect(inputFor(visit, given).lacking).toEqual(['visitId'])
})

test('a row added, changed or taken away is seen afterwards', async () => {
  const database = await aDatabase()
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  try {
    const county = (code: string) =>
      owner.query(
        "insert into county (code, name, province_name, edition, demonstration) values ($1, '甲县', '乙省', '2023', true)",
        [code],
      )
    await county('990101')
    const none = await watchRows(owner)
    expect(await none()).toEqual([])
    await county('990102')
    expect(await none()).toEqual(['county'])
    const changed = await watchRows(owner)
    await owner.query("update county set name = '丙县' where code = '990101'")
    expect(await changed()).toEqual(['county'])
    const taken = await watchRows(owner)
    await owner.query("delete from county where code = '990102'")
    expect(await taken()).toEqual(['county'])
  } finally {
    await owner.end()
    await database.drop()
  }
})
