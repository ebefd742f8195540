import { expect, test } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { imports } from '#features/imports/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { aClaimed, aDispatched, aDone, anOrder, refused, step } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { laidOver } from '#wire/vault/readings.ts'
import { register } from './access/targets.ts'
import { inventedPhone } from './village/people.ts'
import { aVillage, type Village } from './village.ts'

const claim = { action: 'claim', fields: { promisedOn: '2026-03-04' } }

/** How many audit rows, steps and figures a request has left. */
async function traces({ site, county }: Village, requestId: number) {
  const count = async (sql: string) => (await site.owner.query(sql, [county.id, requestId])).rows[0].n as number
  return {
    steps: await count('select count(*)::int as n from request_step where county_id = $1 and request_id = $2'),
    audits: await count(
      "select count(*)::int as n from audit where county_id = $1 and target_kind = 'request' and target_id = $2",
    ),
  }
}

test('two claims at once: one claims, the other is told how it stands, and one step is written', async () => {
  const village = await aVillage()
  const order = await aDispatched(village)
  const both = await Promise.allSettled(
    [1, 2].map(() => village.handler.call(requests.advance, { requestId: order.id, ...claim })),
  )
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const loser = both.find((one) => one.status === 'rejected')!
  expect(await refused(Promise.reject(loser.reason))).toMatchObject({ status: 409, code: 'requests.changed' })
  expect(await traces(village, order.id)).toEqual({ steps: 3, audits: 3 })
})

test('a step pressed twice with one key happens once, and both are answered with it', async () => {
  const village = await aVillage()
  const order = await aDone(village, '2026-03-04')
  const rate = () =>
    village.resident.call(
      requests.advance,
      { requestId: order.id, action: 'rate', fields: { solved: true, stars: 5 } },
      { key: 'pressed-twice' },
    )
  const [first, second, third] = await Promise.all([rate(), rate(), rate()])
  const before = { steps: [] }
  const told = (answer: typeof first) => {
    const { handler: _, photos: __, chain: ___, ...shown } = laidOver(before, answer) // a repeat names again what has stayed
    return { ...shown, steps: (shown.steps as { seq: number }[]).slice(-1) }
  }
  for (const again of [second, third, await rate()]) expect(told(again)).toMatchObject(told(first))
  expect(await traces(village, order.id)).toEqual({ steps: 5, audits: 5 })
})

test('rating twice with two keys: the second is told that it is shown already', async () => {
  const village = await aVillage()
  const order = await aDone(village, '2026-03-04')
  const rate = (stars: number) => step(village.resident, order.id, 'rate', { solved: true, stars })
  const both = await Promise.allSettled([rate(1), rate(5)])
  expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  const { stars } = await village.resident.call(requests.read, { requestId: order.id })
  expect(both[stars === 1 ? 0 : 1]!.status).toBe('fulfilled')
})

