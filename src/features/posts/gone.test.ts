import { beforeAll, expect, test } from 'vitest'
import { contacts } from '#features/contacts/contract.ts'
import { elections } from '#features/elections/contract.ts'
import { grids } from '#features/grids/contract.ts'
import { lifeEvents } from '#features/lifeEvents/contract.ts'
import { notices } from '#features/notices/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { overlays } from '#features/overlays/contract.ts'
import { deliver } from '#server/relay.ts'
import { happens, refusal } from '#tests/village/family.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { posts } from './contract.ts'

let village: Village
let today: string
beforeAll(async () => {
  village = await aVillage({ models: ['hanyin', 'suzhou', 'dingxi'] })
  today = village.site.time.now.slice(0, 10)
})

const delivered = async () => {
  while ((await deliver(village.site.ground, village.county)) > 0);
}

type Holder = { who: Somebody; householdId: number; homeId: number; gridId: number; bodyId: number }

/** Somebody who leads a grid, a group of neighbours without a post, stands on a list, is a deputy and looks after a household. */
async function aHolder(name: string, group: 0 | 1): Promise<Holder> {
  const { officer, villages, county, site } = village
  const { villageId, groups } = villages[0]
  const gridId = groups[group]!.gridId
  const phone = inventedPhone()
  const { personId, householdId } = await village.addPerson(name, { phone })
  const who = await village.signIn(personId, phone, 'staff')
  await village.addPost(personId, { role: 'villageOfficer', title: 'villageDirector', at: 'village' })
  await site.owner.query(
    `insert into post (county_id, person_id, role, title, level, grid_id, township_id, village_id, group_id, term_from)
     values ($1, $2, 'gridChief', 'gridChiefLevel2', 'grid', $3, $4, $5, $6, '2020-01-01')`,
    [county.id, personId, gridId, villages[0].townshipId, villageId, groups[group]!.groupId],
  )
  const { id: bodyId } = await officer.call(organisations.found, {
    kind: 'livingAid',
    areaId: villageId,
    name: `互助${group}组`,
  })
  await officer.call(elections.hold, {
    ...{ bodyId, how: 'joining', on: today, termFrom: today },
    seats: [{ personId, role: 'leader', origin: 'kind' }],
  })
  await officer.call(overlays.assign, { gridId, network: 'four-networks', member: 'judge', personId })
  await officer.call(contacts.say, { villageId, personId, kind: 'deputy', holds: true })
  const { householdId: homeId } = await village.addPerson(`${name}的邻居`)
  const to = { householdIds: [homeId] }
  await officer.call(contacts.assign, { villageId, line: 'deputyLine', level: 'deputy', personId, to })
  return { who, householdId, homeId, gridId, bodyId }
}

const acts = (who: Somebody) =>
  who.call(contacts.ofVillage, { villageId: village.villages[0].villageId, line: 'deputyLine' })
const vacant = async (gridId: number) =>
  (await village.townshipOfficer.call(grids.vacancies, { limit: 100 })).rows.some(({ id }) => id === gridId)
const cover = async () => {
  const areaId = village.villages[0].villageId
  const line = await village.officer.call(contacts.ofVillage, { villageId: areaId, line: 'deputyLine' })
  const aid = (await village.officer.call(organisations.ofArea, { areaId })).rows.find(({ id }) => id === 'livingAid')!
  return { covered: line.cover.covered, leaders: aid.leaders }
}
const judges = async (gridId: number) => {
  const { rows } = await village.administrator.call(overlays.onRoster, { network: 'four-networks', member: 'judge' })
  return rows.filter((row) => row.gridId === gridId).map(({ name }) => name)
}
const told = async () =>
  (await village.administrator.call(notices.list, {})).rows.flatMap(({ kind, title, n }) =>
    kind === 'holderDied' || kind === 'holderLeft' ? [[kind, title, n]] : [],
  )

test('[H-20 D-12] whoever died holds nothing from that day: the grid is vacant, the group has no leader, the households no contact', async () => {
  const before = await cover()
  const { who, householdId, homeId, gridId, bodyId } = await aHolder('孔德厚', 0)
  expect(await vacant(gridId)).toBe(false)
  expect(await cover()).toEqual({ covered: before.covered + 1, leaders: before.leaders + 1 })
  expect(await judges(gridId)).toEqual(['孔德厚'])
  await acts(who)
  await happens(village, householdId, today, { kind: 'death', personId: who.personId })
  // Before anything has followed from it, nobody acts by the posts of somebody who died.
  expect(await refusal(acts(who))).not.toBe('no refusal')
  await delivered()
  expect(await vacant(gridId)).toBe(true)
  expect(await cover()).toEqual(before)
  expect(await judges(gridId)).toEqual([])
  const { people } = await village.officer.call(grids.responsible, { householdId: homeId })
  expect(people.map(({ name }) => name)).not.toContain('孔德厚')
  const { rows } = await village.administrator.call(posts.list, { personId: who.personId, ended: true })
  expect(rows.map(({ inTerm, endReason }) => [inTerm, endReason])).toEqual([
    [false, 'died'],
    [false, 'died'],
  ])
  const body = await village.officer.call(organisations.read, { bodyId, on: today })
  expect(JSON.stringify(body)).not.toContain('孔德厚')
  const ended = await village.officer.call(contacts.ended, {
    villageId: village.villages[0].villageId,
    line: 'deputyLine',
    limit: 10,
  })
  expect(ended.rows).toMatchObject([{ reason: 'died', on: today }])
  // The village director, the grid, the seat, the list and the line.
  expect(await told()).toEqual([['holderDied', '孔德厚', 5]])
})

