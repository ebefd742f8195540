import { expect, test } from 'vitest'
import { notices } from '#features/notices/contract.ts'
import { noticesJobs } from '#features/notices/jobs.ts'
import { aClaimed, aDispatched, aDone, anOrder, refused, step } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { deliver } from '#server/relay.ts'
import { inSetting } from '#server/settings.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'

const hear = async ({ site, county }: Village) => {
  while ((await deliver(site.ground, county)) > 0);
}
const listOf = async (who: Somebody) => (await who.call(notices.list, {})).rows
const kindsOf = async (who: Somebody) => (await listOf(who)).map((row) => row.kind)

test('what happens to a request is told to its resident, its handler and the nearest dispatchers, and to nobody else', async () => {
  const village = await aVillage()
  const { resident, handler, dispatcher, officer, neighbour, outsideOfficer, townshipOfficer, administrator } = village
  const order = await aDone(village, '2026-03-06')
  await hear(village)
  expect(await kindsOf(resident)).toEqual(['answered', 'promised', 'handed'])
  expect(await kindsOf(handler)).toEqual(['toYou'])
  expect(await kindsOf(dispatcher)).toEqual(['new'])
  expect(await kindsOf(officer)).toEqual(['new'])
  for (const other of [neighbour, outsideOfficer, townshipOfficer, administrator])
    expect(await kindsOf(other)).toEqual([])
  const promised = (await listOf(resident)).find((row) => row.kind === 'promised')
  expect(promised).toMatchObject({
    requestId: order.id,
    title: order.title,
    handler: 'handler',
    promisedOn: '2026-03-06',
  })
  await step(resident, order.id, 'rate', { solved: false, stars: 2 })
  await hear(village)
  expect((await kindsOf(resident)).length).toBe(3) // what one did oneself is no news
})

test('on a family’s phone each reads their own; what one did oneself, and whose post has ended, is told nothing', async () => {
  const village = await aVillage()
  const { resident, neighbour, dispatcher, addPerson, addPost, signIn, site, county } = village
  const phone = inventedPhone()
  const { personId } = await addPerson('前任派单员', { phone })
  await addPost(
    personId,
    { role: 'dispatcher', title: 'dispatcher', at: 'village' },
    { from: '2020-01-01', to: '2026-01-31' },
  )
  const former = await signIn(personId, phone, 'staff')
  const { rows } = await site.owner.query(
    `insert into notice (county_id, account_id, person_id, kind, cause, at) values ($1, $2, $3, 'answered', 'event:family', $4) returning id`,
    [county.id, resident.accountId, neighbour.personId, site.time.now],
  )
  expect(await listOf(resident)).toEqual([])
  expect(await resident.call(notices.unread, {})).toEqual({ n: 0 })
  const mark = resident.call(notices.markRead, { noticeId: Number(rows[0].id) })
  expect((await refused(mark)).code).toBe('notices.missing')
  const order = await anOrder(resident)
  await step(resident, order.id, 'withdraw')
  await hear(village)
  expect(await kindsOf(resident)).toEqual([])
  expect(await kindsOf(dispatcher)).toEqual(['new'])
  expect(await kindsOf(former)).toEqual([])
})

test('an event that is delivered again tells nobody twice, and leaves what was read as read', async () => {
  const village = await aVillage()
  const { resident, site, county } = village
  await aDone(village, '2026-03-06')
  await hear(village)
  const [newest] = await listOf(resident)
  await resident.call(notices.markRead, { noticeId: newest!.id })
  await site.owner.query('update outbox set delivered_at = null where county_id = $1', [county.id])
  await hear(village)
  expect((await listOf(resident)).map((row) => row.read)).toEqual([true, false, false])
})

test('read states are one’s own: counted, marked one by one or up to the newest seen; another’s is not there', async () => {
  const village = await aVillage()
  const { resident, neighbour, handler } = village
  await aDone(village, '2026-03-06')
  await hear(village)
  const rows = await listOf(resident)
  expect(await resident.call(notices.unread, {})).toEqual({ n: 3 })
  expect((await refused(neighbour.call(notices.markRead, { noticeId: rows[0]!.id }))).code).toBe('notices.missing')
  await resident.call(notices.markRead, { noticeId: rows[0]!.id })
  expect(await resident.call(notices.unread, {})).toEqual({ n: 2 })
  expect(await resident.call(notices.markAllRead, { upTo: rows[1]!.id })).toEqual({ n: 2 })
  expect(await handler.call(notices.unread, {})).toEqual({ n: 1 })
  const first = await resident.call(notices.list, { limit: 2 })
  const second = await resident.call(notices.list, { limit: 2, after: first.next! })
  expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(rows.map((row) => row.id))
  expect(second.next).toBeNull()
})

