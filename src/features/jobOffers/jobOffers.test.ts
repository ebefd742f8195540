import { expect, test } from 'vitest'
import { circumstances } from '#features/circumstances/contract.ts'
import { notices } from '#features/notices/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { deliver } from '#server/relay.ts'
import { refusal } from '#tests/village/family.ts'
import { aVillage, type Somebody } from '#tests/village.ts'
import { jobOffers } from './contract.ts'

test('[H-04] offers by employer, places filled and wages paid as sums; who looks for work sees what is still open', async () => {
  const village = await aVillage()
  const { officer, outsideOfficer, administrator, nobody, villages } = village
  const [first, second, third] = villages
  const employer = async (kind: string, name: string, who = officer, areaId = first.villageId) =>
    (await who.call(organisations.found, { kind, areaId, name })).id
  const farm = await employer('cooperative', '桥头种养合作社')
  const shop = await employer('workshop', '桥头帮扶车间')
  await employer('cooperative', '高坪合作社', outsideOfficer, third.villageId)
  const council = await employer('volunteerTeam', '志愿队')
  const offer = (bodyId: number, more: object = {}) =>
    officer.call(jobOffers.offer, { bodyId, title: '采茶工', places: 20, wageFrom: 2400, wageTo: 3000, ...more })
  const picking = (await offer(farm)).id
  const sewing = (await offer(shop, { title: '缝纫工', places: 8 })).id
  expect(await refusal(offer(council))).toBe('jobOffers.no_employer')
  expect(await refusal(offer(farm, { wageFrom: 4000 }))).toBe('jobOffers.wages')

  // A neighbour in the next village of the township sees both; one in another township neither.
  const near = async (villageId: number) => (await nobody.call(jobOffers.near, { villageId })).rows
  expect((await near(second.villageId)).map(({ title, employer: by, places }) => [title, by, places])).toEqual([
    ['缝纫工', '桥头帮扶车间', 8],
    ['采茶工', '桥头种养合作社', 20],
  ])
  expect(await near(third.villageId)).toEqual([])
  await officer.call(jobOffers.fill, { offerId: sewing, filled: 8 })
  expect((await near(first.villageId)).map(({ title }) => title)).toEqual(['采茶工'])
  await officer.call(jobOffers.fill, { offerId: picking, filled: 12 })
  expect(await refusal(officer.call(jobOffers.fill, { offerId: picking, filled: 21 }))).toBe('jobOffers.too_many')

  const year = Number(village.site.time.now.slice(0, 4))
  const pay = (more: object) =>
    officer.call(jobOffers.pay, { bodyId: farm, year, quarter: 1, workers: 12, wages: 90_000, ...more })
  await pay({})
  await pay({ wages: 86_400 })
  expect(await refusal(pay({ workers: 4 }))).toBe('jobOffers.few_workers')
  expect(await refusal(pay({ year: year + 1 }))).toBe('jobOffers.not_yet')
  await pay({ year: year - 1, quarter: 4, wages: 50_000 })

  const ledger = await administrator.call(jobOffers.ledger, { year, areaId: first.villageId })
  expect(ledger.total).toEqual({ employers: 2, offers: 2, places: 28, filled: 20, wages: 86_400 })
  expect(ledger.rows.map(({ name, places, filled, wages }) => [name, places, filled, wages])).toEqual([
    ['桥头种养合作社', 20, 12, 86_400],
    ['桥头帮扶车间', 8, 8, 0],
  ])
  expect((await administrator.call(jobOffers.ledger, { year })).total.employers).toBe(3)
  expect((await outsideOfficer.call(jobOffers.ledger, { year })).total).toMatchObject({ employers: 1, places: 0 })

  expect(await refusal(outsideOfficer.call(jobOffers.close, { offerId: picking }))).toBe('jobOffers.missing')
  await officer.call(jobOffers.close, { offerId: picking })
  expect(await near(first.villageId)).toEqual([])
  expect(await refusal(officer.call(jobOffers.fill, { offerId: picking, filled: 13 }))).toBe('jobOffers.closed')

  // An employer that is there no more offers nothing.
  await offer(shop, { title: '锁边工' })
  expect((await near(first.villageId)).map(({ title }) => title)).toEqual(['锁边工'])
  await officer.call(organisations.close, { bodyId: shop })
  expect(await near(first.villageId)).toEqual([])
  expect(await refusal(offer(shop))).toBe('jobOffers.no_employer')
})

test('whoever said that they look for work is told of an offer in the township, once a day; nobody else, and not after taking it back', async () => {
  const village = await aVillage()
  const { officer, outsideOfficer, resident, neighbour, outsider, villages, site, county } = village
  const say = { field: 'wantsWork', value: true } as const
  const { id } = await resident.call(circumstances.declare, { ...say, personId: resident.personId })
  await outsider.call(circumstances.declare, { ...say, personId: outsider.personId })
  const found = (who: Somebody, areaId: number) =>
    who.call(organisations.found, { kind: 'cooperative', areaId, name: '合作社' })
  const bodyId = (await found(officer, villages[0].villageId)).id
  const offered = async () => {
    await officer.call(jobOffers.offer, { bodyId, title: '采茶工', places: 20 })
    while ((await deliver(site.ground, county)) > 0);
  }
  const toldOf = async (who: Somebody) =>
    (await who.call(notices.list, {})).rows.filter(({ kind }) => kind === 'workOffered').length
  await offered()
  await offered()
  expect([await toldOf(resident), await toldOf(neighbour), await toldOf(outsider)]).toEqual([1, 0, 0])
  const other = (await found(outsideOfficer, villages[2].villageId)).id
  await outsideOfficer.call(jobOffers.offer, { bodyId: other, title: '缝纫工', places: 2 })
  while ((await deliver(site.ground, county)) > 0);
  expect([await toldOf(resident), await toldOf(outsider)]).toEqual([1, 1])
  await site.owner.query("update notice set cause = cause || ':before' where county_id = $1", [county.id])
  await resident.call(circumstances.withdraw, { circumstanceId: id })
  await offered()
  expect(await toldOf(resident)).toBe(1)
})