test('[H-20] whoever moves out of the county keeps what they hold until somebody decides, and whoever may appoint is told', async () => {
  const { who, householdId, gridId } = await aHolder('葛长青', 1)
  await happens(village, householdId, today, { kind: 'moveOut', personIds: [who.personId], place: '西安市' })
  await delivered()
  expect(await vacant(gridId)).toBe(false)
  expect(await told()).toEqual([
    ['holderLeft', '葛长青', 5],
    ['holderDied', '孔德厚', 5],
  ])
  const { rows } = await village.officer.call(notices.list, {})
  expect(rows.filter(({ kind }) => kind === 'holderLeft')).toEqual([])
})

test('[H-20] a death taken back after all ended is told to whoever may appoint and to the person, with what stays ended until given again', async () => {
  const { who, householdId, gridId, bodyId } = await aHolder('石守义', 0)
  const { administrator, officer, villages, site } = village
  const taken = async (reason: string) => {
    const { id } = await happens(village, householdId, today, { kind: 'death', personId: who.personId })
    await delivered()
    expect(await vacant(gridId)).toBe(true)
    await officer.call(lifeEvents.undo, { eventId: id, reason })
    await delivered()
  }
  const back = async (reader: Somebody, kind: string) =>
    (await reader.call(notices.list, {})).rows
      .filter((row) => row.kind === kind && (kind === 'ownBack' || row.title === '石守义'))
      .map(({ n, offices }) => [n, offices.map(({ zh }) => zh)])
  await taken('同名的人，登错了')
  expect(await vacant(gridId)).toBe(true)
  const { rows } = await site.owner.query('select name from grid where id = $1', [gridId])
  const name: string = rows[0].name
  const all = [`${name}二级网格长`, '桥头村村委会主任', '互助0组组长', `${name}法院干警`, '桥头村人大代表联系选民']
  expect(await back(administrator, 'holderBack')).toEqual([[5, all]])
  expect(await back(who, 'ownBack')).toEqual([[5, all]])
  expect(await back(officer, 'holderBack')).toEqual([])
  // Whoever lives is a deputy as before.
  const stands = await site.owner.query('select kind, valid_to from standing where person_id = $1', [who.personId])
  expect(stands.rows).toEqual([{ kind: 'deputy', valid_to: null }])
  const givesTwoAgain = async () => {
    await administrator.call(posts.appoint, {
      ...{ personId: who.personId, role: 'villageOfficer', title: 'villageDirector', level: 'village' as const },
      ...{ areaId: villages[0].villageId, termFrom: today },
    })
    await officer.call(elections.hold, {
      ...{ bodyId, how: 'joining', on: today, termFrom: today },
      seats: [{ personId: who.personId, role: 'leader', origin: 'kind' }],
    })
  }
  // Recorded in error a second time, what the office has given again ends like the rest and is told once.
  await givesTwoAgain()
  await taken('又登错了')
  expect((await back(administrator, 'holderBack')).map(([n]) => n)).toEqual([5, 5])
  await delivered()
  expect((await back(administrator, 'holderBack')).length).toBe(2)
  // What was given again is in nobody's list: a third error, taken back before anything followed, leaves the other three.
  await givesTwoAgain()
  const { id } = await happens(village, householdId, today, { kind: 'death', personId: who.personId })
  await officer.call(lifeEvents.undo, { eventId: id, reason: '还是登错了' })
  await delivered()
  expect((await back(administrator, 'holderBack')).map(([n]) => n)).toEqual([3, 5, 5])
})

test('a death that was taken back before anything followed ends nothing', async () => {
  const { who, householdId, gridId } = await aHolder('齐有根', 0)
  const { id } = await happens(village, householdId, today, { kind: 'death', personId: who.personId })
  await village.officer.call(lifeEvents.undo, { eventId: id, reason: '登错了人' })
  await delivered()
  expect(await vacant(gridId)).toBe(false)
  await acts(who)
})
