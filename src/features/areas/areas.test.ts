import { expect, test } from 'vitest'
import { aVillage, type Village } from '#tests/village.ts'
import { areas } from './contract.ts'

test('[D-10] anybody opens the tree from townships to groups, level by level, each with how much lies below', async () => {
  const village = await aVillage()
  const { villageId, townshipId, groups } = village.villages[0]
  const townships = await village.nobody.call(areas.list, {})
  expect(townships.rows.map(({ name, level, children }) => [name, level, children])).toEqual([
    ['青石镇', 'township', 2],
    ['白水镇', 'township', 1],
  ])
  const villages = await village.nobody.call(areas.list, { parentId: townshipId })
  expect(villages.rows.map(({ name, children }) => [name, children])).toEqual([
    ['桥头村', 2],
    ['柳林村', 2],
  ])
  const below = await village.nobody.call(areas.list, { parentId: villageId })
  expect(below.rows.map(({ id, name, children }) => [id, name, children])).toEqual([
    [groups[0]!.groupId, '一组', 0],
    [groups[1]!.groupId, '二组', 0],
  ])
})

test('[D-10] each county has a tree of its own: nothing of another is listed, found or read there', async () => {
  const [ours, theirs] = [await aVillage(), await aVillage()]
  const { villageId, townshipId } = theirs.villages[0]
  const { rows } = await ours.nobody.call(areas.list, {})
  expect(rows.map(({ id }) => id)).not.toContain(townshipId)
  const found = async (asked: Promise<{ rows: { id: number }[] }>) => (await asked).rows.map(({ id }) => id)
  expect(await found(ours.nobody.call(areas.find, { q: '桥头' }))).toEqual([ours.villages[0].villageId])
  for (const ask of [
    () => ours.nobody.call(areas.read, { areaId: villageId }),
    () => ours.nobody.call(areas.path, { areaId: villageId }),
    () => ours.nobody.call(areas.list, { parentId: townshipId }),
  ]) {
    const answer = await ask().then(
      (body) => ('rows' in body ? body.rows : body),
      (error: { body: { status: number } }) => error.body.status,
    )
    expect([404, []]).toContainEqual(answer)
  }
})

test('[D-10 A-21] an area may lie at any depth: its path leads from the county down through all of them', async () => {
  const village = await aVillage()
  const { groups } = village.villages[0]
  const { rows } = await village.site.owner.query(
    `insert into area (county_id, parent_id, level, code, name, sort, township_id, village_id, valid_from)
     select county_id, id, 'group', code || '1', '上社', 1, township_id, village_id, valid_from from area where id = $1 returning id`,
    [groups[0]!.groupId],
  )
  const path = await village.nobody.call(areas.path, { areaId: Number(rows[0].id) })
  expect(path.rows.map(({ name }) => name)).toEqual([village.county.name, '青石镇', '桥头村', '一组', '上社'])
  expect((await village.nobody.call(areas.read, { areaId: groups[0]!.groupId })).children).toBe(1)
})

test('a place is found by part of its name or the beginning of its code, and never by a pattern', async () => {
  const village = await aVillage()
  const { code } = village.county
  const named = async (q: string, level?: 'village') =>
    (await village.nobody.call(areas.find, { q, ...(level ? { level } : {}) })).rows.map(({ name, within }) =>
      `${within} ${name}`.trim(),
    )
  expect(await named('桥')).toEqual(['青石镇 桥头村'])
  expect(await named('一组')).toEqual(['青石镇 桥头村 一组', '青石镇 柳林村 一组', '白水镇 高坪村 一组'])
  expect(await named(`${code}102`, 'village')).toEqual(['白水镇 高坪村'])
  expect(await named('%')).toEqual([])
  expect(await named('_组')).toEqual([])
})

test('a closed area leaves the tree but is still read, with its successor', async () => {
  const village = await aVillage()
  const [kept, closed] = [village.villages[0].villageId, village.villages[1].villageId]
  await village.site.owner.query("update area set valid_to = '2025-12-31', successor_id = $1 where id = $2", [
    kept,
    closed,
  ])
  const { rows } = await village.nobody.call(areas.list, { parentId: village.villages[0].townshipId })
  expect(rows.map(({ id }) => id)).toEqual([kept])
  expect(await village.nobody.call(areas.read, { areaId: closed })).toMatchObject({
    validTo: '2025-12-31',
    successorId: kept,
  })
})

test('an area of another county does not exist here', async () => {
  const village = await aVillage()
  const other = await aVillage()
  const areaId = other.villages[0].villageId
  for (const contract of [areas.read, areas.path]) {
    await expect(village.administrator.call(contract, { areaId })).rejects.toMatchObject({
      body: { status: 404, code: 'area.missing' },
    })
  }
  await expect(village.nobody.call(areas.list, { parentId: areaId })).rejects.toMatchObject({ body: { status: 404 } })
})

test('[D-02] the township and the county say what kind of place a village is; anybody lists places by it', async () => {
  const village = await aVillage({ models: ['pingtang', 'dingxi'] })
  const [bridge, willow, high] = village.villages.map(({ villageId }) => villageId)
  const tag = (who: Village['officer'], areaId: number, tags: string[]) =>
    who.call(areas.tag, { areaId, tags }).then(
      () => 200,
      (error: { body: { status: number } }) => error.body.status,
    )
  expect(await tag(village.townshipOfficer, bridge!, ['urban-village'])).toBe(200)
  expect(await tag(village.townshipOfficer, willow!, ['suburban-village', 'resettlement'])).toBe(200)
  expect(await tag(village.administrator, high!, ['urban-village'])).toBe(200)
  expect(await tag(village.townshipOfficer, high!, ['community'])).toBe(404)
  expect(await tag(village.officer, bridge!, ['community'])).toBe(403)
  expect(await tag(village.administrator, bridge!, ['poorVillage'])).toBe(400)

  const listed = await village.nobody.call(areas.tagged, { tag: 'urban-village' })
  expect(listed.rows.map(({ name, within }) => [name, within])).toEqual([
    ['桥头村', '青石镇'],
    ['高坪村', '白水镇'],
  ])
  const count = (id: string) => listed.tags.find((one) => one.id === id)?.areas
  expect([count('urban-village'), count('suburban-village'), count('community'), listed.none]).toEqual([2, 1, 0, 0])
  const { townshipId } = village.villages[0]
  const below = await village.nobody.call(areas.tagged, { withinId: townshipId, tag: 'urban-village' })
  expect(below.rows.map(({ name }) => name)).toEqual(['桥头村'])

  await tag(village.administrator, bridge!, [])
  const bare = await village.nobody.call(areas.tagged, { untagged: true })
  expect(bare.rows.map(({ name }) => name)).toEqual(['桥头村'])
  expect(bare.none).toBe(1)
})
