import { beforeAll, expect, test } from 'vitest'
import { elections } from '#features/elections/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { addDays } from '#kernel/shared/day.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { handOvers } from './contract.ts'

let village: Village
let today: string
beforeAll(async () => {
  village = await aVillage()
  today = village.site.time.now.slice(0, 10)
})

const person = async (name: string) => {
  const phone = inventedPhone()
  const { personId } = await village.addPerson(name, { phone })
  return { personId, phone }
}

test('[S-11] a grid chief is appointed, has a duty card, and hands over with a word on what matters', async () => {
  const { gridId, groupId } = village.villages[0].groups[0]!
  const chief = async (name: string) => {
    const { personId, phone } = await person(name)
    const leader = { personId, role: 'groupLeader', title: 'groupLeader', level: 'group' as const, areaId: groupId }
    await village.administrator.call(posts.appoint, { ...leader, termFrom: today })
    const post = { personId, role: 'gridChief', title: 'gridChiefLevel2', level: 'grid' as const, gridId }
    const { id } = await village.administrator.call(posts.appoint, { ...post, termFrom: today })
    return { postId: id, who: await village.signIn(personId, phone, 'staff') }
  }
  const first = await chief('前任网格长')
  const card = await village.officer.call(handOvers.card, { postId: first.postId })
  expect(card).toMatchObject({ name: '前任网格长', title: { zh: '二级网格长' }, inTerm: true, handed: [] })
  expect(card.duties.map((duty) => duty.zh)).toContain('组织院坝会、大家议事')
  expect(card.grid!.households).toBeGreaterThan(0)
  const second = await chief('接任网格长')
  const over = { postId: first.postId, toPostId: second.postId }
  await expect(village.administrator.call(handOvers.make, over)).rejects.toMatchObject({
    body: { code: 'handOvers.nothing' },
  })
  const said = '东头的水渠约好下周一起清'
  await village.administrator.call(handOvers.make, { ...over, said })
  const { rows } = await second.who.call(handOvers.mine, {})
  const own = rows.find((row) => row.postId === second.postId)!
  expect(own.handed).toMatchObject([{ from: '前任网格长', to: '接任网格长', requests: 0, said }])
  expect(own.handed[0]!.households).toBe(card.grid!.households + 1)
  const past = await village.officer.call(handOvers.list, { areaId: village.villages[0].villageId })
  expect(past.rows).toMatchObject([{ title: { zh: '二级网格长' }, said }])
  expect((await village.outsideOfficer.call(handOvers.list, {})).rows).toEqual([])
})

test('[L-04] first secretaries and work teams stand in a register with unit, village and term, and hand over', async () => {
  const areaId = village.villages[0].villageId
  const { id: bodyId } = await village.officer.call(organisations.found, {
    ...{ kind: 'workTeam', areaId, name: '桥头村驻村工作队' },
  })
  const before = addDays(today, -30)
  const sit = (personId: number, role: string, origin: string, termFrom = before) =>
    village.administrator.call(elections.hold, {
      ...{ bodyId, how: 'appointment', on: termFrom, termFrom, seats: [{ personId, role, origin }] },
    })
  const old = await person('第一书记甲')
  await expect(
    village.officer.call(elections.hold, {
      ...{ bodyId, how: 'appointment', on: today, termFrom: today },
      seats: [{ personId: old.personId, role: 'head', origin: '县财政局' }],
    }),
  ).rejects.toMatchObject({ body: { code: 'elections.needs_post' } })
  await sit(old.personId, 'head', '县财政局')
  await sit((await person('队员乙')).personId, 'member', '县教育局')
  const asked = { kind: 'workTeam' }
  const { rows } = await village.officer.call(organisations.seats, asked)
  expect(rows).toMatchObject([
    {
      name: '第一书记甲',
      leads: true,
      origin: '县财政局',
      bodyName: '桥头村驻村工作队',
      areaName: '桥头村',
      termFrom: before,
    },
    { name: '队员乙', leads: false, origin: '县教育局', postId: null },
  ])
  expect(rows[0]!.termTo).toBe(addDays(`${Number(before.slice(0, 4)) + 2}${before.slice(4)}`, -1))
  const [seat] = rows
  await village.administrator.call(elections.end, {
    bodyId,
    seatId: seat!.id,
    on: addDays(today, -1),
    reason: 'termOver',
  })
  await sit((await person('第一书记丙')).personId, 'head', '县财政局', today)
  const now = (await village.officer.call(organisations.seats, asked)).rows.find((row) => row.leads)!
  expect(now.name).toBe('第一书记丙')
  const over = { postId: seat!.postId!, toPostId: now.postId!, said: '危房改造还差两户没验收' }
  await village.administrator.call(handOvers.make, over)
  const card = await village.officer.call(handOvers.card, { postId: now.postId! })
  expect(card).toMatchObject({ title: { zh: '驻村第一书记' }, handed: [{ from: '第一书记甲', said: over.said }] })
  const all = await village.officer.call(organisations.seats, { ...asked, ended: true })
  expect(all.rows.map((row) => [row.name, row.seated])).toContainEqual(['第一书记甲', false])
})
