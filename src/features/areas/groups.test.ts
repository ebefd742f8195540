import { expect, test } from 'vitest'
import { grids } from '#features/grids/contract.ts'
import { people } from '#features/people/contract.ts'
import { deliver } from '#server/relay.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { areas } from './contract.ts'

const refused = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: { body: { code: string } }) => error.body.code,
  )
const named = async (village: Village, areaId: number) =>
  (await village.officer.call(areas.groups, { areaId })).rows.map(({ name }) => name)
const groupOf = async (village: Village, areaId: number, name: string) =>
  (await village.officer.call(areas.groups, { areaId })).rows.find((row) => row.name === name)!

test('[D-10] a village that has no group gets its groups by hand, and stands below its township down to the group', async () => {
  const village = await aVillage()
  const [{ villageId }, , far] = village.villages
  const fresh = (
    await village.site.owner.query(
      `insert into area (county_id, parent_id, level, code, name, sort, township_id, village_id, valid_from)
       select county_id, parent_id, level, code || '9', '新村', 9, township_id, id, valid_from from area where id = $1 returning id`,
      [villageId],
    )
  ).rows[0].id
  await village.site.owner.query('update area set village_id = id where id = $1', [fresh])
  const areaId = Number(fresh)
  expect(await refused(village.officer.call(areas.addGroups, { areaId, names: ['一组'] }))).toBe('area.missing')
  await village.townshipOfficer.call(areas.addGroups, { areaId, names: ['十社', '新村第2村民小组', '河边'] })
  const { rows } = await village.nobody.call(areas.list, { parentId: areaId })
  expect(rows.map(({ name }) => name)).toEqual(['第2村民小组', '十社', '河边'])
  const { rows: path } = await village.nobody.call(areas.path, { areaId: rows[1]!.id })
  expect(path.map(({ level }) => level)).toEqual(['county', 'township', 'village', 'group'])
  expect(new Set(rows.map(({ code }) => code)).size).toBe(3)

  expect(await refused(village.officer.call(areas.addGroups, { areaId: villageId, names: ['三组', '第3组'] }))).toBe(
    'group.exists',
  )
  expect(await named(village, villageId)).toEqual(['一组', '二组'])
  expect(await refused(village.officer.call(areas.groups, { areaId: far.villageId }))).toBe('area.missing')
  expect(await refused(village.groupLeader.call(areas.addGroups, { areaId: villageId, names: ['三组'] }))).toBe(
    'authority.not_granted',
  )
})

test('a group is renamed and keeps what lies in it; its number cannot be taken twice', async () => {
  const village = await aVillage()
  const [{ villageId, groups }] = village.villages
  const { groupId } = groups[0]!
  await village.officer.call(areas.renameGroup, { groupId, name: '东社' })
  const row = await groupOf(village, villageId, '东社')
  expect(row).toMatchObject({ id: groupId, formerNames: ['一组'], grids: 1 })
  await village.site.owner.query("update grid set name = '一组网格' where id = $1", [groups[0]!.gridId])
  await village.officer.call(areas.renameGroup, { groupId, name: '一组东' })
  await village.officer.call(areas.renameGroup, { groupId, name: '东社' })
  while ((await deliver(village.site.ground, village.county)) > 0);
  const net = await village.officer.call(grids.ofVillage, { villageId })
  expect(net.grids.find((one) => one.groupId === groupId)?.name).toBe('东社网格')
  expect(await refused(village.officer.call(areas.renameGroup, { groupId, name: '第二小组' }))).toBe('group.exists')
  const away = village.villages[2].groups[0]!.groupId
  expect(await refused(village.officer.call(areas.renameGroup, { groupId: away, name: '三组' }))).toBe('group.missing')
})

test('an inhabited group is not closed but merged: its households go on, with their former home kept', async () => {
  const village = await aVillage()
  const [{ villageId, groups }] = village.villages
  await village.officer.call(areas.addGroups, { areaId: villageId, names: ['三组'] })
  const third = await groupOf(village, villageId, '三组')
  const { householdId } = await village.addPerson('凌三')
  const { owner } = village.site
  await owner.query('update household set group_id = $1 where id = $2', [third.id, householdId])
  await owner.query("update household set home_from = '2020-01-01' where id = $1", [householdId])
  expect(await refused(village.officer.call(areas.closeGroup, { groupId: third.id }))).toBe('group.inhabited')
  const [first, second] = groups
  expect(await refused(village.officer.call(areas.mergeGroup, { groupId: third.id, intoId: third.id }))).toBe(
    'group.into_itself',
  )
  const held = village.officer.call(areas.mergeGroup, { groupId: first!.groupId, intoId: second!.groupId })
  const said = await held.catch((error: { body: { code: string; title: string } }) => error.body)
  expect(said).toMatchObject({ code: 'group.held', title: expect.stringMatching(/1 项任职和组织：.*groupLeader/) })
  await village.officer.call(areas.mergeGroup, { groupId: third.id, intoId: second!.groupId })
  const { rows, closed } = await village.officer.call(areas.groups, { areaId: villageId })
  expect(rows.map(({ name }) => name)).toEqual(['一组', '二组'])
  expect(closed).toMatchObject([{ name: '三组', successor: '二组' }])
  expect((await village.nobody.call(areas.list, { parentId: villageId })).rows).toHaveLength(2)
  expect((await village.officer.call(people.readHousehold, { householdId })).groupName).toBe('二组')
  const { rows: former } = await village.site.owner.query('select group_id from former_home where household_id = $1', [
    householdId,
  ])
  expect(former.map(({ group_id }) => Number(group_id))).toContain(third.id)
  expect(await refused(village.officer.call(areas.closeGroup, { groupId: third.id }))).toBe('group.ended')

  await village.officer.call(areas.addGroups, { areaId: villageId, names: ['四组'] })
  const empty = await groupOf(village, villageId, '四组')
  expect(empty.code).not.toBe(third.code)
  await village.officer.call(areas.closeGroup, { groupId: empty.id })
  expect(await named(village, villageId)).toEqual(['一组', '二组'])
})