test('sorting is told to the resident, objecting to the township, a reminder and a withdrawal to the handler', async () => {
  const village = await aVillage()
  const { resident, dispatcher, handler, townshipOfficer } = village
  const sorted = await anOrder(resident)
  await hear(village)
  await dispatcher.call(requests.triage, { requestId: sorted.id, class: 'big', reason: '要县里立项' })
  await hear(village)
  expect((await listOf(resident))[0]).toMatchObject({ kind: 'sorted', class: { zh: '大事' } })
  await resident.call(requests.object, { requestId: sorted.id, reason: '我认为不该这样分类' })
  await hear(village)
  expect(await kindsOf(townshipOfficer)).toEqual(['objected'])
  expect(await kindsOf(dispatcher)).toEqual(['new'])
  const given = await aDispatched(village)
  await step(dispatcher, given.id, 'remind')
  await step(resident, given.id, 'withdraw')
  await hear(village)
  expect(await kindsOf(handler)).toEqual(['withdrawn', 'reminded', 'toYou'])
})

test('each morning handlers and dispatchers hear once how much falls due within a day', async () => {
  const village = await aVillage()
  const { resident, handler, dispatcher, site, county } = village
  await aClaimed(village, '2026-03-02')
  await aClaimed(village, '2026-03-02')
  await anOrder(resident)
  const morning = () => inSetting(site.ground, county, 'notices.dueSoon', (setting) => noticesJobs[0]!.run(setting))
  await morning()
  await morning()
  expect((await listOf(handler)).map(({ kind, n }) => ({ kind, n }))).toEqual([{ kind: 'dueSoon', n: 2 }])
  expect((await listOf(dispatcher)).map(({ kind }) => kind)).toEqual(['dueSoon'])
})

test('whoever’s post has ended keeps the notice, but neither title nor way to the request', async () => {
  const village = await aVillage()
  const { handler, site, county } = village
  await aClaimed(village, '2026-03-06')
  await hear(village)
  expect((await listOf(handler))[0]).toMatchObject({ title: expect.any(String), requestId: expect.any(Number) })
  await site.owner.query("update post set term_to = '2026-03-01' where county_id = $1 and person_id = $2", [
    county.id,
    handler.personId,
  ])
  expect((await listOf(handler))[0]).toMatchObject({ title: null, requestId: null, handler: null, promisedOn: null })
})

test('[H-20] whoever may appoint is told of each vacancy once, in one notice a morning, thirty days before a term ends', async () => {
  const village = await aVillage()
  const { administrator, officer, townshipOfficer, site, county } = village
  const stand = { role: 'gridChief', title: 'gridChiefLevel2', at: 'grid' } as const
  const chiefPost = await village.addPost(village.groupLeader.personId, stand)
  const job = noticesJobs.find((one) => one.name === 'notices.vacancies')!
  const morning = () => inSetting(site.ground, county, job.name, (setting) => job.run(setting))
  const toldTo = async (who: Somebody) => {
    const { rows } = await site.owner.query(
      "select (facts->>'n')::int as n from notice where county_id = $1 and account_id = $2 and kind = 'vacancies' order by id desc",
      [county.id, who.accountId],
    )
    return rows.map((row) => row.n)
  }
  const told = () => toldTo(administrator)
  await morning()
  const [first] = await told()
  expect((await listOf(administrator))[0]).toMatchObject({ kind: 'vacancies', n: first })
  expect(first).toBeGreaterThan(1)
  await morning()
  village.later({ days: 1 })
  await morning()
  expect(await told()).toEqual([first])
  for (const other of [officer, townshipOfficer]) expect(await toldTo(other)).toEqual([])
  await site.owner.query('update post set term_to = $2::date + 20 where county_id = $1 and id = $3', [
    ...[county.id, site.time.now.slice(0, 10), chiefPost],
  ])
  await morning()
  expect(await told()).toEqual([1, first])
  village.later({ days: 25 })
  await morning()
  expect(await told()).toEqual([1, first])
})
