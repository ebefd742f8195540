import { beforeAll, expect, test } from 'vitest'
import { aftercare } from '#features/aftercare/contract.ts'
import { circumstances } from '#features/circumstances/contract.ts'
import { seedLeftBehindList } from '#features/circumstances/seed.ts'
import { organisations } from '#features/organisations/contract.ts'
import { aFamily, happens, refusal } from '#tests/village/family.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { inSetting } from '../settings.ts'
import { seedAftercare } from './aftercare.ts'
import { seedCollectives } from './collectives.ts'

let village: Village
beforeAll(async () => {
  village = await aVillage()
})

test('help of the compartment: one need handed on as the household’s own wish, one that waits, and nobody else reads them', async () => {
  const { site, county, aftercareWorker, officer } = village
  const people: { personId: number; householdId: number }[] = []
  for (const name of ['归一', '归二'])
    people.push(await village.addPerson(name, { phone: inventedPhone(), birthDate: '1980-02-03' }))
  await site.owner.query(
    `update person set phone_tail_hash = null where county_id = $1 and id in (select person_id from account_person)`,
    [county.id],
  )
  for (let n = 0; n < 2; n++) await seedAftercare(site.ground, county, site.owner)
  const { rows } = await site.owner.query(
    'select person_id::int as id from aftercare where county_id = $1 order by id',
    [county.id],
  )
  expect(rows.map((row) => row.id)).toEqual(people.map(({ personId }) => personId))
  const read = (who: Village['officer'], personId: number) =>
    who.call(aftercare.read, { personId, reason: '了解需要什么' })
  expect((await read(aftercareWorker, people[1]!.personId)).rows).toMatchObject([{ need: '想找一份离家近的活' }])
  expect(await refusal(read(officer, people[0]!.personId))).toBe('authority.not_granted')
  const sheet = await officer.call(circumstances.readHousehold, { householdId: people[0]!.householdId })
  expect(sheet.facts.map(({ field, value, byHousehold }) => [field, value, byHousehold])).toEqual([
    ['serviceNeeds', ['papers'], true],
    ['asksContact', true, true],
  ])
})

test('each rural village has its collective with a council of five, supervisors and finance, all of different households', async () => {
  const { site, county, officer, villages } = village
  for (let n = 0; n < 2; n++) await seedCollectives(site.owner, county.id, '2026-01-01')
  const { rows } = await officer.call(organisations.list, { areaId: villages[0].villageId, limit: 100 })
  const found = rows.filter(({ kind }) => kind === 'collectiveEconomicOrg')
  expect(found).toHaveLength(1)
  const { seats } = await officer.call(organisations.read, { bodyId: found[0]!.id })
  const held = (role: string) => seats.filter((seat) => seat.role === role).length
  expect(['head', 'councillor', 'supervisor', 'finance'].map(held)).toEqual([1, 4, 3, 1])
  expect(new Set(seats.map((seat) => seat.personId)).size).toBe(seats.length)
})

test('a list of those left behind came in and can be taken back: most of it goes, what a household said anew stays', async () => {
  const { site, county, officer, villages } = village
  const [{ villageId }] = villages
  for (let n = 0; n < 3; n++) {
    const family = await aFamily(village)
    for (const personId of [family.son, family.daughterInLaw])
      await happens(village, family.householdId, '2026-02-01', {
        kind: 'away',
        reason: 'work',
        place: '外省',
        personId,
      })
  }
  const clerk = { accountId: officer.accountId, personId: officer.personId }
  await inSetting(site.ground, county, 'test', (setting) => seedLeftBehindList(setting, villageId, clerk))
  const { rows } = await officer.call(circumstances.lists, { villageId })
  expect(rows).toMatchObject([{ byName: officer.name, takenBackAt: null }])
  const list = await officer.call(circumstances.readList, { listId: rows[0]!.id })
  expect(list.rows.map(({ why }) => why)).toEqual(expect.arrayContaining([null, 'saidByHousehold']))
  await officer.call(circumstances.takeListBack, { listId: list.id })
})
