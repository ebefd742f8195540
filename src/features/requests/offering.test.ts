import { describe, expect, test } from 'vitest'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { anOrder, refused, step } from './builders.ts'
import { requests } from './contract.ts'

type Who = Village['resident']

const lamp = { text: '桥头路灯不亮。晚上看不见路。', placeName: '桥头' }
const sameLamp = '桥头那盏路灯坏了好几天'

const file = (who: Who, village: Village, more: object = {}) =>
  who.call(requests.fileFor, {
    ...{ text: sameLamp, villageId: village.villages[0].villageId, channel: 'visit', requesterName: '李四' },
    ...more,
  })
const said = (who: Who, village: Village, at: 0 | 1 | 2 = 0) =>
  who.call(requests.alikeSaid, { villageId: village.villages[at].villageId, text: sameLamp })
const alike = async (who: Who, requestId: number) => (await who.call(requests.alike, { requestId })).rows

describe('collecting', () => {
  test('[X-18] a cluster head is shown what was said already: title, number, place and state, and nobody’s name', async () => {
    const village = await aVillage()
    const order = await anOrder(village.resident, {
      ...{ text: `${lamp.text}电话 13912345678`, placeName: '桥头，13912345678' },
    })
    await anOrder(village.resident, { text: '低保什么时候发' })
    const { rows } = await said(village.clusterHead, village)
    expect(rows).toEqual([
      {
        ...{
          id: order.id,
          number: order.number,
          title: '桥头路灯不亮',
          placeName: '桥头，139****5678',
          proposed: false,
        },
        ...{ state: { zh: '居民点单', en: 'Ordered' }, receivedAt: order.receivedAt },
      },
    ])
    expect(JSON.stringify(rows)).not.toContain(village.resident.name)
    expect(JSON.stringify(rows)).not.toContain(village.resident.phone)
  })

  test('[X-18] only within their own area: not the next group, not another village, and residents not at all', async () => {
    const village = await aVillage()
    const { villages, resident, clusterHead, dispatcher, outsideDispatcher, outsideOfficer } = village
    const far = villages[0].groups[1]!
    await anOrder(resident, { ...lamp, villageId: villages[0].villageId, groupId: far.groupId, gridId: far.gridId })
    expect((await said(clusterHead, village)).rows).toEqual([])
    expect((await said(dispatcher, village)).rows).toHaveLength(1)
    for (const outside of [outsideDispatcher, outsideOfficer]) {
      expect((await said(outside, village)).rows).toEqual([])
    }
    expect((await refused(said(resident, village))).status).toBe(403)
  })

  test('[X-18] what ended, was merged, is private, or is older than ninety days is not offered', async () => {
    const village = await aVillage()
    const { resident, dispatcher } = village
    const [gone, merged, secret, kept] = [
      await anOrder(resident, lamp),
      await anOrder(resident, lamp),
      await anOrder(resident, lamp),
      await anOrder(resident, lamp),
    ]
    await step(resident, gone.id, 'withdraw')
    await dispatcher.call(requests.merge, { requestId: merged.id, into: kept.id })
    await dispatcher.call(requests.triage, { requestId: secret.id, class: 'private', reason: '自家院里的灯' })
    expect((await said(village.clusterHead, village)).rows.map((row) => row.id)).toEqual([kept.id])
    for (const { id } of [gone, merged, secret]) expect(await alike(dispatcher, id)).toEqual([])
    village.later({ days: 91 })
    const head = await village.signIn(village.clusterHead.personId, inventedPhone(), 'staff')
    expect((await said(head, village)).rows).toEqual([])
  })

  test('[X-18] the likeliest stands first, whichever was said later', async () => {
    const village = await aVillage()
    const same = await anOrder(village.resident, { ...lamp, text: sameLamp })
    const near = await anOrder(village.resident, { text: '桥头路灯太暗', placeName: '桥头' })
    const { rows } = await said(village.dispatcher, village)
    expect(rows.map((row) => row.id)).toEqual([same.id, near.id])
  })

  test('[X-18] files for a household of their own part of the village without naming the part', async () => {
    const village = await aVillage()
    const filed = await file(village.clusterHead, village)
    const { rows } = await village.site.owner.query('select grid_id from request where id = $1', [filed.id])
    expect(Number(rows[0].grid_id)).toBe(village.villages[0].groups[0]!.gridId)
    expect((await refused(file(village.clusterHead, village, { villageId: village.villages[1].villageId }))).code).toBe(
      'requests.not_here',
    )
  })
})

describe('the same matter', () => {
  test('[X-18] proposed while filing, it stands first before the dispatcher, who merges it; both numbers stay good', async () => {
    const village = await aVillage()
    const { resident, clusterHead, dispatcher } = village
    const order = await anOrder(resident, { text: '桥头太黑', placeName: '桥头' })
    const likelier = await anOrder(resident, lamp)
    const filed = await file(clusterHead, village, { sameAs: order.id, requesterPhone: '19900005555' })
    expect(filed.sameAs).toBe(true)
    expect((await dispatcher.call(requests.queue, {})).rows[0]).toMatchObject({ id: filed.id, sameAs: true })
    const offered = await alike(dispatcher, filed.id)
    expect(offered.map((row) => [row.id, row.proposed])).toEqual([
      [order.id, true],
      [likelier.id, false],
    ])
    expect((await alike(dispatcher, order.id))[0]).toMatchObject({ id: filed.id, proposed: true })
    await dispatcher.call(requests.merge, { requestId: filed.id, into: order.id })
    expect(await alike(dispatcher, filed.id)).toEqual([])
    expect((await alike(dispatcher, order.id)).map((row) => row.proposed)).toEqual([])
    const follow = await village.nobody.call(requests.follow, { number: filed.number, phoneTail: '5555' })
    expect(follow.mergedInto).toBe(order.number)
  })

  test('[X-18] what was not within reach, or is no longer open, cannot be named', async () => {
    const village = await aVillage()
    const { resident, outsider, clusterHead, neighbour } = village
    const ended = await anOrder(resident, lamp)
    await step(resident, ended.id, 'withdraw')
    const elsewhere = await anOrder(outsider, lamp)
    const far = village.villages[0].groups[1]!
    const next = await anOrder(resident, { ...lamp, villageId: village.villages[0].villageId, gridId: far.gridId })
    for (const { id } of [ended, elsewhere, next]) {
      expect(await refused(file(clusterHead, village, { sameAs: id }))).toMatchObject({
        status: 409,
        code: 'requests.not_same',
      })
    }
    const order = await anOrder(resident, lamp)
    const byNeighbour = file(neighbour, village, { channel: 'web', sameAs: order.id })
    expect((await refused(byNeighbour)).code).toBe('requests.not_same')
  })

  test('[X-18] alike matters of a village are its dispatcher’s to see, not the next village’s', async () => {
    const village = await aVillage()
    const order = await anOrder(village.resident, lamp)
    const twice = await anOrder(village.neighbour, { text: sameLamp })
    expect((await alike(village.dispatcher, twice.id)).map((row) => row.id)).toEqual([order.id])
    expect((await alike(village.townshipOfficer, twice.id)).map((row) => row.id)).toEqual([order.id])
    expect((await refused(alike(village.outsideDispatcher, twice.id))).status).toBe(404)
    expect((await refused(alike(village.clusterHead, twice.id))).status).toBe(403)
  })
})