test('placed twice at the same moment with one key it is one request; with another body the key is refused', async () => {
  const village = await aVillage()
  const place = (text: string) => village.resident.call(requests.place, { text }, { key: 'same-moment' })
  const [first, second] = await Promise.all([place('水管漏水'), place('水管漏水')])
  expect(second).toEqual(first)
  expect(await refused(place('路灯不亮'))).toMatchObject({ status: 422, code: 'call.key_reused' })
  const other = (text: string) => village.neighbour.call(requests.place, { text }, { key: 'same-moment' })
  const mixed = await Promise.allSettled([other('水管漏水'), other('路灯不亮')])
  expect(mixed.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const loser = mixed.find((one) => one.status === 'rejected')!
  expect((await refused(Promise.reject(loser.reason))).status).toBe(422)
  expect((await village.neighbour.call(requests.mine, {})).rows).toHaveLength(1)
})

test('one import committed twice at once comes in once; with one key both are answered alike', async () => {
  const village = await aVillage()
  const { officer, site, county, villages } = village
  const read = () => officer.call(imports.preview, { villageId: villages[0].villageId }, { file: register })
  const people = async () =>
    (
      await site.owner.query('select count(*)::int as n from person where county_id = $1 and import_id is not null', [
        county.id,
      ])
    ).rows[0].n
  const { id, counts } = await read()
  const both = await Promise.allSettled(
    [1, 2].map(() => officer.call(imports.commit, { importId: id }, { key: 'commit-once' })),
  )
  expect(both.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled'])
  expect(await people()).toBe(counts.newPersons)
  const again = await read()
  const late = await Promise.allSettled([1, 2].map(() => officer.call(imports.commit, { importId: again.id })))
  expect(late.map((one) => one.status)).toEqual(['rejected', 'rejected'])
  expect(await people()).toBe(counts.newPersons)
})

test('following: guesses sent all at once are counted as if one came after the other', async () => {
  const village = await aVillage()
  const orders = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(() => anOrder(village.resident)))
  const wrong = village.resident.phone.slice(-4) === '0000' ? '1111' : '0000'
  const answers = await Promise.all(
    orders.map(({ number }) => refused(village.nobody.call(requests.follow, { number, phoneTail: wrong }))),
  )
  expect(answers.filter((one) => one.status === 404)).toHaveLength(5)
  expect(answers.filter((one) => one.status === 429)).toHaveLength(5)
})

test('merging two into each other at once: one goes on in the other, and neither waits for ever', async () => {
  const village = await aVillage()
  const [one, other] = [await anOrder(village.resident), await anOrder(village.neighbour)]
  const merge = (requestId: number, into: number) => village.dispatcher.call(requests.merge, { requestId, into })
  const both = await Promise.allSettled([merge(one.id, other.id), merge(other.id, one.id)])
  expect(both.map((it) => it.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await village.dispatcher.call(requests.queue, {})).rows).toHaveLength(1)
})

test('withdrawn while it is claimed: one of the two happens, whole', async () => {
  const village = await aVillage()
  const order = await aDispatched(village)
  const both = await Promise.allSettled([
    village.handler.call(requests.advance, { requestId: order.id, ...claim, version: order.version + 1 }),
    village.resident.call(requests.advance, { requestId: order.id, action: 'withdraw', version: order.version + 1 }),
  ])
  expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect((await village.dispatcher.call(requests.read, { requestId: order.id })).steps).toHaveLength(3)
})

test('a promise for a day that is none, or that no calendar holds, is refused and leaves every list readable', async () => {
  const village = await aVillage()
  const order = await aDispatched(village)
  for (const promisedOn of ['9999-12-31', '0000-01-01', '2026-02-30', '+010000-01-01'])
    expect(await refused(step(village.handler, order.id, 'claim', { promisedOn }))).toMatchObject({ status: 400 })
  const far = await aClaimed(village, '2999-12-31')
  expect((await village.dispatcher.call(requests.queue, {})).rows.map((row) => row.id)).toContain(far.id)
})

test('a resident places twenty within the hour, also when all are sent at once', async () => {
  const { resident } = await aVillage()
  const answers = await Promise.allSettled(Array.from({ length: 24 }, () => anOrder(resident)))
  expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(20)
  const rows = (await resident.call(requests.mine, { limit: 100 })).rows
  expect(new Set(rows.map((row) => row.number)).size).toBe(20)
})

test('two posts that the law keeps apart are not given in the same moment, nor one post twice', async () => {
  const { administrator, addPerson, villages } = await aVillage()
  const { personId } = await addPerson('赵某')
  const place = { personId, level: 'village' as const, areaId: villages[0].villageId, termFrom: '2026-03-02' }
  const appoint = (role: string, title: string) => administrator.call(posts.appoint, { ...place, role, title })
  const apart = await Promise.allSettled([
    appoint('villageSupervisor', 'supervisionMember'),
    appoint('villageOfficer', 'committeeMember'),
  ])
  expect(apart.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const twice = await Promise.allSettled([appoint('handler', 'handler'), appoint('handler', 'handler')])
  expect(twice.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a person gets one staff account, also when two are asked for at once', async () => {
  const { administrator, addPerson } = await aVillage()
  const { personId } = await addPerson('钱某')
  const create = () => administrator.call(accounts.create, { personId, phone: inventedPhone() })
  const both = await Promise.allSettled([create(), create()])
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
